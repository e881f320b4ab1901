import { describe, expect, it } from 'vitest';
import { readPage } from '../../../../../utils/dnevnik/read-page.ts';
import type { StudentProgressData } from '../../../../../utils/dnevnik/report-pages.ts';
import { framed, url } from '../../dom.ts';
import { grid, MARKUPS, reportPage } from './report-pages.ts';

const ROWS = [
  ['Предмет', 'Отметки', 'Средний балл', 'Итог', 'Пропущено уроков', 'из них по болезни', 'Опозданий'],
  ['Алгебра', '5 4 4', '4,33', '4', '3', '2', '1'],
  ['Физика', '', '-', '', '0', '0', '0'],
  ['Всего', '', '', '', '3', '2', '1'],
];
const STUDENT =
  '<form><select name="student"><option selected value="1000000000017">Березина Анна Игоревна</option></select><button>Печать</button></form>';

function read(content: string, filter = STUDENT) {
  const reading = reportPage('Успеваемость: Ученики', content, filter);
  expect(reading.kind).toBe('student-progress-report');
  return { data: reading.data as StudentProgressData, warnings: reading.warnings };
}

describe.each(MARKUPS)('the report of one student of %s', (markup) => {
  it('gives marks, average, final mark and absences of each subject', () => {
    const { data, warnings } = read(grid(markup, ROWS));
    expect(warnings).toEqual([]);
    expect(data.print).toBe(false);
    expect(data.students).toEqual([
      {
        person: '1000000000017',
        name: 'Березина Анна Игоревна',
        attendance: { missed: 3, ill: 2, excused: null, late: 1 },
        subjects: [
          {
            subject: 'Алгебра',
            state: 'set',
            marks: ['5', '4', '4'],
            average: 433,
            finals: [{ period: '', value: '4' }],
            missed: 3,
            ill: 2,
            excused: null,
            late: 1,
          },
          {
            subject: 'Физика',
            state: 'unset',
            marks: [],
            average: null,
            finals: [],
            missed: 0,
            ill: 0,
            excused: null,
            late: 0,
          },
        ],
      },
    ]);
  });

  it('takes from a print form how many lessons were missed, and no reason', () => {
    const { data } = read(`<p>Ученик: Березина Анна Игоревна</p>${grid(markup, ROWS)}`, '');
    expect(data.print).toBe(true);
    expect(data.students[0]!.attendance).toEqual({ missed: 3, ill: null, excused: null, late: null });
    for (const each of data.students[0]!.subjects)
      expect([each.ill, each.excused, each.late]).toEqual([null, null, null]);
    expect(data.students[0]!.subjects[0]!.missed).toBe(3);
  });

  it('gives each student of a printed class what is his', () => {
    const other = [ROWS[0]!, ['Алгебра', '3', '3,00', '3', '7', '0', '0']];
    const { data } = read(
      `<h3>Березина Анна Игоревна</h3>${grid(markup, ROWS)}<h3>Вяткина Ольга Петровна</h3>${grid(markup, other)}`,
      '',
    );
    expect(data.students.map(({ name, subjects }) => [name, subjects.map(({ average }) => average)])).toEqual(
      [
        ['Березина Анна Игоревна', [433, null]],
        ['Вяткина Ольга Петровна', [300]],
      ],
    );
  });
});

it('the official form has a column a period', () => {
  const rows = [
    ['Наименование предмета', '1 четверть', '2 четверть', 'Год'],
    ['Алгебра', '4', '5', ''],
    ['Музыка', '-', '', ''],
  ];
  const html = `<h2>Табель успеваемости</h2><p>Фамилия, имя: Березина Анна</p>${grid('table', rows)}
<table><tr><td>Пропущено уроков</td><td>12</td></tr><tr><td>из них по болезни</td><td>0</td></tr></table>`;
  const address = url('https://schools.dnevnik.ru/v2/reports/printform?report=some');
  const reading = readPage(framed(html), address);
  expect(reading.kind).toBe('student-progress-report');
  const data = reading.data as StudentProgressData;
  expect(data.print).toBe(true);
  expect(data.students).toHaveLength(1);
  const [anna] = data.students;
  expect(anna).toMatchObject({ name: 'Березина Анна', attendance: { missed: 12, ill: null } });
  expect(anna!.subjects.map(({ subject, state, finals }) => [subject, state, finals])).toEqual([
    [
      'Алгебра',
      'set',
      [
        { period: '1 четверть', value: '4' },
        { period: '2 четверть', value: '5' },
      ],
    ],
    ['Музыка', 'not-studied', []],
  ]);
});

it('says that the page does not name the student, and takes no teacher for him', () => {
  const { data, warnings } = read(
    `<p>Классный руководитель: Орлова Нина Ивановна</p>${grid('table', ROWS)}`,
    '',
  );
  expect(data.students.map(({ name }) => name)).toEqual(['']);
  expect(warnings.map(({ code }) => code)).toEqual(['name-not-found']);
});
