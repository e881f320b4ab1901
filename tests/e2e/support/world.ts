import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright';
import { findBrowser } from '../../setup/find-browser.ts';
import { clockOffset, machineTime, standDay } from '../../setup/set-clock.ts';
import { type Stand, type StandOptions, startStand } from '../../stand/stand.ts';
import { signInBySite } from './sign-in.ts';
import { SWITCHED_OFF } from './switched-off.ts';

export const PASSPHRASE = 'ромашка паровоз 27 облако';

export interface WorldOptions extends StandOptions {
  viewport?: { width: number; height: number };
  /** Language of the browser; Russian by default. */
  locale?: string;
  colorScheme?: 'light' | 'dark';
  /** Folder of the browser's profile; a new one if none. Removed with the world unless it is to be kept. */
  folder?: string;
  keepFolder?: boolean;
  /** The pauses of the product instead of the short ones of the test build. */
  realPace?: boolean;
  /** Whether shown PDF files are drawn by the browser's viewer, which takes a tenth of a run; else it only takes them. */
  pdfViewer?: boolean;
  /** Folder of the build to load; the test build, whose clock can be set, if none. */
  extension?: string | undefined;
}

/** Made by `KLASSRUK_TEST_BUILD=1 wxt build --mode test`. */
export const TEST_BUILD = '.output/chrome-mv3-test';

interface Extension {
  chrome: { storage: { local: { get(key: string): Promise<object>; set(items: object): Promise<void> } } };
}

/** What of `storage.local` belongs to the tests. */
interface TestSettings {
  testClockOffset?: number;
  testPace?: 'real';
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
  /** Whether the profile holds a vault. */
  hasVault = false;
  /** Whether the open vault waits for the teacher to sign in and to confirm that it is hers. */
  private isUnclaimed = false;
  private readonly options: WorldOptions;
  /** How far the extension's clock is from the machine's, ms; null: not set yet. */
  private extensionOffset: number | null = null;

  private constructor(stand: Stand, profile: string, options: WorldOptions) {
    this.stand = stand;
    this.profile = profile;
    this.options = { ...options };
  }

  static async start(options: WorldOptions = {}): Promise<World> {
    const today = clockOffset() ? { today: standDay() } : {};
    const stand = await startStand({ quiet: true, ...today, ...options });
    const world = new World(stand, options.folder ?? (await mkdtemp(join(tmpdir(), 'klassruk-'))), options);
    await world.openBrowser();
    return world;
  }

