import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium, type Frame, type Page, type Worker } from 'playwright';
import { findBrowser } from '../../setup/find-browser.ts';
import { clockOffset, machineTime, standDay } from '../../setup/set-clock.ts';
import { type Stand, type StandOptions, startStand } from '../../stand/stand.ts';

export const PASSPHRASE = 'ромашка паровоз 27 облако';

export interface WorldOptions extends StandOptions {
  viewport?: { width: number; height: number };
  colorScheme?: 'light' | 'dark';
  profile?: string;
  /** Folder of the build to load; the test build, whose clock can be set, if none. */
  extension?: string;
}

/** Made by `KLASSRUK_TEST_BUILD=1 wxt build --mode test`. */
export const TEST_BUILD = '.output/chrome-mv3-test';
export const PRODUCTION_BUILD = '.output/chrome-mv3';

interface Extension {
  chrome: { storage: { local: { set(items: object): Promise<void> } } };
}

/**
 * A stand and a browser with the extension, at the real host names. In a test file the clocks of stand, site pages and
 * extension are those of the file's own process, which `tests/setup/set-clock.ts` has set.
 */
export class World {
  readonly stand: Stand;
  readonly profile: string;
  context!: BrowserContext;
  extensionId = '';
  private readonly options: WorldOptions;
  /** How far the extension's clock is from the machine's, ms; null: not set yet. */
  private extensionOffset: number | null = null;

  private constructor(stand: Stand, profile: string, options: WorldOptions) {
    this.stand = stand;
    this.profile = profile;
    this.options = options;
  }

  static async start(options: WorldOptions = {}): Promise<World> {
    const today = clockOffset() ? { today: standDay() } : {};
    const stand = await startStand({ quiet: true, ...today, ...options });
    const world = new World(stand, options.profile ?? (await mkdtemp(join(tmpdir(), 'klassruk-'))), options);
    await world.openBrowser();
    return world;
  }

  async openBrowser(): Promise<void> {
    const extension = resolve(this.options.extension ?? process.env.KLASSRUK_EXTENSION ?? TEST_BUILD);
    const to = `127.0.0.1:${this.stand.info.https}`;
    this.context = await chromium.launchPersistentContext(this.profile, {
      executablePath: findBrowser(),
      headless: process.env.KLASSRUK_HEADED !== '1',
      viewport: this.options.viewport ?? { width: 1280, height: 900 },
      colorScheme: this.options.colorScheme ?? 'light',
      locale: 'ru-RU',
      ignoreDefaultArgs: ['--disable-extensions'],
      args: [
        '--no-sandbox',
        `--disable-extensions-except=${extension}`,
        `--load-extension=${extension}`,
        `--host-resolver-rules=MAP *.dnevnik.ru:443 ${to}, MAP dnevnik.ru:443 ${to}`,
        '--ignore-certificate-errors',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        '--disable-print-preview',
        '--lang=ru-RU',
      ],
    });
    this.context.setDefaultTimeout(15_000);
    const worker = await this.worker();
    this.extensionId = new URL(worker.url()).host;
    const offset = clockOffset();
    if (!offset) return;
    // The pages of the site; those of the extension follow its own clock.
    await this.context.addInitScript((shift) => {
      if (location.protocol !== 'https:') return;
      const Real = Date;
      globalThis.Date = class extends Real {
        constructor(...given: unknown[]) {
          if (given.length === 0) super(Real.now() + shift);
          else super(...(given as [number]));
        }
        static override now(): number {
          return Real.now() + shift;
        }
      } as DateConstructor;
    }, offset);
    if (this.extensionOffset === null) {
      this.extensionOffset = offset;
      await worker.evaluate(
        (testClockOffset) =>
          (globalThis as unknown as Extension).chrome.storage.local.set({ testClockOffset }),
        offset,
      );
    }
  }

  async worker(): Promise<Worker> {
    return this.context.serviceWorkers()[0] ?? (await this.context.waitForEvent('serviceworker'));
  }

  /** Closes the browser and opens it again with the same profile. */
  async restartBrowser(): Promise<void> {
    await this.context.close();
    await this.openBrowser();
  }

