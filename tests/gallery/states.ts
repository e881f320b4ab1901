import type { Locator, Page } from 'playwright';
import { settled } from './settled.ts';

/** A state of a section beyond its opening, found by what stands in it: nobody has to list it. */
export type OnState = (state: string) => Promise<void>;

const DIALOG = 'dialog[open], [role="dialog"]';
/** The system's own window is no picture. */
const DIALOG_BUTTON = /^(?!Выбрать файл).*…\s*$/;
/** More of a kind than these are alike. */
const MENUS = 6;
const DIALOGS = 8;
const ROWS = 3;

/**
 * Brings a section of the workspace into each state that its own controls lead to, and calls back in each: menus open,
 * rows chosen, dialogs («…» by rule 4 of the look), parts, folded details, something and nothing found, long names.
 * Every state starts from the section as it opened. What cannot be reached is given to `onMissing`. `ofFrame`: the bar
 * above all sections, too.
 */
export async function everyState(
  page: Page,
  onState: OnState,
  onMissing: (state: string, error: unknown) => void,
  ofFrame = false,
): Promise<void> {
  const main = page.locator('main');
  const again = async () => {
    await page.keyboard.press('Escape');
    if ((await page.locator(DIALOG).count()) > 0 || (await main.locator('tbody input:checked').count()) > 0)
      await reopen(page);
  };
  const inState = async (state: string, reach: () => Promise<boolean>) => {
    try {
      if (await reach()) {
        await settled(page);
        await onState(state);
      }
    } catch (error) {
      onMissing(state, error);
      await reopen(page);
    }
    await again();
  };
  if (ofFrame) await eachOfFrame(page, inState);
  await inState('по клавишам', () => walk(page, main));
  await eachPart(page, inState);
  await inState('длинные имена', () => showLongNames(main));
  await eachMenu(page, main, '', inState);
  await eachDialog(page, main, '', inState);
  await inState('человек', () => openFirstRow(page, main));
  await inState('выбраны', () => chooseRows(main));
  if ((await chooseRows(main)) === true) {
    const bar = page
      .locator('[aria-label^="Что сделать с выбранными"], .bulk, .bulk-bar, .register-bulk')
      .first();
    if ((await bar.count()) > 0) {
      const chosen = (state: string, reach: () => Promise<boolean>) =>
        inState(`выбраны, ${state}`, async () => {
          if ((await main.locator('tbody :checked').count()) === 0) await chooseRows(main);
          return reach();
        });
      await eachMenu(page, bar, '', chosen);
      await eachDialog(page, bar, '', chosen);
    }
  }
  await again();
  await inState('раскрыто', () => openDetails(main));
  await inState('найдено', () => search(main, page.url().includes('#help') ? 'пароль' : 'ал'));
  await inState('ничего не найдено', () => search(main, 'ъъъ'));
}

type InState = (state: string, reach: () => Promise<boolean>) => Promise<void>;

async function reopen(page: Page): Promise<void> {
  await page.reload();
  await page.locator('main h1').first().waitFor();
  await settled(page);
}

const names = async (all: Locator, limit: number): Promise<string[]> => {
  const texts = await all.evaluateAll((elements) =>
    elements.map(
      (element) => element.getAttribute('aria-label') ?? (element as HTMLElement).innerText.trim(),
    ),
  );
  return [...new Set(texts.filter(Boolean))].slice(0, limit);
};

/** The walk down the families of a meeting: three came, the last of them gave a consent. */
async function walk(page: Page, main: Locator): Promise<boolean> {
  const start = main.getByRole('button', { name: 'Отмечать клавишами', exact: true });
  if ((await start.count()) === 0) return false;
  await start.press('Enter');
  for (const code of ['Digit1', 'Enter', 'Digit2', 'Digit1', 'KeyC']) await page.keyboard.press(code);
  return true;
}

const named = (within: Locator, selector: string, name: string): Locator =>
  within
    .locator(selector)
    .and(within.getByRole('button', { name, exact: true }))
    .first();

