import type { Locator, Page } from 'playwright';
import { fillDay } from './fill-day.ts';
import { paperSays, shownPdf } from './pdf.ts';
import { PASSPHRASE, type World } from './world.ts';

/** The workspace page, as the teacher uses it. */
export class Workspace {
  readonly world: World;
  readonly page: Page;

  constructor(world: World, page: Page) {
    this.world = world;
    this.page = page;
  }

  /** Opens it at a section; types the passphrase where the vault is closed. */
  static async open(world: World, section = ''): Promise<Workspace> {
    const page = await world.open(`/workspace.html${section && `#${section}`}`);
    const workspace = new Workspace(world, page);
    const lock = page.getByRole('button', { name: 'Закрыть хранилище' });
    const passphrase = page.locator('input[name="passphrase"]');
    await lock.or(passphrase).first().waitFor();
    if (await passphrase.isVisible()) {
      await passphrase.fill(PASSPHRASE);
      await page.getByRole('button', { name: 'Открыть', exact: true }).click();
      await lock.waitFor();
    }
    return workspace;
  }

  /** Goes to a section by the navigation. */
  async go(section: string): Promise<void> {
    await this.page
      .getByRole('navigation', { name: 'Разделы' })
      .getByRole('link', { name: new RegExp(`^${section}`) })
      .click();
  }

  /** Goes to a part of «Собрание»; returns what stands there. */
  async goMeeting(part: 'Пакет к собранию' | 'Бланки'): Promise<Locator> {
    await this.go('Собрание');
    await this.page
      .getByRole('navigation', { name: 'Части раздела' })
      .getByRole('link', { name: part, exact: true })
      .click();
    return this.region(part).first();
  }

  /** Goes to a part of the settings by its list. */
  async goSettings(part: string): Promise<void> {
    await this.go('Настройки');
    await this.page
      .getByRole('navigation', { name: 'Части настроек' })
      .getByRole('link', { name: part, exact: true })
      .click();
  }

  /** Opens an article of the help by the list at its side; returns it. */
  async goHelp(article: string): Promise<Locator> {
    await this.go('Справка');
    await this.page
      .getByRole('navigation', { name: 'Статьи справки' })
      .getByRole('link', { name: article, exact: true })
      .click();
    return this.page
      .locator('main article, main section')
      .filter({ has: this.page.locator('h2') })
      .last();
  }

  /** Persons by the places that stand for them in addresses, as session memory knows them. */
  async persons(): Promise<Map<string, string>> {
    const session = await this.page.evaluate(() =>
      (
        globalThis as unknown as {
          chrome: { storage: { session: { get(key: null): Promise<Record<string, unknown>> } } };
        }
      ).chrome.storage.session.get(null),
    );
    return new Map(
      Object.entries(session).flatMap(([key, person]) =>
        key.startsWith('place:') ? [[`~${key.slice('place:'.length)}`, String(person)] as const] : [],
      ),
    );
  }

  region(name: string | RegExp): Locator {
    return this.page.getByRole('region', { name });
  }

  dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  /** Records in the open history that nothing is to be handed out, on a ground of the list. */
  async blockPerson(ground: string): Promise<void> {
    const form = this.dialog().getByRole('form', { name: 'Не выдавать' });
    await form.getByLabel('Не выдавать: основание').selectOption({ label: ground });
    await form.getByRole('button', { name: 'Запретить выдачу' }).click();
    await this.dialog().getByText(`Ждёт решения директора: ${ground}`, { exact: true }).waitFor();
  }

  /** Records in the open history what the head decided on the block. */
  async decideBlock(decision: 'не выдавать' | 'выдавать', on: string, number = ''): Promise<void> {
    const form = this.dialog().getByRole('form', { name: 'Решение директора' });
    await form.getByRole('radio', { name: decision, exact: true }).check();
    await fillDay(form, 'День решения', on);
    await form.getByLabel('Номер решения').fill(number);
    await form.getByRole('button', { name: 'Записать решение' }).click();
    await form.waitFor({ state: 'detached' });
  }

  /** Says in the open sheet who it was, of everybody: the mother where there is one, else the first of the list. */
  async sayWho(title: string): Promise<void> {
    await this.dialog()
      .getByRole('button', { name: /^мать: \d+$/ })
      .click();
    const selects = this.dialog().getByRole('combobox', { name: new RegExp(`^${title}: `) });
    for (const select of await selects.all())
      if ((await select.inputValue()) === '') await select.selectOption({ index: 1 });
  }

  async closeDialog(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.dialog().waitFor({ state: 'detached' });
  }

  /** Opens a menu by its hint or title, and presses what it offers. */
  async chooseIn(menu: RegExp, name: string): Promise<void> {
    const button = this.page.getByRole('button', { name: menu, expanded: false });
    await button.or(this.page.getByTitle(menu)).first().click();
    await this.page.locator('.menu-list:popover-open').getByRole('button', { name, exact: true }).click();
  }

  /** Reads the journals of the class to the end. */
  async readJournals(
    button: 'Обновить данные класса' | 'За весь год' = 'Обновить данные класса',
  ): Promise<void> {
    await this.chooseIn(/^Данные:/, button);
    await this.page.getByText('Данные класса прочитаны').first().waitFor({ timeout: 200_000 });
  }

  /** The period of all sections, by the menu of the bar. */
  async choosePeriod(name: string): Promise<void> {
    await this.chooseIn(/^Период: один/, name);
    await this.page
      .getByTitle(/^Период: один/)
      .getByText(name, { exact: true })
      .waitFor();
  }

  /** Leaves in the table only those of a filter, wherever it stands: in the strip or under «Ещё». */
  async filterBy(title: string, within: Page | Locator = this.page): Promise<void> {
    const strip = within.getByRole('group', { name: 'Кого показать' });
    await strip.waitFor();
    const filter = strip.getByRole('button', { name: new RegExp(`^${title}`), includeHidden: true });
    if (!(await filter.isVisible())) await strip.getByRole('button', { name: 'Ещё', exact: true }).click();
    await filter.click();
    await strip.getByRole('button', { name: new RegExp(`^${title}`), pressed: true }).waitFor();
  }

  /** Presses what stands under a menu: «Печать», «Таблица», «Ещё» of the chosen. */
  async pressUnder(
    menu: 'Печать' | 'Таблица' | 'Ещё' | 'Разделить',
    title: string,
    within: Page | Locator = this.page,
  ): Promise<void> {
    await within.getByRole('button', { name: menu, exact: true }).click();
    await within.getByRole('button', { name: title, exact: true }).click();
  }

  /** What can be done with the chosen rows. */
  bulk(): Locator {
    return this.region('Что сделать с выбранными');
  }

  async chooseAllShown(within: Page | Locator = this.page): Promise<void> {
    await within.getByRole('checkbox', { name: 'Выбрать всех, кто показан' }).check();
  }

  paper(): Promise<Buffer> {
    return shownPdf(this.page);
  }

  /** Waits until the paper shown fulfils all that is asked of it; gives its text. */
  paperSays(check: (text: string) => void): Promise<string> {
    return paperSays(this.page, check);
  }

  async lock(): Promise<void> {
    await this.page.getByRole('button', { name: 'Закрыть хранилище' }).first().click();
    await this.page.getByRole('heading', { name: 'Хранилище закрыто' }).waitFor();
  }

  close(): Promise<void> {
    return this.page.close();
  }
}
