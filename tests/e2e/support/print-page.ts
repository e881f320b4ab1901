import type { Page } from 'playwright';
import { paperSays, shownPdf } from './pdf.ts';

/** The page that shows slips and hand-out sheet. */
export class PrintPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  pdf(): Promise<Buffer> {
    return shownPdf(this.page);
  }

  /** Waits until the paper shown fulfils all that is asked of it; gives its text. */
  says(check: (text: string) => void): Promise<string> {
    return paperSays(this.page, check);
  }

  async showHandOutSheet(): Promise<void> {
    await this.page.getByRole('button', { name: 'Ведомость выдачи' }).click();
    await this.page.locator('iframe[title="Ведомость выдачи"]').waitFor();
  }

  async showReceipts(): Promise<void> {
    await this.page.getByRole('button', { name: 'Расписки' }).click();
    await this.page.locator('iframe[title="Расписки"]').waitFor();
  }

  async showSlips(): Promise<void> {
    await this.page.getByRole('button', { name: 'Памятки', exact: true }).click();
  }

  /** Says that all slips are legible: they are recorded, and temporary passwords wiped. */
  async confirm(said: string | RegExp = 'временные пароли стёрты'): Promise<void> {
    await this.page.getByRole('button', { name: 'Все памятки читаются' }).click();
    await this.page.getByText(said).first().waitFor();
  }

  close(): Promise<void> {
    return this.page.close();
  }
}
