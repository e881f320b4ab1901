import { resolve } from 'node:path';
import puppeteer, { type Browser, type Frame, type Page } from 'puppeteer-core';
import { comeToRest } from '../../e2e/support/stand-still.ts';
import { PASSPHRASE } from '../../e2e/support/world.ts';
import { findFirefox } from '../../setup/find-browser.ts';
import { machineTime, standDay } from '../../setup/set-clock.ts';
import { type Stand, type StandOptions, startStand } from '../../stand/stand.ts';
import { type SiteProxy, startProxy } from './proxy.ts';

const EXTENSION = 'klassruk@klassruk.invalid';
/** Firefox would draw one by lot: here the extension's pages have a known address. */
const UUID = '5c8d3b1e-2f74-4a0c-9d16-7be0a4f3c928';
/** Made by `KLASSRUK_TEST_BUILD=1 wxt build -b firefox --mode test`. */
const TEST_BUILD = '.output/firefox-mv3-test';

type Extension = typeof import('webextension-polyfill');

/** A stand and a Firefox with the extension, at the real host names; their clocks are those of the test file. */
export class FirefoxWorld {
  readonly stand: Stand;
  private readonly proxy: SiteProxy;
  private readonly browser: Browser;
  /** An extension page in a tab of its own: it has all of the browser's interface. */
  private own!: Page;

  private constructor(stand: Stand, proxy: SiteProxy, browser: Browser) {
    this.stand = stand;
    this.proxy = proxy;
    this.browser = browser;
  }

  /** With the teacher signed in. */
  static async start(options: StandOptions = {}): Promise<FirefoxWorld> {
    const stand = await startStand({ quiet: true, today: standDay(), ...options });
    const proxy = await startProxy(stand.info.https);
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: findFirefox(),
      headless: process.env.KLASSRUK_HEADED !== '1',
      acceptInsecureCerts: true,
      defaultViewport: { width: 1280, height: 900 },
      extraPrefsFirefox: {
        'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION]: UUID }),
        'intl.accept_languages': 'ru-RU, ru',
        'network.proxy.type': 1,
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': proxy.port,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': proxy.port,
        'network.proxy.no_proxies_on': '',
      },
    });
    const world = new FirefoxWorld(stand, proxy, browser);
    await browser.installExtension(resolve(TEST_BUILD));
    world.own = await world.newPage();
    await world.signIn(world.own);
    await world.openOwn();
    await world.setClock(new Date());
    return world;
  }

  /** Signs in on the site in this tab, over whoever was signed in before. */
  async signIn(page: Page, { login, password } = this.stand.info.teacher): Promise<void> {
    await page.goto('https://login.dnevnik.ru/login');
    await page.type('#username-field', login);
    await page.type('#password-field', password);
    await Promise.all([page.waitForNavigation(), page.click('[data-test-id="login-button"]')]);
  }

  /**
   * WebDriver opens no extension page, but a page of the site may go to what the manifest lets it embed: the panel.
   * From there the way leads to all others.
   */
  private async openOwn(): Promise<void> {
    await this.own.goto('https://schools.dnevnik.ru/school.aspx');
    await this.own.evaluate((address) => location.assign(address), `moz-extension://${UUID}/panel.html`);
    await this.own.waitForFunction(() => location.protocol === 'moz-extension:');
  }

  /** The day and hour of the extension from now on. */
  async setClock(moment: Date): Promise<void> {
    await this.own.evaluate(
      (testClockOffset) =>
        (globalThis as unknown as { browser: Extension }).browser.storage.local.set({ testClockOffset }),
      moment.getTime() - machineTime(),
    );
  }

  async newPage(): Promise<Page> {
    const page = await this.browser.newPage();
    page.setDefaultTimeout(30_000);
    return page;
  }

  /** Makes the vault as the teacher does: in the workspace page. */
  async makeVault(): Promise<void> {
    await this.own.evaluate(() => location.assign('/workspace.html'));
    await this.own.waitForSelector('input[name="again"]');
    await this.own.type('input[name="passphrase"]', PASSPHRASE);
    await this.own.type('input[name="again"]', PASSPHRASE);
    // The first answer: the computer is the school's.
    await this.own.locator('input[name="computer-kind"]').setTimeout(30_000).click();
    await press(this.own, 'Создать хранилище');
    await seen(this.own, 'Чьё это хранилище?');
    await press(this.own, 'Узнать, кто вошёл на Дневник.ру');
    await press(this.own, 'Да, это я');
    await this.own.waitForFunction(() => !document.body.innerText.includes('Да, это я'), {
      polling: 'mutation',
    });
  }

  /** Waits until the background knows of an action of the teacher after this moment. */
  async actedSince(moment: Date): Promise<void> {
    await this.own.waitForFunction(
      async (since) => {
        const { storage } = (globalThis as unknown as { browser: Extension }).browser;
        return Number((await storage.session.get('actedAt')).actedAt) >= since;
      },
      { polling: 100 },
      moment.getTime(),
    );
  }

  async openMembers(): Promise<Page> {
    const page = await this.newPage();
    await page.goto(`https://schools.dnevnik.ru/v2/class?class=${this.stand.info.classGroup}&view=members`);
    return page;
  }

  /** The page that an action opens in a new tab, once it is at this path. */
  async opened(path: string, action: () => Promise<void>): Promise<Page> {
    const known = new Set(this.browser.targets());
    // The frames of a page are targets too.
    const created = this.browser.waitForTarget((target) => target.type() === 'page' && !known.has(target));
    await action();
    const page = await (await created).page();
    if (!page) throw new Error(`no page opened for ${path}`);
    page.setDefaultTimeout(30_000);
    await page.waitForFunction((path) => location.pathname === path, {}, path);
    return page;
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.proxy.stop();
    await this.stand.stop();
  }
}

