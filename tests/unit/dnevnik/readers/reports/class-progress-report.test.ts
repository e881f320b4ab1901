import { describe, expect, it } from 'vitest';
import type { ClassProgressData } from '../../../../../utils/dnevnik/report-pages.ts';
import { grid, MARKUPS, reportPage } from './report-pages.ts';

const TITLE = 'Успеваемость: Классному руководителю';
const ROWS = [
  ['№', 'ФИО учащегося', 'Алгебра', 'Русский язык', 'Физика', 'Средний балл', 'Рейтинг'],
  ['1', 'Березина Анна', '4,57', '5 4 4', '', '4,5', '2'],
  ['2', 'Ольга Петровна Вяткина', '5', 'н/а', '-', '5', '1'],
  ['3', 'Громов И. П.', '3,00', 'ч', '4', '3,5', '3'],
  ['', 'Средний балл', '4,2', '4,3', '4', '4,33', ''],
  ['', '% качества', '66,7', '66,7', '100', '', ''],
];

function read(title: string, content: string) {
  const reading = reportPage(title, content);
  expect(reading.kind).toBe('class-progress-report');
  return { data: reading.data as ClassProgressData, warnings: reading.warnings };
}

describe.each(MARKUPS)('the class teacher’s report of %s', (markup) => {
  it('gives students, subjects, averages and rating', () => {
    const { data, warnings } = read(TITLE, grid(markup, ROWS));
    expect(data).toMatchObject({
      className: '7 "А"',
      schoolYear: 2026,
      period: '2 четверть',
      date: '2026-11-20',
      subjects: ['Алгебра', 'Русский язык', 'Физика'],
    });
    expect(data.students.map(({ name, average, rating }) => [name, average, rating])).toEqual([
      ['Березина Анна', 450, 2],
      ['Ольга Петровна Вяткина', 500, 1],
      ['Громов И. П.', 350, 3],
    ]);
    const [anna, olga] = data.students;
    expect(anna!.subjects).toEqual([
      { subject: 'Алгебра', state: 'set', marks: [], average: 457 },
      { subject: 'Русский язык', state: 'set', marks: ['5', '4', '4'], average: null },
      { subject: 'Физика', state: 'unset', marks: [], average: null },
    ]);
    expect(olga!.subjects.map(({ state, marks }) => [state, marks])).toEqual([
      ['set', ['5']],
      ['set', ['н/а']],
      ['not-studied', []],
    ]);
    expect(warnings.map(({ code, text }) => [code, text])).toEqual([
      ['mark-not-read', expect.stringContaining('Громов И. П., «Русский язык»: знак «ч» не понят')],
    ]);
  });

  it('is read when its rows are the subjects', () => {
    const plain = ROWS.slice(0, 3).map((row) => row.slice(1));
    const rows = plain[0]!.map((_, x) => plain.map((row) => row[x]!));
    const { data } = read(TITLE, grid(markup, rows));
    expect(data.students.map(({ name }) => name)).toEqual(['Березина Анна', 'Ольга Петровна Вяткина']);
    expect(data.students[0]!.subjects[0]).toMatchObject({ subject: 'Алгебра', average: 457 });
  });
});

it('takes the full name of a shortened subject, and both columns of it', () => {
  const html = `<table><tr><th rowspan="2">№</th><th rowspan="2">Ученик</th><th colspan="4">Предметы</th></tr>
<tr></tr></table><table><tr><th rowspan="3">№</th><th rowspan="3">Ученик</th><th colspan="4">Предметы</th></tr>
<tr><th colspan="2" title="Вероятность и статистика">Вероятно...</th><th colspan="2"><span title="Литература">Литер...</span></th></tr>
<tr><th>Ср. балл</th><th>Итог</th><th>Ср. балл</th><th>Итог</th></tr>
<tr><td>1</td><td><a href="/marks.aspx?student=1000000000017">Березина Анна</a></td><td>4</td><td>4</td><td>3,67</td><td></td></tr></table>`;
  const { data, warnings } = read(TITLE, html);
  expect(warnings).toEqual([]);
  expect(data.subjects).toEqual(['Вероятность и статистика', 'Литература']);
  expect(data.students).toEqual([
    {
      person: '1000000000017',
      name: 'Березина Анна',
      average: null,
      rating: null,
      subjects: [
        { subject: 'Вероятность и статистика', state: 'set', marks: ['4'], average: 400 },
        { subject: 'Литература', state: 'set', marks: [], average: 367 },
      ],
    },
  ]);
});

it.each([
  'Успеваемость: Классному руководителю, 7А, 2026/2027',
  '  «УСПЕВАЕМОСТЬ :  классному\u00a0руководителю»',
  '\u2068Успеваемость\u2069: \u2068Классному руководителю\u2069 7 "А"',
  'Успеваемость: Классы',
  'Отчёт: Успеваемость – Классному руководителю',
])('is known by the beginning of %s', (title) => {
  read(title, grid('table', ROWS));
});

it.each([
  'Сводная: Успеваемость',
  'Успеваемость: Школа',
  'Наша успеваемость: Классному руководителю',
])('is not known by %s', (title) => {
  expect(reportPage(title, grid('table', ROWS)).kind).toBe('unknown');
});

it('a list of reports is none of them', () => {
  const list = '<h3>Успеваемость: Ученики</h3><h3>Успеваемость: Классному руководителю</h3>';
  expect(reportPage('Отчёты', list).kind).toBe('unknown');
  const links = '<ul><li><a href="/x">Успеваемость: Ученики</a></li></ul>';
  expect(reportPage('Отчёты', links).kind).toBe('unknown');
});

it('says that a report is not built yet', () => {
  const { data, warnings } = read(TITLE, '<div id="reportPlaceHolder"></div>');
  expect(data.students).toEqual([]);
  expect(warnings.map(({ code }) => code)).toEqual(['table-not-found']);
});

it('takes nothing that is not seen', () => {
  const { data } = read(TITLE, `<div hidden>${grid('table', ROWS)}</div>${grid('table', ROWS.slice(0, 2))}`);
  expect(data.students).toHaveLength(1);
});
