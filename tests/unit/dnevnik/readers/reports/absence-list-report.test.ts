import { describe, expect, it } from 'vitest';
import type { AbsenceListData } from '../../../../../utils/dnevnik/report-pages.ts';
import { grid, MARKUPS, reportPage } from './report-pages.ts';

const FILTER = `<form><input name="datefrom" value="01.11.2026"><input name="dateto" value="30.11.2026">
<select name="reason"><option value="n">н</option><option selected value="all">н + п + б</option></select>
<input name="minimum" value="3"><button>Построить отчёт</button></form>`;

function read(content: string) {
  const reading = reportPage('Посещаемость: Общий отчёт', content, FILTER);
  expect(reading.kind).toBe('absence-list-report');
  return { data: reading.data as AbsenceListData, warnings: reading.warnings };
}

describe.each(MARKUPS)('the general report of attendance of %s', (markup) => {
  it('takes no count of students for a class', () => {
    const { data, warnings } = read(
      grid(markup, [
        ['Класс', 'Количество', 'Ученики'],
        ['7 "А"', '1', 'Березина Анна (5)'],
        ['Барлығы', '2', 'Громов И. П. (3), Дымов Илья (4)'],
      ]),
    );
    expect(data.classes.map(({ name }) => name)).toEqual(['7 "А"']);
    expect(warnings.map(({ code }) => code)).toEqual(['row-not-read']);
    const alone = read(
      grid(markup, [
        ['Класс', 'Количество', 'Ученики'],
        ['', '2', 'Громов И. П. (3), Дымов Илья (4)'],
      ]),
    );
    expect(alone.data.classes).toEqual([]);
  });
  it('gives classes with those who have so many absences', () => {
    const { data, warnings } = read(
      grid(markup, [
        ['Класс', 'Количество', 'Ученики'],
        ['7 "А"', '2', 'Березина Анна (5), Громов И. П. (3)'],
        ['7 "Б"', '0', ''],
        ['Всего по 7-й параллели', '2', ''],
      ]),
    );
    expect(warnings).toEqual([]);
    expect(data).toMatchObject({
      days: { from: '2026-11-01', to: '2026-11-30' },
      reason: 'н + п + б',
      minimum: 3,
    });
    expect(data.classes).toEqual([
      {
        name: '7 "А"',
        count: 2,
        students: [
          { person: null, name: 'Березина Анна', absences: 5 },
          { person: null, name: 'Громов И. П.', absences: 3 },
        ],
      },
      { name: '7 "Б"', count: 0, students: [] },
    ]);
  });

  it('gives the same with a line a student', () => {
    const { data } = read(
      grid(markup, [
        ['Класс', 'Ученик', 'Пропусков'],
        ['7А', 'Березина Анна', '5'],
        ['7А', 'Громов И. П.', '3'],
      ]),
    );
    expect(
      data.classes.map(({ name, students }) => [name, students.map(({ absences }) => absences)]),
    ).toEqual([['7А', [5, 3]]]);
  });
});

it('carries the class down, and takes names that are links, items or lines', () => {
  const { data, warnings } = read(`<table><tr><th>Класс</th><th>Число учеников</th><th>Ученики</th></tr>
<tr><td rowspan="2">7 "А"</td><td>3</td><td><a href="/marks.aspx?student=1000000000017">Березина Анна</a>; <a href="/marks.aspx?student=1000000000024">Березина Анна</a></td></tr>
<tr><td></td><td>Громов Иван<br>никто больше</td></tr></table>`);
  expect(data.classes).toEqual([
    {
      name: '7 "А"',
      count: 3,
      students: [
        { person: null, name: 'Березина Анна', absences: null },
        { person: null, name: 'Березина Анна', absences: null },
        { person: null, name: 'Громов Иван', absences: null },
      ],
    },
  ]);
  expect(warnings.map(({ text }) => text)).toEqual([
    expect.stringContaining('«никто больше» — не имя ученика'),
  ]);
});

it('takes a number from the link of the name alone, not from another in the same item', () => {
  const { data } = read(`<table><tr><th>Класс</th><th>Ученики</th></tr>
<tr><td>7 "А"</td><td><ul><li><a href="/marks.aspx?student=1000000000017">Березина Анна</a> 5</li>
<li>Громов Иван 2 <a href="/admin/persons/person.aspx?person=1000000000024">✎</a></li></ul></td></tr></table>`);
  expect(data.classes[0]?.students.map(({ name, person }) => [name, person])).toEqual([
    ['Березина Анна', '1000000000017'],
    ['Громов Иван', null],
  ]);
});