async function eachMenu(page: Page, within: Locator, prefix: string, inState: InState): Promise<void> {
  const selector = 'button[aria-haspopup]:enabled:visible';
  for (const name of await names(within.locator(selector), MENUS)) {
    await inState(`${prefix}меню ${name}`, async () => {
      await named(within, selector, name).click();
      await page.locator(':popover-open').first().waitFor({ timeout: 3_000 });
      return true;
    });
  }
}

/** Dialogs by buttons whose text ends with «…», on the row of tools or in a menu. */
async function eachDialog(page: Page, within: Locator, prefix: string, inState: InState): Promise<void> {
  const buttons = within.locator('button:enabled:visible', { hasText: DIALOG_BUTTON });
  for (const name of await names(buttons, DIALOGS)) {
    await inState(`${prefix}${name}`, async () => {
      await within.getByRole('button', { name, exact: true }).first().click();
      await page
        .locator(DIALOG)
        .first()
        .waitFor({ timeout: 2_000 })
        .catch(() => undefined);
      return true;
    });
  }
  for (const menu of await names(within.locator('button[aria-haspopup]:enabled:visible'), MENUS)) {
    const items = page.locator(':popover-open button:enabled', { hasText: DIALOG_BUTTON });
    await named(within, 'button[aria-haspopup]', menu).click();
    const inMenu = await names(items, DIALOGS);
    await page.keyboard.press('Escape');
    for (const name of inMenu) {
      await inState(`${prefix}${menu}, ${name}`, async () => {
        await named(within, 'button[aria-haspopup]', menu).click();
        await page.locator(':popover-open').getByRole('button', { name, exact: true }).click();
        await page
          .locator(DIALOG)
          .first()
          .waitFor({ timeout: 2_000 })
          .catch(() => undefined);
        return true;
      });
    }
  }
}

/** Menus of the bar above all sections, and the search for everything. */
async function eachOfFrame(page: Page, inState: InState): Promise<void> {
  await eachMenu(page, page.locator('body > * header').first(), 'верх, ', inState);
  for (const text of ['', 'ал', 'ъъъ']) {
    await inState(`поиск «${text}»`, async () => {
      await page.keyboard.press('Control+k');
      await page.locator(DIALOG).first().waitFor({ timeout: 3_000 });
      if (text) await page.keyboard.insertText(text);
      return true;
    });
  }
}

/** Parts of a section in a list of its own: those of the settings, of the help. */
async function eachPart(page: Page, inState: InState): Promise<void> {
  const parts = page.locator('main nav a, main nav button');
  for (const name of await names(parts, 20)) {
    await inState(`часть ${name}`, async () => {
      await parts.filter({ hasText: name }).first().click();
      return true;
    });
  }
}

async function chooseRows(main: Locator): Promise<boolean> {
  const boxes = main.locator('table tbody input[type="checkbox"]:enabled:visible');
  const count = Math.min(ROWS, await boxes.count());
  for (let at = 0; at < count; at++) await boxes.nth(at).check();
  return count > 0;
}

async function openFirstRow(page: Page, main: Locator): Promise<boolean> {
  const name = main.locator('table tbody tr button:visible:enabled').first();
  if ((await name.count()) === 0) return false;
  await name.click();
  return page
    .locator(`${DIALOG}, main aside`)
    .first()
    .waitFor({ timeout: 2_000 })
    .then(() => true)
    .catch(() => false);
}

async function showLongNames(main: Locator): Promise<boolean> {
  const row = main.locator('tbody tr', { hasText: 'Константинопольская' }).first();
  if ((await row.count()) === 0) return false;
  await row.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  return true;
}

async function openDetails(main: Locator): Promise<boolean> {
  return main.evaluate((element) => {
    const all = [...element.querySelectorAll('details')];
    for (const details of all) details.open = true;
    return all.length > 0;
  });
}

async function search(main: Locator, text: string): Promise<boolean> {
  const field = main.locator('input[type="search"]:visible').first();
  if ((await field.count()) === 0) return false;
  await field.fill(text);
  return true;
}
