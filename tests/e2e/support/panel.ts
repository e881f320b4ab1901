import type { Frame, Locator, Page } from 'playwright';
import { fullName } from '../../stand/names.ts';
import type { Person } from '../../stand/people.ts';
import type { Stand } from '../../stand/stand.ts';
import { ConfirmWindow } from './confirm-window.ts';
import { ImportPage } from './import-page.ts';
import { PrintPage } from './print-page.ts';
import type { World } from './world.ts';

/** What begins with the list of the class: when it was read, and reading it again. */
const LIST = /^Список/;
/** The button that proposes new passwords for those chosen. */
export const ISSUE = /^Выдать \d/;

/** The panel in a page of the class, as the teacher uses it. */
export class Panel {
  readonly world: World;
  readonly frame: Frame;
  readonly page: Page;

  constructor(world: World, frame: Frame) {
    this.world = world;
    this.frame = frame;
    this.page = frame.page();
  }

  /** Brings its tab to the front. */
  async show(): Promise<void> {
    await this.page.bringToFront();
  }

  /** Presses a button by key: an advertisement that is renewed meanwhile moves it away from a mouse. */
  async press(name: string | RegExp, within: Frame | Locator = this.frame): Promise<void> {
    const named = { name, exact: typeof name === 'string', disabled: false };
    await within.getByRole('button', named).first().press('Enter');
  }

  /** The class is listed: students and representatives. */
  async waitForPeople(stand: Stand): Promise<void> {
    const count = stand.students.length + stand.parents.length;
    await this.frame.getByRole('button', { name: new RegExp(`^Все\\s*${count}$`) }).waitFor();
  }

  row(person: Person): Locator {
    return this.frame.locator('tr:visible', { hasText: fullName(person) });
  }

  /** Students beside whose names the login stands as collected. */
  studentsWithLogin(): Locator {
    return this.frame.locator('tr.head td:nth-child(4)').getByText('собран', { exact: true });
  }

  async startCollecting(): Promise<void> {
    await this.press(/^Собрать логины: \d/);
  }

  async waitForLogins(): Promise<void> {
    await this.frame.getByText(/^Собраны логины: /).waitFor({ timeout: 120_000 });
  }

  async closeReport(): Promise<void> {
    await this.press('Закрыть отчёт');
    await this.frame.getByRole('button', { name: 'Закрыть отчёт' }).waitFor({ state: 'detached' });
  }

  async collectLogins(): Promise<void> {
    await this.startCollecting();
    await this.waitForLogins();
    await this.closeReport();
  }

  async chooseStudents(): Promise<void> {
    await this.more(/^Выбрать: ученики/);
  }

  async chooseNobody(): Promise<void> {
    const table = this.frame.getByRole('table', { name: 'Ученики и родители' });
    await table.getByRole('checkbox').nth(1).press('Escape');
    await this.frame.getByText(/^Выбрано: /).waitFor({ state: 'detached' });
  }

  async chooseOnly(people: Person[]): Promise<void> {
    await this.chooseNobody();
    for (const person of people) {
      await this.frame
        .getByRole('checkbox', { name: fullName(person), exact: true })
        .first()
        .press('Space');
    }
    await this.frame.getByText(new RegExp(`Выбрано: ${people.length}\\s`)).waitFor();
  }

  /** Proposes new passwords for these people; returns the window that is to confirm it. */
  async propose(people: Person[]): Promise<ConfirmWindow> {
    await this.chooseOnly(people);
    return this.confirmation(ISSUE);
  }

  /** The window that this button of the panel opens. */
  async confirmation(button: string | RegExp): Promise<ConfirmWindow> {
    const window = new ConfirmWindow(await this.world.opened(() => this.press(button)));
    await window.waitForPeople();
    return window;
  }

  /** «Выдать новые пароли» for these people, who never had an account, with the typed word. */
  async startResets(people: Person[], perSheet?: 6 | 8 | 10): Promise<void> {
    const window = await this.propose(people);
    if (perSheet) await window.page.getByLabel('Памяток на листе').selectOption(String(perSheet));
    await window.confirm();
  }

