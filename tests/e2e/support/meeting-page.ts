import type { Locator } from 'playwright';
import { expect } from 'vitest';
import { MARK_KEYS } from '../../../utils/duties/meetings/walk-keys.ts';
import type { Workspace } from './workspace.ts';

/** «Собрание»: what the meeting brought, as the teacher ticks it. */
export class MeetingPage {
  private readonly workspace: Workspace;
  readonly form: Locator;

  constructor(workspace: Workspace) {
    this.workspace = workspace;
    this.form = workspace.page.getByRole('form', { name: 'После собрания' });
  }

  async goTo(): Promise<void> {
    await this.workspace.go('Собрание');
    await this.form.waitFor();
  }

  /** «Пришёл(а)» of everybody who may come; some stand beside two children. */
  get presence(): Locator {
    return this.form.getByRole('checkbox', { name: /^Пришёл\(а\): / });
  }

  /** The lines of a student's family. */
  family(student: string): Locator {
    return this.form
      .locator('tbody')
      .filter({ has: this.workspace.page.getByTitle(student, { exact: true }) });
  }

  /** Ticks everybody of the student's family as having come; returns how many ticks that took. */
  async allCameFor(student: string): Promise<number> {
    const boxes = this.family(student).getByRole('checkbox', { name: /^Пришёл\(а\): /, checked: false });
    let ticks = 0;
    for (; (await boxes.count()) > 0; ticks++) await boxes.first().check();
    return ticks;
  }

  /** «Отмечать клавишами»: the keys stand on the first family of which nobody is marked. */
  async startWalk(): Promise<void> {
    await this.form.getByRole('button', { name: 'Отмечать клавишами' }).press('Enter');
    await this.form.locator('tr:focus-within').waitFor();
  }

  /**
   * Presses keys of the walk one by one, by their places on the keyboard; returns what the page said of the last one.
   * «Shift+Digit1» as Playwright writes it.
   */
  async press(...codes: string[]): Promise<string> {
    for (const code of codes) await this.workspace.page.keyboard.press(code);
    return (await this.said.textContent()) ?? '';
  }

  /** Walks down from the first family: everybody came, took what waits, consented and chose the electronic form. */
  async allCameAndSigned(students: readonly string[]): Promise<void> {
    for (const student of students) {
      // Two students may have one name.
      for (const family of await this.family(student).all()) {
        const people = await family.locator('tr').count();
        for (let number = 1; number <= people; number++) {
          await family
            .getByRole('checkbox', { name: /^Пришёл\(а\): / })
            .first()
            .focus();
          const { given, electronic } = MARK_KEYS;
          await this.press(`Digit${number}`, given.code, `Shift+${given.code}`, electronic.code);
        }
      }
    }
  }

  /** What the last key did: «Алиева Л. К.: пришла, подписала». */
  get said(): Locator {
    return this.form.getByRole('status', { name: 'Отмечено' });
  }

  /** Ticks one thing for all who came: «памятки вручены». */
  async tickAll(step: string): Promise<void> {
    await this.step(step).click();
  }

  /** Why parents take the slips of their children: asked once for all. */
  async nameReason(reason: string): Promise<void> {
    await this.form.getByLabel('Почему берёт не владелец').fill(reason);
  }

  step(title: string): Locator {
    return this.form.getByRole('button', { name: new RegExp(`^${title} `) });
  }

  /** What is about to be written, or was. */
  get summary(): Locator {
    return this.form.getByRole('status', { name: 'Что будет записано' });
  }

  get recordButton(): Locator {
    return this.form.getByRole('button', { name: /^Записать собрание/ });
  }

  /** Nothing is ticked, nothing is chosen, nothing can be recorded. */
  async isEmpty(): Promise<void> {
    await this.summary.getByText('Пока ничего не отмечено').waitFor();
    await this.presence.first().waitFor();
    await expect.poll(() => this.form.getByRole('checkbox', { checked: true }).count()).toBe(0);
    await expect.poll(() => this.recordButton.count()).toBe(0);
    for (const choice of await this.form.getByRole('combobox').all())
      await expect.poll(() => choice.inputValue()).toBe('');
  }

  async record(): Promise<void> {
    await this.recordButton.click();
    await this.summary.getByText(/^Записано: /).waitFor();
  }
}