  async signIn(account = this.stand.info.teacher): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto('https://login.dnevnik.ru/login');
    await page.fill('#username-field', account.login);
    await page.fill('#password-field', account.password);
    await page.click('[data-test-id="login-button"]');
    await page.waitForURL(/dnevnik\.ru(:443)?\/(teacher|userfeed)/);
    return page;
  }

  membersAddress(style: 'legacy' | 'v2' = 'v2'): string {
    const { classGroup } = this.stand.info;
    return style === 'v2'
      ? `https://schools.dnevnik.ru/v2/class?class=${classGroup}&view=members`
      : `https://schools.dnevnik.ru/class.aspx?class=${classGroup}&view=members`;
  }

  /** The day and hour of the extension from now on. */
  async setClock(moment: string | Date): Promise<void> {
    await this.shiftClock(new Date(moment).getTime() - machineTime());
  }

  /** Moves the clock of the extension on; stand and pages of the site keep theirs. */
  async moveClock(ms: number): Promise<void> {
    await this.shiftClock((this.extensionOffset ?? 0) + ms);
  }

  private async shiftClock(offset: number): Promise<void> {
    this.extensionOffset = offset;
    const page = await this.context.newPage();
    await page.goto(this.extensionPage('/popup.html'));
    await page.evaluate(
      (testClockOffset) => (globalThis as unknown as Extension).chrome.storage.local.set({ testClockOffset }),
      offset,
    );
    await page.close();
  }

  extensionPage(path: string): string {
    return `chrome-extension://${this.extensionId}${path}`;
  }

  /** Makes the vault as the teacher does: in the workspace page. */
  async makeVault(): Promise<void> {
    const page = await this.context.newPage();
    await page.goto(this.extensionPage('/workspace.html'));
    await page.fill('input[name="passphrase"]', PASSPHRASE);
    await page.fill('input[name="again"]', PASSPHRASE);
    await page.getByRole('button', { name: 'Создать хранилище' }).click();
    await page.getByRole('button', { name: 'Закрыть хранилище' }).waitFor();
    await page.close();
  }

  async unlock(): Promise<void> {
    const page = await this.context.newPage();
    await page.goto(this.extensionPage('/workspace.html'));
    await page.fill('input[name="passphrase"]', PASSPHRASE);
    await page.getByRole('button', { name: 'Открыть', exact: true }).click();
    await page.getByRole('button', { name: 'Закрыть хранилище' }).waitFor();
    await page.close();
  }

  async stop(): Promise<void> {
    await this.context.close();
    await this.stand.stop();
    if (!this.options.profile) await rm(this.profile, { recursive: true, force: true });
  }
}

/**
 * Waits until bar and panel stand still in the page. The site's advertisements push them about while they load, and the
 * frame follows its content by messages: a mouse button pressed on one thing would be let go on another.
 */
export async function standStill(page: Page, of = '#klassruk'): Promise<void> {
  await page.locator(of).evaluate(comeToRest);
}

/** The same, run in the page. */
export async function comeToRest(element: Element): Promise<void> {
  // An advertisement below the bar goes above it when it is renewed (every 15 s): that push is had now.
  const advertisement = element.parentElement?.querySelector(':scope > div > .ad')?.parentElement;
  if (advertisement) element.parentElement?.prepend(advertisement);
  let before = '';
  for (let still = 0; still < 20; ) {
    await new Promise(requestAnimationFrame);
    const { top, height } = element.getBoundingClientRect();
    const now = `${top} ${height} ${scrollY}`;
    still = now === before ? still + 1 : 0;
    before = now;
  }
}

/** Clicks the button of the bar: it stands in a closed shadow root, which locators cannot enter. */
async function clickLauncher(page: Page): Promise<void> {
  const bar = page.locator('#klassruk');
  await bar.waitFor();
  await standStill(page);
  const box = await bar.boundingBox();
  if (!box) throw new Error('the launcher is not shown');
  await page.mouse.click(box.x + box.width - 70, box.y + 20);
}

/** The panel, an extension page in a frame of the page. */
export async function panelOf(page: Page): Promise<Frame> {
  const isPanel = (frame: Frame) => frame.url().includes('/panel.html');
  const deadline = Date.now() + 15_000;
  for (;;) {
    const frame = page.frames().find(isPanel);
    if (frame) return frame;
    if (Date.now() > deadline) throw new Error('the panel did not open');
    await page.waitForEvent('framenavigated', { predicate: isPanel, timeout: 500 }).catch(() => undefined);
  }
}

export async function openPanel(page: Page): Promise<Frame> {
  await clickLauncher(page);
  return panelOf(page);
}
