import type { Page } from 'playwright';
import { fullName } from '../../stand/names.ts';
import type { Person } from '../../stand/people.ts';
import { PrintPage } from './print-page.ts';
import type { World } from './world.ts';

/** What the administrator's table says of one person. */
export interface Given {
  person: Person;
  login: string;
  password: string;
}

/** Students whose names nobody shares or resembles; the others ask for the teacher. */
export function unlikeStudents(world: World, from: number, to: number): Given[] {
  return world.stand.students
    .filter(({ last }) => last !== 'Кузнецов' && last !== 'Морозов')
    .slice(from, to)
    .map((person, index) => ({ person, login: `in.${person.login}`, password: `Tmp-${from + index}a7K` }));
}

/** №, full name, login, temporary password. */
export const rowsOf = (given: Given[]): string[][] =>
  given.map(({ person, login, password }, index) => [String(index + 1), fullName(person), login, password]);

/** Gives a file to the field for it, on any page. */
export async function giveFile(page: Page, name: string, bytes: Uint8Array | string): Promise<void> {
  const buffer = Buffer.from(bytes);
  await page.setInputFiles('input[type="file"]', { name, mimeType: 'application/octet-stream', buffer });
}

/** The page that takes credentials from a table. */
export class ImportPage {
  readonly world: World;
  readonly page: Page;

  constructor(world: World, page: Page) {
    this.world = world;
    this.page = page;
  }

  async waitForClass(): Promise<void> {
    await this.page.getByText('Файл читается на этом компьютере').waitFor();
    await this.page.getByText('7 «А»').first().waitFor();
  }

  giveFile(name: string, bytes: Uint8Array | string): Promise<void> {
    return giveFile(this.page, name, bytes);
  }

  /** Pastes what a program has put on the clipboard: text, and the same as HTML where it does that. */
  async paste(text: string, html = ''): Promise<void> {
    await this.page.locator('textarea').evaluate(
      (element, pasted) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', pasted.text);
        if (pasted.html) clipboardData.setData('text/html', pasted.html);
        element.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
        );
      },
      { text, html },
    );
  }

  /** The choices of rows that ask who it is. */
  choices() {
    return this.page.getByLabel(/^Строка \d+, .*: кто это$/);
  }

  /** Settles each row that waits for the teacher as its first proposal, and takes all. */
  async takeAll(number: number): Promise<void> {
    const take = this.page.getByRole('button', { name: 'Взять в хранилище' });
    await take.waitFor();
    for (const select of await this.choices().all()) {
      if ((await select.inputValue()) === '') await select.selectOption({ index: 1 });
    }
    await this.page
      .getByText(new RegExp(`Будет взято: ${number}\\s\\S+, из них с паролем: ${number}\\.`))
      .waitFor();
    await this.page.bringToFront();
    await take.click();
    await this.page
      .getByRole('status')
      .getByText(new RegExp(`^Взято: ${number}\\s`))
      .waitFor();
  }

  async print(): Promise<PrintPage> {
    await this.page.bringToFront();
    const button = this.page.getByRole('button', { name: /^Напечатать \d+/ });
    return new PrintPage(await this.world.opened(() => button.click()));
  }

  async undo(): Promise<void> {
    await this.page.bringToFront();
    await this.page.getByRole('button', { name: 'Отменить загрузку' }).click();
    await this.page.getByRole('status').waitFor({ state: 'detached' });
  }
}
