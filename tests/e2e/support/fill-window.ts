import type { Locator, Page } from 'playwright';
import { expect } from 'vitest';
import { ToolbarPopup } from './toolbar-popup.ts';
import type { World } from './world.ts';

/** The window that compares a form of the site with the plan of the groups. */
export class FillWindow {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opened from the popup over the page in front, and waited for until it has compared. */
  static async over(world: World, site: Page): Promise<FillWindow> {
    const popup = await ToolbarPopup.open(world, site);
    const opened = await world.opened(() => popup.press('Внести учебную группу на этой странице…'));
    const window = new FillWindow(opened);
    await window.compared().or(window.sides()).first().waitFor();
    return window;
  }

  compared(): Locator {
    return this.page.getByRole('region', { name: 'Сравнение с планом' });
  }

  sides(): Locator {
    return this.page.getByRole('group', { name: /^Какой из двух списков/ });
  }

  stop(text: string | RegExp): Locator {
    return this.page.getByRole('alert').getByText(text).first();
  }

  /** Names of those who are to be changed. */
  changes(): Promise<string[]> {
    return this.page.locator('.fill-list tbody tr td:first-child').allTextContents();
  }

  /** Sets what differs, and waits until the page was read back as planned. */
  async fill(): Promise<void> {
    await this.page.getByRole('button', { name: /^Поставить \d+/ }).click();
    await this.right().waitFor({ timeout: 60_000 });
  }

  right(): Locator {
    return this.page.getByText('На этой странице всё стоит как в плане');
  }

  async readAgain(): Promise<void> {
    await this.page.getByRole('button', { name: 'Прочитать страницу ещё раз' }).click();
  }

  /** Offered once the page came from the site as it is planned. */
  recordEntered(): Locator {
    return this.page.getByRole('button', { name: 'Записать: внесено в Дневник.ру' });
  }

  /** Walks by Tab alone to a button, and presses it with Enter. */
  async pressByKeys(name: RegExp): Promise<void> {
    const button = this.page.getByRole('button', { name });
    await button.waitFor();
    for (let step = 0; step < 30; step++) {
      if (await button.evaluate((element) => element === document.activeElement)) break;
      await this.page.keyboard.press('Tab');
    }
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    await this.page.keyboard.press('Enter');
  }

  async counts(text: string): Promise<void> {
    await this.page.locator('.fill-counts').getByText(text, { exact: true }).waitFor();
  }

  close(): Promise<void> {
    return this.page.close();
  }
}
