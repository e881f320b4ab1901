import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTables } from '../../../../utils/base/tables/read-tables.ts';
import { job } from '../../../jobs/job.ts';
import { violationsOf } from '../../support/axe.ts';
import { pressByKeyboard } from '../../support/by-keyboard.ts';
import { textOf, wordsWithoutInk } from '../../support/pdf.ts';
import { startPrepared } from '../../support/prepared.ts';
import { Workspace } from '../../support/workspace.ts';
import type { World } from '../../support/world.ts';

const SUBJECT = 'Русский язык';

describe('reports', () => {
  let world: World;
  let workspace: Workspace;
  let page: Page;
  let workbook: Buffer;

  beforeAll(async () => {
    world = await startPrepared('journals-read', { students: 14 });
    workspace = await Workspace.open(world, 'reports');
    page = workspace.page;
    await workspace.choosePeriod('1-я четверть');
  });
  afterAll(() => world?.stop());

  const own = () => workspace.region('Свой отчёт');
  const received = () => workspace.region('Отчёты завуча');
  /** The period marks of a subject as the stand has them. */
  const marks = () => {
    const { school, journal } = world.stand;
    const of = journal.ofClass(school.main);
    const subject = of.courses.find((course) => course.subject.name === SUBJECT)!.subject.id;
    // The report counts the present roll.
    return of.pupils.flatMap(({ person: { id, left } }) =>
      left ? [] : [journal.periodMark(school.main.id, subject, of.periods[0]!.id, id)],
    );
  };
  const countOf = (mark: string) => String(marks().filter((each) => each === mark).length);

  job(
    'report',
    () => world,
    async (teacher) => {
      await teacher.apart(() => workspace.go('Сегодня'));
      await workspace.go('Отчёты');
      await own().getByRole('button', { name: 'Напечатать отчёт' }).click();
      await page.locator('iframe.drawn-file').waitFor({ state: 'attached' });
      // Nobody has typed the name of the school: it stands there as the site has it.
      await teacher.apart(async () => {
        const text = textOf(await workspace.paper());
        expect(text).toContain('ОТЧЁТ КЛАССНОГО РУКОВОДИТЕЛЯ');
        expect(text).toContain(world.stand.school.name.replace(/\s+/g, ' ').trim());
        expect(text).toContain(`${SUBJECT} ${['5', '4', '3', '2', 'н/а'].map(countOf).join(' ')}`);
      });
      expect(await violationsOf(page)).toEqual([]);
    },
  );

  it('is printed without a mouse', { tags: ['long'] }, async () => {
    await workspace.go('Сегодня');
    const printed = page.locator('iframe.drawn-file');
    await printed.waitFor({ state: 'detached' });
    await pressByKeyboard(page.getByRole('link', { name: 'Отчёты' }));
    await pressByKeyboard(own().getByRole('button', { name: 'Напечатать отчёт' }));
    await printed.waitFor({ state: 'attached' });
    expect(textOf(await workspace.paper())).toContain('ОТЧЁТ КЛАССНОГО РУКОВОДИТЕЛЯ');
  });

  it('of the class and of a student agree with the stand, on paper and in Excel', async () => {
    await own().getByRole('button', { name: 'Показать отчёт' }).click();
    const pdf = await workspace.paper();
    const text = textOf(pdf);
    const [fives, fours, threes, twos, none] = ['5', '4', '3', '2', 'н/а'].map(countOf);
    expect(text).toContain(`${SUBJECT} ${fives} ${fours} ${threes} ${twos} ${none}`);
    expect(wordsWithoutInk(pdf, 2)).toEqual([]);
    const download = page.waitForEvent('download');
    await own().getByRole('button', { name: 'В Excel' }).click();
    workbook = readFileSync(await (await download).path());
    const read = await readTables(new Uint8Array(workbook), {});
    const row = read.ok ? read.tables[1]!.rows.find(([name]) => name === SUBJECT) : null;
    expect(row?.slice(2, 6)).toEqual([fives, fours, threes, twos]);

    const names = await own().locator('option').allTextContents();
    await own()
      .getByRole('combobox', { name: 'О ком отчёт' })
      .selectOption({ label: names[3] as string });
    await own().getByRole('button', { name: 'Показать отчёт' }).click();
    await workspace.paperSays((single) => {
      expect(single).toContain('ОТЧЁТ ОБ УЧЁБЕ И ПОСЕЩАЕМОСТИ');
      expect(single).toContain(names[3]);
      for (const other of names.slice(4, 8)) expect(single).not.toContain(other);
    });
  });

  const receive = async (name: string, buffer: Buffer) => {
    await received().getByRole('button', { name: 'Записать получение…' }).click();
    const form = page.getByRole('form', { name: 'Записать получение отчёта' });
    await form.getByLabel('От кого').fill('Завучева А. П.');
    await form
      .locator('input[type="file"]')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
    await form.getByRole('button', { name: 'Записать получение' }).click();
    await form.waitFor({ state: 'detached' });
    await received()
      .getByRole('row', { name: new RegExp(name) })
      .waitFor();
    await received()
      .getByRole('row', { name: new RegExp(name) })
      .getByRole('button', { name: 'Открыть' })
      .click();
  };

  it('received from the deputy head are filed and compared with the journal', async () => {
    await receive('round.xlsx', workbook);
    await received()
      .getByText(/расходится 0/)
      .waitFor();
    const numbers = marks().flatMap((mark) => (mark && /^\d/.test(mark) ? [Number(mark)] : []));
    const mean = (
      Math.round((numbers.reduce((sum, each) => sum + each, 0) / numbers.length) * 100) / 100
    ).toFixed(2);
    await receive(
      'wrong.csv',
      Buffer.from(
        `Отчёт за 1 четверть\nПредмет;Успеваемость;Средний балл\n${SUBJECT};12,5;${mean.replace('.', ',')}\nАстрология;100;5\n`,
      ),
    );
    await received()
      .getByText(/2\sпоказателя, совпало 1, расходится 1/)
      .waitFor();
    await received().getByText('Предмет «Астрология» в журнале класса не найден.').waitFor();
    const row = received().getByRole('row', { name: /Русский язык Успеваемость 12,5/ });
    await expect.poll(() => row.textContent()).toContain('%');
    expect(await violationsOf(page)).toEqual([]);

    // Two years side by side: which one is compared is asked.
    await receive(
      'two-years.csv',
      Buffer.from(`Предмет;Успеваемость 2025;Успеваемость 2026\n${SUBJECT};12,5;13,5\n`),
    );
    await received().getByText('Строка 2: не сказано, какой столбец сверять').waitFor();
    await expect.poll(() => received().getByText('Сравнено с журналом').count()).toBe(0);
    await received().getByRole('button', { name: '2026', exact: true }).click();
    await received()
      .getByRole('row', { name: /Русский язык Успеваемость 13,5/ })
      .waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });

  it('that are a PDF open again unchanged, and no longer once the vault is locked', {
    tags: ['any-day'],
  }, async () => {
    await own().getByRole('combobox', { name: 'О ком отчёт' }).selectOption({ index: 0 });
    await own().getByRole('button', { name: 'Показать отчёт' }).click();
    const sent = await workspace.paper();
    await own().getByRole('combobox', { name: 'О ком отчёт' }).selectOption({ index: 1 });
    await receive('scan.pdf', sent);
    await page.locator('iframe.paper').waitFor();
    expect(Buffer.compare(await workspace.paper(), sent)).toBe(0);
    await workspace.lock();
    await received().waitFor({ state: 'detached' });
    await page.locator('iframe.paper').waitFor({ state: 'detached' });
  });
});
