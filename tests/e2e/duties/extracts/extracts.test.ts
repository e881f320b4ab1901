import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OutCell } from '../../../../utils/base/tables/out-cell.ts';
import { writeXlsx } from '../../../../utils/base/tables/write-xlsx.ts';
import { fault } from '../../../setup/fault.ts';
import type { Lesson } from '../../../stand/journal/lessons.ts';
import { pupilsOf } from '../../../stand/journal/pupils.ts';
import { partOf } from '../../../stand/journal/subjects.ts';
import { fullName } from '../../../stand/names.ts';
import { violationsOf } from '../../support/axe.ts';
import { ClassPage } from '../../support/class-page.ts';
import { textOf, wordsWithoutInk } from '../../support/pdf.ts';
import { startPrepared } from '../../support/prepared.ts';
import { studentsWithReceivers } from '../../support/resets.ts';
import { Workspace } from '../../support/workspace.ts';
import type { World } from '../../support/world.ts';

describe('paper extracts', () => {
  let world: World;
  let workspace: Workspace;
  let page: Page;

  beforeAll(async () => {
    world = await startPrepared('journals-read', { students: 14 });
    given = studentsWithReceivers(world.stand).length;
    workspace = await Workspace.open(world, 'extracts');
    page = workspace.page;
  });
  afterAll(() => world?.stop());

  const printing = () => workspace.region('Печать выписок');
  const register = () => workspace.region('Журнал выписок');
  /** Opens what stands in an extract, changes it, and closes it again: the paper beside the table is drawn again. */
  const inLook = async (change: (dialog: Locator) => Promise<void>) => {
    await page.getByRole('button', { name: 'Что в выписке…' }).click();
    await change(workspace.dialog());
    await workspace.closeDialog();
  };
  const showClass = async () => {
    await workspace.filterBy('Все', printing());
    await printing()
      .getByRole('button', { name: new RegExp(`^Показать ${given} выпис`) })
      .click();
  };
  const numbersIn = (text: string) => [...text.matchAll(/№ (\d{4}) (\d{4})/g)].map(([, a, b]) => `${a}${b}`);
  let numbers: string[] = [];
  /** Students whose extract somebody may receive. */
  let given = 0;

  it('stand on the screen by one click in the card of a student, with the figures of the workspace', {
    tags: ['any-day'],
  }, async () => {
    await workspace.go('Журнал');
    await page.locator('table.marks a, main a[href^="#student/"]').first().click();
    const name = (await page.locator('h2.journal-student-name').textContent()) ?? '';
    // As the year begins, most subjects have no mark yet, and are not in an extract.
    const marked = { has: page.locator('ol.journal-dated li') };
    const row = page.locator('main table.subjects tbody tr').filter(marked).first();
    const subject = (await row.locator('th, td').first().textContent())?.trim() ?? '';
    await page.getByRole('link', { name: 'Выписка', exact: true }).click();
    const pdf = await workspace.paper();
    const text = textOf(pdf);
    expect(text).toContain('ВЫПИСКА ИЗ ЭЛЕКТРОННОГО ЖУРНАЛА');
    expect(text).toContain(name);
    expect(text).toContain(subject);
    expect(text).toMatch(/По состоянию на \d\d\.\d\d\.\d{4}/);
    expect(text).not.toMatch(/ожидаем|прогноз|рейтинг/i);
    expect(numbersIn(text)).toHaveLength(1);
    expect(wordsWithoutInk(pdf)).toEqual([]);
    expect(await violationsOf(page)).toEqual([]);
  });

  it('carry what the teacher recommends', async () => {
    await page.getByLabel('Рекомендации родителям').fill('Повторить таблицу умножения.');
    await page.getByRole('button', { name: 'Внести в выписку' }).click();
    await workspace.paperSays((text) => expect(text).toContain('Повторить таблицу умножения.'));
  });

  it('of the whole class come by one click, one side each, and are recorded under their numbers', async () => {
    await showClass();
    const text = await workspace.paperSays((shown) => {
      expect(new Set(numbersIn(shown)).size).toBe(given);
      expect(shown).not.toContain('Страница 2');
    });
    numbers = numbersIn(text);
    await page.getByText(`Страниц: ${given}`, { exact: true }).waitFor();
    await printing().getByRole('button', { name: 'Напечатать и записать…' }).click();
    const dialog = workspace.dialog();
    for (const verb of ['Напечатать', 'Вышло, записать'])
      await dialog.getByRole('button', { name: new RegExp(`^${verb} ${given} выпис`) }).click();
    await printing()
      .getByText(new RegExp(`^В журнале: ${given}\\sвыпис`))
      .waitFor();
    await expect.poll(() => register().locator('tbody tr').count()).toBe(given);
    expect(await violationsOf(page)).toEqual([]);
  });

  describe('in each look', { tags: ['long'] }, () => {
    it('go with the sheet of the class and in large print, and both are remembered', async () => {
      await inLook(async (look) => {
        await look.getByLabel('Печатать общий лист').check();
        await look
          .getByLabel('Другие контрольные работы периода, каждая с новой строки')
          .fill('02.12 Алгебра');
        await look.getByRole('button', { name: 'Сохранить тексты' }).click();
        await look.getByLabel('Крупный шрифт').check();
        expect(await violationsOf(page)).toEqual([]);
      });
      await page.reload();
      await inLook((look) => expect.poll(() => look.getByLabel('Крупный шрифт').isChecked()).toBe(true));
      const { journal, school } = world.stand;
      const days = ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'];
      // The lessons of the student on the paper: of a divided subject those of the own group alone.
      const { position, person } = pupilsOf(school, school.main)[0]!;
      const inOwn = ({ course, group }: Lesson) =>
        course.split === 'none' || partOf(course, person, position) === group.number;
      const all = journal.ofClass(school.main).lessons.filter(({ date }) => days.includes(date));
      const coming = all.filter(inOwn);
      const set = coming.flatMap(({ homework }) => homework ?? []);
      expect(set.length).toBeGreaterThan(5);
      const rooms = new Set(coming.map(({ room }) => room));
      const elsewhere = all.filter((lesson) => !inOwn(lesson) && !rooms.has(lesson.room));
      expect(elsewhere.length).toBeGreaterThan(0);
      await workspace.paperSays((text) => {
        expect(text).toContain('СВЕДЕНИЯ ДЛЯ РОДИТЕЛЕЙ');
        expect(text).toContain('02.12 Алгебра');
        expect(text).toContain('Учителя класса');
        for (const homework of set) expect(text).toContain(homework);
        for (const { room } of coming) expect(text).toContain(`, ${room}`);
        for (const { room } of elsewhere) expect(text).not.toContain(`, ${room}`);
        expect(text).toContain('Расписание на неделю');
        expect(text).not.toContain('Нет сведений: расписание');
      });
      await inLook((look) => look.getByLabel('Крупный шрифт').uncheck());
    });

    fault(
      'A window for files is cancelled in a dialog that stands over another',
      'Both dialogs stay open with what was set in them',
      async () => {
        await page.getByRole('button', { name: 'Что в выписке…' }).click();
        await page.getByRole('button', { name: 'Загрузить график контрольных…' }).click();
        const file = workspace.dialog().last().locator('input[type="file"]');
        await file.evaluate((field) => field.dispatchEvent(new Event('cancel', { bubbles: true })));
        await expect.poll(() => page.locator('dialog[open]').count()).toBe(2);
        await page.keyboard.press('Escape');
        await expect.poll(() => page.locator('dialog[open]').count()).toBe(1);
        await workspace.closeDialog();
      },
    );

    it('take the control works out of the school’s schedule, after a look', async () => {
      await page.getByRole('button', { name: 'Что в выписке…' }).click();
      await page.getByRole('button', { name: 'Загрузить график контрольных…' }).click();
      const dialog = workspace.dialog().last();
      const rows = [
        ['Класс', 'Предмет', 'Дата', 'Вид работы'],
        ['7 А, Б', 'Алгебра', { date: '2026-12-03' }, 'Контрольная работа'],
        ['7А', 'Физика', 'с 7 по 9 декабря', 'Лабораторная'],
        ['8А', 'Химия', '10.12', 'Контрольная работа'],
        ['7 класс', 'Биология', 'по согласованию', 'ВПР'],
      ];
      const [header = [], ...body] = rows as [string[], ...OutCell[][]];
      await dialog.locator('input[type="file"]').setInputFiles({
        name: 'график.xlsx',
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(await writeXlsx([{ name: 'График', header, rows: body }])),
      });
      await dialog.getByText('найдено: 2 работы.').waitFor();
      await dialog.getByText('В таблице 4 записи: взято 2, других классов 1, не понято 1.').waitFor();
      await dialog.getByText('дата «по согласованию» не понята').waitFor();
      expect(await violationsOf(page)).toEqual([]);
      await dialog.getByRole('button', { name: 'Взять 2 работы' }).click();
      await page.getByText('Из графика школы: 2 работы.').waitFor();
      await page.getByRole('button', { name: 'Подставить каникулы между периодами' }).click();
      await page.getByRole('button', { name: 'Сохранить тексты' }).click();
      await workspace.closeDialog();
      await workspace.paperSays((text) => {
        expect(text).toMatch(/Зимние каникулы: 31\.12\.2026 – 10\.01\.2027/);
        expect(text).toContain('03.12.2026 Алгебра Контрольная работа');
        expect(text).toContain('07.12.2026 – 09.12.2026 Физика Лабораторная');
        expect(text).not.toContain('Химия');
      });
    });

    it('leave out sections that are switched off, in the common sheet too', async () => {
      await inLook(async (look) => {
        await look.getByLabel('Учителя класса').uncheck();
        await look.getByLabel('Посещаемость').uncheck();
      });
      await workspace.paperSays((text) => {
        expect(text).not.toMatch(/Учителя класса|учителя класса/);
        expect(text).not.toMatch(/Посещаемость|посещаемость/);
        expect(text).toContain('Каникулы');
        expect(text).toContain('Отметки');
      });
      await page.reload();
      await inLook(async (look) => {
        await expect.poll(() => look.getByLabel('Учителя класса').isChecked()).toBe(false);
        await look.getByLabel('Учителя класса').check();
        await look.getByLabel('Посещаемость').check();
      });
    });

    it('have the common sheet after each of them, if the teacher wants it so', async () => {
      await inLook((look) => look.getByLabel('После каждой выписки').check());
      await workspace.filterBy('На бумаге', printing());
      await printing().getByText('Бумажную форму пока никто не выбрал').waitFor();
      await printing().getByRole('button', { name: 'Выберите учеников', disabled: true }).waitFor();
      await workspace.filterBy('Все', printing());
      for (const name of world.stand.students.slice(0, 2).map(fullName))
        await printing().getByRole('checkbox', { name, exact: true }).check();
      await workspace.bulk().getByRole('button', { name: 'Показать 2 выписки' }).click();
      await workspace.paperSays((text) => expect(text.match(/СВЕДЕНИЯ ДЛЯ РОДИТЕЛЕЙ/g)).toHaveLength(2));
      await inLook((look) => look.getByLabel('После каждой выписки').uncheck());
    });

    it('stand two on a sheet where they have room', async () => {
      await inLook(async (look) => {
        await look.getByLabel('Печатать общий лист').uncheck();
        await look.getByLabel(/^По две выписки/).check();
        await look.getByLabel('Даты отметок').uncheck();
        await look.getByLabel('Замечания учителей').uncheck();
      });
      await showClass();
      // One that needs a side to itself stands alone.
      const sheets = Math.ceil(given / 2);
      await page.getByText(new RegExp(`^Страниц: (?:${sheets}|${sheets + 1})$`)).waitFor();
      const pdf = await workspace.paper();
      expect(new Set(numbersIn(textOf(pdf))).size).toBe(given);
      expect(wordsWithoutInk(pdf, 2)).toEqual([]);
      await inLook((look) => look.getByLabel(/^По две выписки/).uncheck());
    });
  });

  it('come back as tear-offs that are ticked off by their number', async () => {
    await register().getByRole('button', { name: 'Вернулись талоны…' }).click();
    const slips = page.getByRole('region', { name: 'Вернувшиеся талоны' });
    const box = slips.getByLabel(/^Номер с талона/);
    const [first = '', second = ''] = numbers;
    const wrong = first.slice(0, 7) + String((Number(first[7]) + 1) % 10);
    await box.fill(wrong);
    await box.press('Enter');
    await slips.getByText('не номер талона').waitFor();
    for (const number of [first, second]) {
      await box.fill(number);
      await box.press('Enter');
      const signer = slips.getByRole('group', { name: 'Кто расписался' });
      const said = slips.getByText(`Талон ${number.slice(0, 4)}`);
      await signer.or(said).first().waitFor();
      if (await signer.isVisible()) await signer.getByRole('button').first().click();
      await said.waitFor();
    }
    await box.fill(first);
    await box.press('Enter');
    await slips.getByText('уже отмечен').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await workspace.closeDialog();
  });

  it('are handed over by a sheet', async () => {
    await workspace.chooseAllShown(register());
    await register().getByRole('button', { name: 'Вручено…' }).click();
    await workspace.dialog().getByLabel('Как').selectOption({ label: 'на собрании' });
    await workspace.sayWho('Кому вручено');
    await workspace.dialog().getByRole('button', { name: 'Записать' }).click();
    await register().getByText('на собрании').first().waitFor();
    await expect.poll(() => register().getByText('не вручена', { exact: true }).count()).toBe(0);
  });

  it('open from the panel in the page of the class', { tags: ['long'] }, async () => {
    const panel = await ClassPage.openWhole(world);
    await panel.openDuties();
    const opened = await world.opened(() => panel.press(/^Выписка: /));
    await new Workspace(world, opened).paperSays((text) =>
      expect(text).toContain('ВЫПИСКА ИЗ ЭЛЕКТРОННОГО ЖУРНАЛА'),
    );
  });
});
