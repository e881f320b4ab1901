import { afterEach, describe, expect, it } from 'vitest';
import { fullName } from '../../../stand/names.ts';
import { ClassPage } from '../../support/class-page.ts';
import { textOf, wordsWithoutInk } from '../../support/pdf.ts';
import { startPrepared } from '../../support/prepared.ts';
import { PrintPage } from '../../support/print-page.ts';
import { withoutAccount } from '../../support/resets.ts';
import { storedKeys } from '../../support/stored-keys.ts';
import { storedSecrets } from '../../support/stored-secrets.ts';
import { World } from '../../support/world.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

describe('the print page', () => {
  let world: World;
  afterEach(() => world?.stop());

  it('a try-out print with invented data needs no vault; the layout is kept, the wording once there is one', {
    tags: ['any-day', 'long'],
  }, async () => {
    world = await World.start({ pdfViewer: true });
    const page = await world.open('/print.html#try-out');
    const print = new PrintPage(page);
    const first = await print.pdf();
    expect(textOf(first)).toContain('ПРОБА');
    expect(wordsWithoutInk(first)).toEqual([]);
    await page.getByLabel('На листе').selectOption('10');
    await page.getByLabel(/складываются/).check();
    await page.reload();
    await expect.poll(() => page.getByLabel('На листе').inputValue()).toBe('10');
    // The wording may name people: it is kept in the vault alone.
    await world.makeVault();
    await page.reload();
    await page.getByText('Текст памятки').click();
    const text = page.getByRole('textbox', { name: 'Текст памятки' });
    await text.fill('Здравствуйте, {имя}! Спросите у {кому сообщить}. {такого поля нет}');
    await page
      .getByText(/неизвестное поле/)
      .first()
      .waitFor();
    await expect.poll(() => storedKeys(page, 'documents')).toContain('slip-contact');
    await page.reload();
    await page.getByText('Текст памятки').click();
    await expect.poll(() => text.inputValue()).toContain('Здравствуйте, {имя}!');
    await print.says((text) => expect(text).toContain('Здравствуйте, Примеров'));
    await page.getByRole('button', { name: 'Вернуть исходный текст' }).click();
    await page
      .getByText(/неизвестное поле/)
      .first()
      .waitFor({ state: 'detached' });
  });

  it('slips and hand-out sheet are one job, drawn page by page; «читаются» is asked after printing, again if put off', async () => {
    world = await startPrepared('class-read', { students: 14 });
    const panel = await ClassPage.openWhole(world);
    const two = withoutAccount(world.stand).slice(0, 2);
    await panel.reset(two);
    const print = await panel.print(2, panel.run());
    const { page } = print;
    const pages = page.getByRole('img', { name: /^Страница \d из 2: / });
    await expect.poll(() => pages.count()).toBe(2);
    const first = pages.first();
    await print.drawn();
    // Names, but neither login nor password, stand in the page; the drawing has both.
    const label = (await first.getAttribute('aria-label')) ?? '';
    for (const { login, issued } of two) {
      const text = await page.content();
      expect(text).not.toContain(login);
      expect(text).not.toContain(issued[0]);
    }
    for (const person of two) expect(label).toContain(fullName(person));
    await expect.poll(() => page.locator('canvas[aria-hidden]').count()).toBe(2);

    const view = page.getByRole('group', { name: 'Просмотр страниц' });
    await view.focus();
    await page.keyboard.press('PageDown');
    await page.getByText('Страница 2 из 2', { exact: true }).waitFor();
    await page.getByRole('img', { name: /^Страница 2 из 2: Ведомость/ }).waitFor();
    await page.keyboard.press('Home');
    await page.getByText('Страница 1 из 2', { exact: true }).waitFor();
    const width = async () => (await first.boundingBox())?.width ?? 0;
    const fitting = await width();
    await page.keyboard.press('+');
    await expect.poll(width).toBeGreaterThan(fitting);
    await page.keyboard.press('0');
    await expect.poll(width).toBe(fitting);

    const legible = page.getByRole('button', { name: 'Все памятки читаются…' });
    await expect.poll(() => legible.isDisabled()).toBe(true);
    const pdf = textOf(await print.pdf());
    for (const { login, issued } of two) {
      expect(pdf).toContain(login);
      expect(pdf).toContain(issued[0]);
    }
    expect(pdf).toContain('ВЕДОМОСТЬ');
    const question = page.getByRole('alertdialog', { name: 'Все памятки читаются?' });
    await expect.poll(() => question.innerText()).toMatch(/С компьютера будет стёрто: 2\sпароля/);
    expect(await storedSecrets(world)).toBe(2);
    await page.getByRole('button', { name: 'Ещё не всё' }).click();
    await question.waitFor({ state: 'detached' });
    await expect.poll(() => legible.isEnabled()).toBe(true);
    await print.confirm();
    expect(await storedSecrets(world)).toBe(0);
    await page.getByRole('img', { name: /^Страница 1 из 1: Ведомость/ }).waitFor();
  });

  it('unprinted passwords are warned about before the seventh day and wiped on it', {
    tags: ['any-day', 'long'],
  }, async () => {
    world = await startPrepared('class-read', { students: 14 });
    const panel = await ClassPage.openWhole(world);
    await panel.reset(withoutAccount(world.stand).slice(0, 2));
    expect(await storedSecrets(world)).toBe(2);
    const popup = await world.open('/popup.html');
    await world.moveClock(6.5 * DAY_MS);
    await popup.reload();
    // Closed by then, and all the same it says that something has a term.
    await popup.getByText('Имена и дела видны после входа.').waitFor();
    await world.moveClock(0.5 * DAY_MS + 60_000);
    // By then it may have closed itself; a message wakes the background.
    await popup.evaluate(() => {
      const { runtime } = (
        globalThis as unknown as { chrome: { runtime: { sendMessage(v: object): Promise<unknown> } } }
      ).chrome;
      return runtime.sendMessage({ type: 'vault/lock' });
    });
    await expect.poll(() => storedSecrets(world), { timeout: 15_000 }).toBe(0);
  });
});