/** Clicks the button of the bar: it stands in a closed shadow root, which selectors cannot enter. */
export async function openPanel(page: Page): Promise<Frame> {
  const bar = await page.waitForSelector('#klassruk');
  await bar?.evaluate(comeToRest);
  const box = await bar?.boundingBox();
  if (!box) throw new Error('the launcher is not shown');
  // The driver is not told where a frame of the extension has gone: the frame itself says so.
  const isPanel = (frame: Frame) =>
    frame
      .waitForFunction(() => location.pathname === '/panel.html')
      .then(
        () => true,
        () => false,
      );
  const panel = page.waitForFrame((frame) => frame !== page.mainFrame() && isPanel(frame));
  await page.mouse.click(box.x + box.width - 70, box.y + 20);
  return panel;
}

/** Waits until these words are shown; a space may be one that does not break. */
export async function seen(where: Page | Frame, words: string): Promise<void> {
  await where.waitForFunction(
    (words) => document.body.innerText.replace(/\s+/g, ' ').includes(words),
    { polling: 'mutation' },
    words,
  );
}

/** Presses a button when it can be pressed; its name may have more after this. */
export async function press(where: Page | Frame, name: string): Promise<void> {
  const named = `starts-with(normalize-space(translate(., "\u00a0", " ")), "${name}") or starts-with(@aria-label, "${name}")`;
  await where.locator(`::-p-xpath(//button[${named}])`).setTimeout(30_000).click();
}

/** Waits until these words are no longer shown. */
export async function gone(where: Page | Frame, words: string): Promise<void> {
  await where.waitForFunction(
    (words) => !document.body.innerText.replace(/\s+/g, ' ').includes(words),
    { polling: 'mutation' },
    words,
  );
}

/** Ticks the person's row, once it stands still, and waits until it is chosen. */
export async function tick(where: Page | Frame, person: string): Promise<void> {
  const box = `input[aria-label="${person}"]`;
  await where.locator(box).setTimeout(30_000).click();
  await where.waitForSelector(`${box}:checked`);
}

/** What the background answers when this page or frame of the extension sends a message of its own making. */
export function asked(from: Page | Frame, message: object): Promise<unknown> {
  return from.evaluate(
    (message) => (globalThis as unknown as { browser: Extension }).browser.runtime.sendMessage(message),
    message,
  );
}

/** Texts of the elements, in the order of the page. */
export function textsOf(where: Page | Frame, selector: string): Promise<string[]> {
  return where.$$eval(selector, (found) => found.map((element) => element.textContent?.trim() ?? ''));
}
