import { afterEach, describe, expect, it } from 'vitest';
import { ClassPage } from '../../support/class-page.ts';
import { paperSays, shownPdf, textOf, wordsWithoutInk } from '../../support/pdf.ts';
import { startPrepared } from '../../support/prepared.ts';
import { withoutAccount } from '../../support/resets.ts';
import { storedKeys } from '../../support/stored-keys.ts';
import { storedSecrets } from '../../support/stored-secrets.ts';
import { World } from '../../support/world.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

describe('the print page', () => {
  let world: World;
  afterEach(() => world?.stop());

  it('a try-out print with invented data needs no vault; the layout is kept, the wording once there is one', {
    tags: ['any-day'],
  }, async () => {
    world = await World.start({ pdfViewer: true });
    const page = await world.open('/print.html#try-out');
    const first = await shownPdf(page);
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
    await paperSays(page, (text) => expect(text).toContain('Здравствуйте, Примеров'));
    await page.getByRole('button', { name: 'Вернуть исходный текст' }).click();
    await page
      .getByText(/неизвестное поле/)
      .first()
      .waitFor({ state: 'detached' });
  });

  it('unprinted passwords are warned about before the seventh day and wiped on it', {
    tags: ['any-day'],
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
