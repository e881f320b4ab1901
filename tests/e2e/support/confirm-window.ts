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
    const closed = this.page.waitForEvent('close');
    // It takes nothing before it has been in front for a while.
    await this.field().and(this.page.locator(':read-write')).waitFor();
    await this.field().pressSequentially('сбросить');
    await this.button(button).click();
    await closed;
  }

  /** Closes the window without confirming anything. */
  async cancel(): Promise<void> {
    const closed = this.page.waitForEvent('close');
    await this.button('Отменить').click();
    await closed;
  }
}
