import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { counted, inWords } from '../../../../utils/base/text/counted.ts';
import { fault } from '../../../setup/fault.ts';
import { violationsOf } from '../../support/axe.ts';
import { textOf, wordsWithoutInk } from '../../support/pdf.ts';
import { startPrepared } from '../../support/prepared.ts';
import { Workspace } from '../../support/workspace.ts';
import type { World } from '../../support/world.ts';

describe('the letter about the electronic diary', () => {
  let world: World;
  let workspace: Workspace;
  let page: Page;

  beforeAll(async () => {
    world = await startPrepared('journals-read', { students: 14 });
    workspace = await Workspace.open(world, 'letters');
    page = workspace.page;
    await page.getByRole('heading', { name: 'Текст письма' }).waitFor();
  });
  afterAll(() => world?.stop());

  const more = async (title: string | RegExp) => {
    await otherWays().click();
    await section().locator('.menu-list:popover-open').getByRole('button', { name: title }).click();
  };
  const otherWays = () => section().getByTitle('Другие способы отправить письмо');
  const section = () => workspace.region('Кому письмо');
  const show = (filter: string) => workspace.filterBy(filter, section());
  /** Those whom the letter reaches. */
  const recipients = () => section().locator('tbody tr', { has: page.locator('td:nth-child(4) .mark') });
  const addressesShown = () => recipients().locator('td:nth-child(3)').allTextContents();
  const without = (column: number) => recipients().locator(`td:nth-child(${column})`, { hasText: '·' });

  it('becomes a draft with all addresses hidden, and is recorded', { tags: ['any-day'] }, async () => {
    await recipients().first().waitFor();
    const addresses = await addressesShown();
    expect(addresses.length).toBeGreaterThan(0);
    expect(await violationsOf(page)).toEqual([]);
    const download = page.waitForEvent('download');
    await more('Сохранить черновик (.eml)');
    const message = readFileSync(await (await download).path(), 'utf8');
    const head = message.slice(0, message.indexOf('\r\n\r\n'));
    expect(head).toContain('X-Unsent: 1');
    expect(head).not.toMatch(/^(?:To|Cc|From):/m);
    const bcc = /^Bcc: ((?:.*\r\n )*.*)$/m.exec(head)?.[1]?.replace(/\s/g, '').split(',');
    expect(bcc).toEqual(addresses);
    const body = (await PostalMime.parse(message)).text ?? '';
    expect(body).toContain('Школа ведёт электронный дневник');
    expect(body).not.toMatch(/[{}]/);
    await expect.poll(() => without(5).count()).toBe(0);
    await page
      .getByRole('button', { name: `Записать отправку: ${inWords(counted('people', addresses))}` })
      .click();
    await expect.poll(() => without(6).count()).toBe(0);
  });

  it('gives all addresses at once to the clipboard', async () => {
    await page.evaluate(() => {
      const writeText = async (text: string) => {
        document.body.dataset.copied = text;
      };
      Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    });
    const addresses = await addressesShown();
    await page.getByRole('button', { name: new RegExp(`^Скопировать ${addresses.length}\\s`) }).click();
    await page.getByText(/в буфере обмена: вставьте в письме своей почты, в поле «Скрытая копия»/).waitFor();
    const copied = () => page.evaluate(() => document.body.dataset.copied);
    expect(await copied()).toBe(addresses.join(', '));
    const next = workspace.region('Что дальше');
    await next.getByRole('button', { name: 'Скопировать тему' }).click();
    await expect.poll(copied).toMatch(/^Электронный дневник, 7\s«А»$/);
    await next.getByRole('button', { name: 'Скопировать текст' }).click();
    await expect.poll(copied).toContain('Школа ведёт электронный дневник');
    expect(await violationsOf(page)).toEqual([]);
    await next.getByRole('button', { name: 'Только записать' }).click();
    await page.getByText(`Записано: письмо отправлено, ${inWords(counted('people', addresses))}.`).waitFor();
    await next.waitFor({ state: 'detached' });
  });

  fault(
    'the page is left, reloaded or the vault closed in the middle of a sentence',
    'the draft is sealed in the vault and there on return, with its time; it is gone once it is deleted',
    async () => {
      const subject = page.getByLabel('Тема', { exact: true });
      await subject.fill('Экскурсия в пятн');
      await page.reload();
      await page.getByText(/^черновик от /).waitFor();
      await expect.poll(() => subject.inputValue()).toBe('Экскурсия в пятн');
      await subject.fill('Экскурсия в пятницу, 4 дек');
      await workspace.go('Журнал');
      await workspace.go('Письма');
      await expect.poll(() => subject.inputValue()).toBe('Экскурсия в пятницу, 4 дек');
      await subject.fill('Экскурсия в пятницу, 4 декабря');
      await workspace.lock();
      workspace = await Workspace.open(world, 'letters');
      await page.close();
      page = workspace.page;
      const again = page.getByLabel('Тема', { exact: true });
      await expect.poll(() => again.inputValue()).toBe('Экскурсия в пятницу, 4 декабря');
      await page.getByRole('button', { name: 'Удалить черновик' }).click();
      await expect.poll(() => again.inputValue()).not.toContain('Экскурсия');
      await workspace.go('Журнал');
      await workspace.go('Письма');
      await expect.poll(() => again.inputValue()).not.toContain('Экскурсия');
    },
  );

  it('says which field of the text is unknown, and shows how the letter will look', async () => {
    await page.getByLabel('Тема', { exact: true }).fill('Дневник {кому}');
    await page.getByText('неизвестное поле «{кому}»').waitFor();
    await page.getByText('Как письмо придёт').click();
    await page.getByText('Уважаемые родители!').last().waitFor();
  });

  const taken = async (press: () => Promise<void>) => {
    const download = page.waitForEvent('download');
    await press();
    return PostalMime.parse(readFileSync(await (await download).path(), 'utf8'));
  };

  it('keeps what the teacher writes, restores the original text, and has letters of her own', async () => {
    await page
      .getByRole('combobox', { name: 'Письмо', exact: true })
      .selectOption({ label: 'Напоминание о входе' });
    await page.getByLabel('Тема', { exact: true }).fill('Вход: {ученик}');
    await page.getByText('Поле «{ученик}» бывает только в письме одной семье').waitFor();
    await page.getByRole('button', { name: /^Скопировать \d+\sадрес/, disabled: true }).waitFor();
    await page.getByRole('button', { name: 'Сохранить текст' }).click();
    await page.getByText('Текст сохранён').waitFor();
    await page.reload();
    await page
      .getByRole('combobox', { name: 'Письмо', exact: true })
      .selectOption({ label: 'Напоминание о входе' });
    await expect.poll(() => page.getByLabel('Тема', { exact: true }).inputValue()).toBe('Вход: {ученик}');
    await page.getByLabel('Название нового письма').fill('Моё письмо');
    await page.getByRole('button', { name: 'Сохранить как новое' }).click();
    await page.getByText('Письмо «Моё письмо» сохранено').waitFor();
    await page
      .getByRole('combobox', { name: 'Письмо', exact: true })
      .selectOption({ label: 'Напоминание о входе' });
    await page.getByRole('button', { name: 'Вернуть исходный текст' }).click();
    await expect
      .poll(() => page.getByLabel('Тема', { exact: true }).inputValue())
      .toContain('Вход в электронный');
    await page.getByRole('combobox', { name: 'Письмо', exact: true }).selectOption({ label: 'Моё письмо' });
    await expect.poll(() => page.getByLabel('Тема', { exact: true }).inputValue()).toBe('Вход: {ученик}');
  });

  it('goes to one family with the child’s name, to nobody else', async () => {
    const row = recipients().first();
    const [address] = await addressesShown();
    await row.getByRole('checkbox').check();
    const message = await taken(() =>
      workspace.bulk().getByRole('button', { name: 'Черновик семье (.eml)' }).click(),
    );
    await row.getByRole('checkbox').uncheck();
    expect(message.bcc?.map((each) => each.address)).toEqual([address]);
    const child = world.stand.students.find(({ last }) => message.subject?.includes(last));
    expect([message.subject, child !== undefined]).toEqual([message.subject, true]);
    expect(message.text).not.toMatch(/[{}]/);
  });

  it('goes to each family by itself in one archive, and is recorded', async () => {
    const addresses = await addressesShown();
    const download = page.waitForEvent('download');
    await more(new RegExp(`^Каждой семье своё \\(.zip\\): ${addresses.length}\\s`));
    const files = unzipSync(readFileSync(await (await download).path()));
    const drafts = await Promise.all(Object.values(files).map((file) => PostalMime.parse(strFromU8(file))));
    expect(drafts.map(({ bcc }) => bcc?.map((each) => each.address).join()).sort()).toEqual(addresses.sort());
    for (const { subject } of drafts) expect(subject).toMatch(/^Вход: \p{Lu}/u);
    await show('Не отправлено');
    await expect.poll(() => section().locator('tbody tr').count()).toBe(addresses.length);
    await workspace.chooseAllShown(section());
    await workspace.bulk().getByRole('button', { name: 'Письмо отправлено' }).click();
    await section().getByText('Здесь никого').waitFor();
    await show('Все');
  });

  it('is printed for those who are not written to', async () => {
    await section().getByRole('button', { name: 'Печать', exact: true }).click();
    await page.getByRole('button', { name: /^Напечатать тем, кому не по почте/ }).click();
    const pdf = await workspace.paper();
    expect(textOf(pdf)).toContain('Вход: ');
    expect(wordsWithoutInk(pdf, 2)).toEqual([]);
    await show('Не по почте');
    await section()
      .getByTitle(/^на бумаге, /)
      .first()
      .waitFor();
    await show('Все');
  });

  it('tells what is new without a mark, and marks only where a consent allows it', {
    tags: ['long'],
  }, async () => {
    const marks = () =>
      section()
        .locator('.menu-list:popover-open')
        .getByRole('button', { name: /отметками: / });
    await otherWays().click();
    await expect.poll(() => marks().isDisabled()).toBe(true);
    await page.keyboard.press('Escape');
    await workspace.go('Согласия');
    const purpose = 'Сведения об обучении по электронной почте';
    await page.getByRole('combobox', { name: 'Цель согласия' }).selectOption({ label: purpose });
    const register = page.locator('table.register').first();
    await workspace.chooseAllShown(register);
    await page.getByRole('button', { name: 'Согласие дано…' }).click();
    await workspace
      .dialog()
      .getByRole('button', { name: /^мать: \d+$/ })
      .click();
    await workspace
      .dialog()
      .getByRole('button', { name: /^Записать/ })
      .click();
    await workspace.dialog().waitFor({ state: 'detached' });
    await workspace.go('Письма');

    await page
      .getByRole('combobox', { name: 'Письмо', exact: true })
      .selectOption({ label: 'Новое за неделю, без отметок' });
    await expect.poll(() => page.getByLabel('Тема', { exact: true }).inputValue()).toContain('Новое');
    const news = await taken(() => more('Сохранить черновик (.eml)'));
    expect(news.text).toContain('Отметки, посещаемость и замечания учителей — в электронном дневнике');
    for (const { last } of world.stand.students) expect(news.text).not.toContain(last);

    await show('Можно отметки');
    await section().locator('tbody').getByRole('checkbox').first().check();
    const allowed = await section()
      .locator('tbody tr')
      .first()
      .getByTitle(/^отметки по почте можно: /)
      .getAttribute('title');
    const [name = ''] = (allowed ?? '').replace('отметки по почте можно: ', '').split(', ');
    const message = await taken(async () => {
      await workspace.bulk().getByRole('button', { name: 'Ещё', exact: true }).click();
      await page
        .locator('.menu-list:popover-open')
        .getByRole('button', { name: /^Сохранить с отметками: 1/ })
        .click();
    });
    expect(message.text).toContain(name);
    expect(message.html).toContain('<th>Средний балл</th>');
    for (const { last, first } of world.stand.students)
      if (!name.startsWith(`${last} ${first}`)) expect(message.text).not.toContain(`${last} ${first}`);
    expect(await violationsOf(page)).toEqual([]);
  });
});
