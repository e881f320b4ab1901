import type { Locator } from 'playwright';
import { expect } from 'vitest';
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