  async openBrowser(): Promise<void> {
    const extension = resolve(this.options.extension ?? process.env.KLASSRUK_EXTENSION ?? TEST_BUILD);
    await this.keepPreferences();
    const to = `127.0.0.1:${this.stand.info.https}`;
    this.context = await chromium.launchPersistentContext(this.profile, {
      executablePath: findBrowser(),
      headless: process.env.KLASSRUK_HEADED !== '1',
      viewport: this.options.viewport ?? { width: 1280, height: 900 },
      colorScheme: this.options.colorScheme ?? 'light',
      locale: this.options.locale ?? 'ru-RU',
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
        SWITCHED_OFF,
      ],
    });
    this.context.setDefaultTimeout(30_000);
    const worker = await this.worker();
    const { host } = new URL(worker.url());
    const isSameExtension = host === this.extensionId;
    this.extensionId = host;
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
    if (!isSameExtension) {
      this.extensionOffset = offset;
      await this.set({ testClockOffset: offset, ...(this.options.realPace && { testPace: 'real' }) });
    }
  }

  private async keepPreferences(): Promise<void> {
    const folder = join(this.profile, 'Default');
    const file = join(folder, 'Preferences');
    // A new profile has none.
    const text = await readFile(file, 'utf8').catch(() => '{}');
    const preferences = JSON.parse(text) as { plugins?: object };
    preferences.plugins = {
      ...preferences.plugins,
      always_open_pdf_externally: this.options.pdfViewer !== true,
    };
    await mkdir(folder, { recursive: true });
    await writeFile(file, JSON.stringify(preferences));
  }

  /**
   * Sets what the test build follows. A page costs half a second of the processor more than the worker does; it is
   * needed where there is no worker, and where the browser replaces one that it has just found.
   */
  private async set(settings: TestSettings): Promise<void> {
    const put = (items: TestSettings) => (globalThis as unknown as Extension).chrome.storage.local.set(items);
    const [worker] = this.context.serviceWorkers();
    if (
      await worker?.evaluate(put, settings).then(
        () => true,
        () => false,
      )
    )
      return;
    const page = await this.open('/popup.html');
    await page.evaluate(put, settings);
    await page.close();
  }

  async worker(): Promise<Worker> {
    return this.context.serviceWorkers()[0] ?? (await this.context.waitForEvent('serviceworker'));
  }

  /** Closes the browser and opens it again with the same profile; with the extension in another folder if one is named. */
  async restartBrowser(extension = this.options.extension): Promise<void> {
    await this.context.close();
    this.options.extension = extension;
    await this.openBrowser();
  }

  async signIn(account = this.stand.info.teacher): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(await signInBySite(this.context, this.stand, account));
    if (this.isUnclaimed && account === this.stand.info.teacher) {
      const workspace = await this.open('/workspace.html');
      await this.claimVault(workspace);
      await workspace.close();
    }
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
    await this.set({ testClockOffset: offset });
    // What an open page is told of the change arrives before an answer that it asks for later.
    const open = this.context.pages().filter((page) => page.url().startsWith(this.extensionPage('/')));
    await Promise.all(
      open.map((page) =>
        page.evaluate(() => (globalThis as unknown as Extension).chrome.storage.local.get('testClockOffset')),
      ),
    );
  }

  extensionPage(path: string): string {
    return `chrome-extension://${this.extensionId}${path}`;
  }

  /** A page of the extension in a tab of its own. */
  async open(path: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(this.extensionPage(path));
    return page;
  }

  /** The page that this action opens. */
  async opened(action: () => Promise<void>, timeout = 30_000): Promise<Page> {
    const [page] = await Promise.all([this.context.waitForEvent('page', { timeout }), action()]);
    return page;
  }

  /** Makes the vault as the teacher does, in the workspace page. */
  async makeVault(): Promise<void> {
    const page = await this.open('/workspace.html');
    await page.fill('input[name="passphrase"]', PASSPHRASE);
    await page.fill('input[name="again"]', PASSPHRASE);
    await page.getByRole('radio', { name: /^школьный/ }).check();
    await page.getByRole('button', { name: 'Создать хранилище' }).click();
    await page.getByRole('button', { name: 'Закрыть хранилище' }).waitFor();
    this.hasVault = true;
    this.isUnclaimed = true;
    if ((await this.context.cookies('https://dnevnik.ru')).some(({ name }) => name === 'DnevnikAuth_a'))
      await this.claimVault(page);
    await page.close();
  }

  /** Confirms in the workspace, whose vault is open, that the account shown is the teacher's own. */
  async claimVault(workspace: Page): Promise<void> {
    const question = workspace.getByRole('region', { name: 'Чьё это хранилище' });
    const look = question.getByRole('button', { name: 'Узнать, кто вошёл на Дневник.ру' });
    const yes = question.getByRole('button', { name: 'Да, это я' });
    await look.or(yes).first().waitFor();
    if (await look.isVisible()) await look.click();
    await yes.click();
    await question.waitFor({ state: 'detached' });
    this.isUnclaimed = false;
  }

  async unlock(): Promise<void> {
    const page = await this.open('/workspace.html');
    await page.fill('input[name="passphrase"]', PASSPHRASE);
    await page.getByRole('button', { name: 'Открыть', exact: true }).click();
    await page.getByRole('button', { name: 'Закрыть хранилище' }).waitFor();
    await page.close();
  }

  /** Opens the vault in the popup, which costs less than half of what the workspace does, unless it is open. */
  async openVault(): Promise<void> {
    const page = await this.open('/popup.html');
    const opened = page.getByRole('button', { name: 'Закрыть хранилище' });
    const passphrase = page.getByLabel('Пароль хранилища');
    await opened.or(passphrase).first().waitFor();
    if (await passphrase.isVisible()) {
      await passphrase.fill(PASSPHRASE);
      await page.getByRole('button', { name: 'Открыть', exact: true }).click();
      await opened.waitFor();
    }
    await page.close();
  }

  async lock(): Promise<void> {
    const page = await this.open('/popup.html');
    await page.getByRole('button', { name: 'Закрыть хранилище' }).click();
    await page.getByRole('form', { name: 'Хранилище закрыто' }).waitFor();
    await page.close();
  }

  async stop(): Promise<void> {
    await this.context.close();
    await this.stand.stop();
    if (!this.options.keepFolder) await rm(this.profile, { recursive: true, force: true });
  }
}
