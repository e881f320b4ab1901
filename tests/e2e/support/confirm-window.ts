import type { Locator, Page } from 'playwright';
import { fullName } from '../../stand/names.ts';
import type { Person } from '../../stand/people.ts';

/** The window in which the teacher confirms that passwords are reset. */
export class ConfirmWindow {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async waitForPeople(): Promise<void> {
    await this.page.getByText('Что будет дальше').waitFor();
  }

  /** «Первый пароль» or «Прежний пароль». */
  group(name: string): Locator {
    return this.page.getByRole('region', { name });
  }

  row(person: Person): Locator {
    return this.page.getByRole('listitem').filter({ hasText: fullName(person) });
  }

  async giveReason(person: Person, reason: string): Promise<void> {
    await this.page.getByLabel(`Причина: ${fullName(person)}`).selectOption({ label: reason });
  }

  /** Where the word «сбросить» is typed. */
  field(): Locator {
    return this.page.getByLabel(/Наберите слово/);
  }

  button(name: string | RegExp = /^Сбросить \d/): Locator {
    return this.page.getByRole('button', { name });
  }

  /** Types the word key by key, as the teacher does, and starts: the window closes. */
  async confirm(button?: RegExp): Promise<void> {
    await this.typeWord();
    await this.closedBy(() => this.button(button).click());
  }

  /** Enter in the field is «Сбросить и напечатать». */
  async confirmByEnter(): Promise<void> {
    await this.typeWord();
    await this.closedBy(() => this.page.keyboard.press('Enter'));
  }

  private async typeWord(): Promise<void> {
    // It takes nothing before it has been in front for a while.
    await this.field().and(this.page.locator(':read-write')).waitFor();
    await this.field().pressSequentially('сбросить');
  }

  /** Closes the window without confirming anything. */
  async cancel(): Promise<void> {
    await this.closedBy(() => this.button('Отменить').click());
  }

  /** The window may be gone before the browser has said that it was clicked. */
  async closedBy(press: () => Promise<void>): Promise<void> {
    const closed = this.page.waitForEvent('close');
    await press().catch((error: unknown) => {
      if (!this.page.isClosed()) throw error;
    });
    await closed;
  }
}
