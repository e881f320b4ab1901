import type { Page } from 'playwright';
import { retry } from '../../setup/retry.ts';
import { pdfOfFrame, textOf } from './pdf.ts';

type Paper = 'Памятки' | 'Ведомость выдачи' | 'Расписки';

/** The page that draws slips and hand-out sheet, and prints them. */
export class PrintPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Waits until pages are drawn. */
  async drawn(): Promise<void> {
    await this.page.locator('canvas[role="img"][data-drawn]').first().waitFor();
  }

  /** Presses «Напечатать», and reads the PDF that the page gives to the printer. */
  async pdf(): Promise<Buffer> {
    await this.drawn();
    const frame = this.page.locator('iframe.print-pdf');
    const before = (await frame.count()) > 0 ? await frame.getAttribute('src') : '';
    await this.page.getByRole('button', { name: /^Напечатать/ }).click();
    await retry(
      async () => {
        if ((await frame.getAttribute('src', { timeout: 1_000 })) === before) throw new Error('not made yet');
      },
      { timeout: 15_000 },
    );
    return pdfOfFrame(frame);
  }

  /** Prints until the papers fulfil all that is asked of them; gives their text. */
  says(check: (text: string) => void): Promise<string> {
    return retry(
      async () => {
        const text = textOf(await this.pdf());
        check(text);
        return text;
      },
      { timeout: 15_000, interval: 200 },
    );
  }

  /** Leaves only these papers in the print job. */
  async choose(...papers: Paper[]): Promise<void> {
    const boxes = this.page.getByRole('group', { name: 'Что печатать' });
    for (const paper of ['Памятки', 'Ведомость выдачи', 'Расписки'] as const) {
      const box = boxes.getByLabel(paper, { exact: true });
      if (await box.isEnabled()) await box.setChecked(papers.includes(paper));
    }
    await retry(
      async () => {
        const labels = await this.page
          .getByRole('img', { name: /^Страница \d+ из / })
          .evaluateAll((pages) => pages.map((page) => page.getAttribute('aria-label') ?? ''));
        const shown = new Set(labels.map((label) => /: (\S+)/.exec(label)?.[1]));
        const wanted = new Set(papers.map((paper) => paper.split(' ')[0]));
        if ([...shown].sort().join() !== [...wanted].sort().join()) throw new Error('not drawn yet');
      },
      { timeout: 15_000 },
    );
  }

  /** Prints, and says that all slips are legible: they are recorded, and temporary passwords wiped. */
  async confirm(said: string | RegExp = 'временные пароли стёрты'): Promise<void> {
    const yes = this.page.getByRole('button', { name: /^Читаются, / });
    const ask = (disabled: boolean) =>
      this.page.getByRole('button', { name: 'Все памятки читаются…', disabled });
    await ask(true).or(ask(false)).or(yes).waitFor();
    if (await ask(true).isVisible()) await this.pdf();
    else if (await ask(false).isVisible()) await ask(false).click();
    await yes.click();
    await this.page.getByText(said).first().waitFor();
  }

  close(): Promise<void> {
    return this.page.close();
  }
}
