import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fault } from '../../../setup/fault.ts';
import { violationsOf } from '../../support/axe.ts';
import { startPrepared } from '../../support/prepared.ts';
import { Workspace } from '../../support/workspace.ts';
import type { World } from '../../support/world.ts';

describe('the school’s own words in its papers', { tags: ['long'] }, () => {
  let world: World;
  let workspace: Workspace;
  let page: Page;

  beforeAll(async () => {
    world = await startPrepared('class-read', { students: 9 });
    workspace = await Workspace.open(world, 'settings//texts');
    page = workspace.page;
  });
  afterAll(() => world?.stop());

  it('keeps edited texts of consents beside a purpose of the school’s own, and refuses unknown fields', {
    tags: ['any-day'],
  }, async () => {
    const form = workspace.region('Цели согласий');
    await page.getByRole('button', { name: 'Изменить: Способы обработки' }).click();
    const editor = page.getByRole('form', { name: 'Текст: Способы обработки' });
    const methods = editor.getByLabel('Текст', { exact: true });
    await methods.fill('только на бумаге, {папка}');
    await editor.getByRole('alert').getByText('неизвестное поле «{папка}»').waitFor();
    await expect.poll(() => editor.getByRole('button', { name: 'Сохранить текст' }).isDisabled()).toBe(true);
    await methods.fill('только на бумаге, в шкафу');
    await editor.getByRole('button', { name: 'Сохранить текст' }).click();
    await editor.waitFor({ state: 'detached' });
    expect(await violationsOf(page)).toEqual([]);
    await workspace.goSettings('Цели согласий');
    await form.getByRole('button', { name: 'Добавить цель' }).click();
    await form.getByRole('alert').getByText('Введённое осталось в полях').waitFor();
    const added = form.getByRole('group', { name: /без названия/ });
    await added.getByLabel('Короткое название').fill('Школьная газета');
    const own = form.getByRole('group', { name: 'Цель: Школьная газета' });
    for (const name of [
      /^Цель: за ребёнка/,
      /^Цель: родитель/,
      /^Цель: ученик/,
      /^Какие данные: за/,
      /^Какие данные: род/,
      /^Какие данные: уч/,
    ])
      await own.getByLabel(name).fill('имя и фамилия для газеты');
    await form.getByText(/^Сохранено в /).waitFor();

    const blanks = await workspace.goMeeting('Бланки');
    await blanks.getByLabel('Цель согласия').selectOption({ label: 'Школьная газета' });
    await blanks.getByRole('button', { name: 'Показать' }).click();
    await workspace.paperSays((text) => {
      expect(text).toContain('только на бумаге, в шкафу');
      expect(text).toContain('имя и фамилия для газеты');
    });
    // What was chosen for the blanks stays there; in the register that purpose has a register of its own.
    await workspace.go('Согласия');
    const purpose = page.getByRole('main').getByLabel('Цель согласия');
    await expect.poll(() => purpose.inputValue()).toBe('electronic-diary');
    await purpose.selectOption({ label: 'Школьная газета' });
    await expect.poll(() => purpose.inputValue()).not.toBe('electronic-diary');
  });

  fault(
    'A school keeps the journal by law, and parents are asked for a consent that nobody needs',
    'The school says so for the purpose: «не требуется» for everybody, and what a refusal does not do is explained',
    async () => {
      await workspace.goSettings('Цели согласий');
      const form = workspace.region('Цели согласий');
      await form.getByText('Отказ не закрывает ребёнку учёбу и не удаляет его из журнала.').waitFor();
      const ground = form.getByRole('group', { name: 'Основание: Электронный дневник' });
      await ground.getByRole('radio', { name: /^закон/ }).check();
      await form.getByText(/^Сохранено в /).waitFor();
      expect(await violationsOf(page)).toEqual([]);
      await workspace.go('Согласия');
      await page.getByText('не требуется', { exact: true }).first().waitFor();
      await expect.poll(() => page.getByText('нет', { exact: true }).count()).toBe(0);
      await workspace.goSettings('Цели согласий');
      await ground.getByRole('radio', { name: /^согласие/ }).check();
      await form.getByText(/^Сохранено в /).waitFor();
    },
    { tags: ['long'] },
  );

  it('keeps a declined name that the teacher has corrected', { tags: ['long'] }, async () => {
    const blanks = await workspace.goMeeting('Бланки');
    await blanks.getByLabel('Какой бланк').selectOption({ label: 'Отказ дать согласие' });
    await blanks.getByLabel('На кого').selectOption({ index: 3 });
    await blanks.getByText('Как склонены имена').click();
    const field = blanks.getByLabel(/от кого\?/).first();
    await field.fill('Особенной Марьи Ивановны');
    await field.blur();
    await blanks.getByRole('button', { name: 'Показать' }).click();
    await workspace.paperSays((text) => expect(text).toContain('Особенной Марьи Ивановны'));
    await page.reload();
    await blanks.getByLabel('Какой бланк').selectOption({ label: 'Отзыв согласия' });
    await blanks.getByLabel('На кого').selectOption({ index: 3 });
    await blanks.getByText('Как склонены имена').click();
    await expect
      .poll(() =>
        blanks
          .getByLabel(/от кого\?/)
          .first()
          .inputValue(),
      )
      .toBe('Особенной Марьи Ивановны');
    expect(await violationsOf(page)).toEqual([]);
  });

  it('names all who process, and what sign-in through Госуслуги compares; asks who signs before it prints', {
    tags: ['long'],
  }, async () => {
    await workspace.goSettings('Школа и люди');
    const school = workspace.region('Школа и люди для документов');
    await school.getByLabel('Организация').fill('ООО «Пример»');
    await school.getByLabel('Её адрес').fill('г. Примерск');
    await school.getByRole('button', { name: 'Добавить организацию' }).click();
    await school.getByLabel('Организация (2)').fill('АО «Регион»');
    await school.getByLabel('Её адрес (2)').fill('г. Образцово');
    await school.getByLabel('Адреса, по одному в строке').fill('https://school.example.com/');
    await school.getByLabel(/Вход через Госуслуги/).check();
    expect(await violationsOf(page)).toEqual([]);
    await school.getByText(/^Сохранено в /).waitFor();

    const blanks = await workspace.goMeeting('Бланки');
    await blanks
      .getByLabel('Какой бланк')
      .selectOption({ label: 'Согласие на обработку персональных данных' });
    await blanks.getByRole('button', { name: 'Показать' }).click();
    await workspace.paperSays((text) => {
      expect(text).toContain('ООО «Пример», адрес: г. Примерск');
      expect(text).toContain('АО «Регион», адрес: г. Образцово');
      expect(text).toContain('СНИЛС');
    });

    await blanks
      .getByLabel('Какой бланк')
      .selectOption({ label: 'Согласие на распространение (сайт, соцсети школы)' });
    await blanks.getByLabel('На кого').selectOption({ label: 'на каждого: 9 документов' });
    await blanks.getByText('Кто подпишет?').waitFor();
    await blanks.getByRole('button', { name: 'Показать' }).click();
    await workspace.paperSays((text) => expect(text).toContain('https://school.example.com/'));
    expect(await violationsOf(page)).toEqual([]);
  });
});