  /** Resumes stopped resets: the word is asked for again. */
  async resumeResets(button: RegExp): Promise<void> {
    await (await this.confirmation(button)).confirm(button);
  }

  async waitForResets(): Promise<void> {
    await this.frame.getByText('Новые пароли выданы').waitFor({ timeout: 60_000 });
  }

  async reset(people: Person[]): Promise<void> {
    await this.startResets(people);
    await this.waitForResets();
  }

  /** What is said of the run of resets that is under way or has ended. */
  run(): Locator {
    return this.frame.getByRole('region', { name: 'Выдаю новые пароли' });
  }

  /** What can be done with those chosen, or with all who are shown. */
  foot(): Locator {
    return this.frame.locator('.panel-foot:visible');
  }

  /** Presses «Подготовить N памяток»; gives the print page that opens once the logins are read. */
  async prepare(): Promise<PrintPage> {
    return new PrintPage(
      await this.world.opened(() => this.press(/^Подготовить \d+ памят/, this.foot()), 120_000),
    );
  }

  /** Records how those chosen sign in through «Госуслуги». */
  async recordSignIn(state: string): Promise<void> {
    await this.more(state);
  }

  /** Names of those who get no slip, as the foot tells them. */
  withoutSlip(): Promise<string[]> {
    return this.foot().locator('li b').allTextContents();
  }

  /** Presses «Напечатать N …». */
  async print(count: number, within: Frame | Locator = this.frame): Promise<PrintPage> {
    return new PrintPage(
      await this.world.opened(() => this.press(new RegExp(`^Напечатать ${count} `), within)),
    );
  }

  async openDuties(): Promise<void> {
    await this.openTab('Обязанности');
  }

  async openTab(name: 'Сегодня' | 'Реквизиты' | 'Обязанности'): Promise<void> {
    await this.frame.getByRole('tab', { name: new RegExp(`^${name}`) }).press('Enter');
    await this.frame.getByRole('tabpanel', { name: new RegExp(`^${name}`) }).waitFor();
  }

  /** The list of the class was read to its end. */
  async waitForList(): Promise<void> {
    await this.frame.getByRole('button', { name: LIST }).waitFor();
  }

  /** Birthdays and contacts, which the list itself does not give. */
  async takeReport(): Promise<void> {
    const taken = this.frame.locator('[title^="Список прочитан"]:not([title*="не взяты"])');
    const menu = this.frame.locator('[title^="Список прочитан"][title*="не взяты"]');
    const button = this.frame.getByRole('button', { name: 'Взять дни рождения и контакты' });
    // A reading that begins just then, as after the answer whose vault it is, takes the menu away with its button.
    const deadline = performance.now() + 60_000;
    for (;;) {
      await taken.or(menu).waitFor();
      if (await taken.isVisible()) return;
      if (performance.now() > deadline) throw new Error('birthdays and contacts were not taken');
      if (!(await button.isVisible())) await menu.press('Enter', { timeout: 2_000 }).catch(() => undefined);
      await button.press('Enter', { timeout: 2_000 }).catch(() => undefined);
      await taken.waitFor({ timeout: 10_000 }).catch(() => undefined);
    }
  }

  /** Opens what is said of the list and done with it. */
  async openList(): Promise<void> {
    await this.press(LIST);
    await this.frame.getByRole('button', { name: LIST, expanded: true }).waitFor();
  }

  async refreshList(): Promise<void> {
    await this.openList();
    await this.press('Обновить список');
  }

  /** Presses a button under «Ещё» of the list of credentials. */
  private async more(name: string | RegExp): Promise<void> {
    const button = '.panel-tools .toolbar > .menu-button';
    await this.frame.locator(button).press('Enter');
    // By then the menu has taken the focus: it would take it from what is pressed below.
    await this.frame.locator(`${button}[aria-expanded="true"]`).waitFor();
    await this.press(name);
  }

  async loadFromFile(): Promise<ImportPage> {
    await this.show();
    const page = new ImportPage(this.world, await this.world.opened(() => this.more('Загрузить из файла…')));
    await page.waitForClass();
    return page;
  }
}
