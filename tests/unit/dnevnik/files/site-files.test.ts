import { describe, expect, it } from 'vitest';
import { readSiteFile } from '../../../../utils/dnevnik/files/read-site-file.ts';
import type { AttendanceFile, LessonsFile } from '../../../../utils/dnevnik/files/site-file.ts';
import { fault } from '../../../setup/fault.ts';
import { attendance, NAMES, table, week, weekByDays } from './tables.ts';

function read<F>(...given: Parameters<typeof readSiteFile>): F {
  const reading = readSiteFile(...given);
  if ('refused' in reading) throw new Error(reading.refused);
  return reading.file as F;
}
const refusal = (...given: Parameters<typeof readSiteFile>): string | null => {
  const reading = readSiteFile(...given);
  return 'refused' in reading ? reading.refused : null;
};

describe('the class journal of a week', () => {
  it('gives class, lessons with subject and date, and the cells of each student', () => {
    const file = read<LessonsFile>([week()]);
    expect(file.kind).toBe('class-week');
    expect(file.titles.className).toBe('7А');
    expect(file.lessons.map(({ subject, day, month, column }) => [subject, day, month, column])).toEqual([
      ['Алгебра', 16, 11, 'C'],
      ['Физика', 16, 11, 'D'],
      ['Алгебра', 17, 11, 'E'],
    ]);
    expect(file.rows.map(({ row, name, cells }) => [row, name, cells.map(({ text }) => text)])).toEqual([
      [7, NAMES[0], ['5', 'н']],
      [8, NAMES[1], ['б', '4/5']],
      [9, NAMES[2], ['п', 'о5']],
    ]);
    expect([file.left, file.notes]).toEqual([[], []]);
  });

  it.each<[string, string[], (string | number | null)[]]>([
    ['number before the subject', ['2. Алгебра / 16.11'], ['Алгебра', 2, null]],
    ['day of the week before the date', ['Алгебра / пн / 16.11'], ['Алгебра', null, 1]],
    ['number of the lesson between', ['Алгебра / 3 / 16.11'], ['Алгебра', 3, null]],
    ['a year behind', ['Алгебра / 16.11.2026'], ['Алгебра', null, null]],
    ['no spaces', ['Алгебра/16.11'], ['Алгебра', null, null]],
    ['a lesson before the first', ['Алгебра / 0 урок / 16.11'], ['Алгебра', 0, null]],
    ['a negative number', ['-1 урок / Алгебра / 16.11'], ['Алгебра', -1, null]],
    ['a minus sign', ['Алгебра / −1-й урок / 16.11'], ['Алгебра', -1, null]],
    ['the number behind the word', ['пн, урок –1 / Алгебра / 16.11'], ['Алгебра', -1, 1]],
    ['a number beside the subject', ['−1 урок Алгебра / 16.11'], ['Алгебра', -1, null]],
    ['a number after the subject', ['Алгебра, 0 урок / 16.11'], ['Алгебра', 0, null]],
    ['a number in brackets', ['Алгебра (-1 урок) / 16.11'], ['Алгебра', -1, null]],
    ['a minus sign alone', ['Алгебра / −1 / 16.11'], ['Алгебра', -1, null]],
  ])('copes with a heading with %s', (_, headings, [subject, number, weekday]) => {
    const [lesson] = read<LessonsFile>([week({ headings })]).lessons;
    expect(lesson).toMatchObject({ subject, number, weekday, day: 16, month: 11 });
  });

  it('finds subjects below headings of days', () => {
    const { lessons, rows } = read<LessonsFile>([weekByDays()]);
    expect(lessons.map(({ subject, day, weekday }) => [subject, day, weekday])).toEqual([
      ['Алгебра', 16, 1],
      ['Физика', 16, 1],
      ['Русский язык', 17, 2],
    ]);
    expect(rows).toHaveLength(3);
  });

  it.each([
    ['name', ['1', 'Белова', '5', '4', '3'], 'столбец B: «Белова» не похоже на имя'],
    ['number', ['', NAMES[0], '5', '4', '3'], `«${NAMES[0]}»: это не строка ученика`],
  ])('does not take the marks of a first row without %s for numbers of lessons', (_, row, why) => {
    const given = weekByDays();
    given.rows[7] = row;
    const { lessons, left, rows } = read<LessonsFile>([given]);
    expect(lessons.map(({ number }) => number)).toEqual([null, null, null]);
    expect(left).toEqual([{ sheet: 'Лист1', row: 8, why }]);
    expect(rows).toHaveLength(2);
  });

  it('leaves every row that is no student’s, with its number', () => {
    const given = week();
    given.rows.push(
      ['4', '', '5', '', ''],
      ['5', '???', '', '', ''],
      ['Классный руководитель', '', '', '', ''],
    );
    const file = read<LessonsFile>([given]);
    expect(file.rows).toHaveLength(3);
    expect(file.left.map(({ row, why }) => [row, why])).toEqual([
      [10, 'столбец B: нет имени ученика'],
      [11, 'столбец B: «???» не похоже на имя'],
      [12, '«Классный руководитель»: это не строка ученика'],
    ]);
  });

  it('names columns without a date, a date that no calendar has, and without a subject', () => {
    const headings = ['Алгебра / 16.11', 'Физика / 31.11', '/ 17.11', 'Пропущено'];
    const cells = [['5', '4', '3', '1']];
    const file = read<LessonsFile>([week({ headings, cells })]);
    expect(file.lessons).toHaveLength(1);
    expect(file.notes).toEqual([
      'Столбец D «Физика / 31.11» не взят: в его заголовке нет даты урока.',
      'Столбец E не взят: не сказано, какой это предмет.',
      'Столбец F «Пропущено» не взят: в его заголовке нет даты урока.',
    ]);
  });
});

describe('the report «Посещаемость: Классы»', () => {
  it('gives the totals of each student; the line of totals is no student', () => {
    const file = read<AttendanceFile>([attendance()]);
    expect(file.kind).toBe('attendance-totals');
    expect(file.rows).toEqual([
      { row: 3, name: NAMES[0], daysMissed: 2, daysIll: 1, missed: 14, ill: 7, late: 0 },
      { row: 4, name: NAMES[1], daysMissed: 0, daysIll: 0, missed: 3, ill: 0, late: 2 },
      { row: 5, name: NAMES[2], daysMissed: 0, daysIll: 0, missed: 1, ill: 1, late: 0 },
    ]);
    expect(file.left).toEqual([{ sheet: 'Лист1', row: 6, why: 'итоги класса, а не ученик' }]);
    expect(file.notes).toEqual([]);
  });

  it('takes class, period and year from what stands around the table', () => {
    const { titles } = read<AttendanceFile>(
      [attendance()],
      ['Посещаемость: Классы', 'Класс: 7 "А"', '2026/2027 учебный год, 2 четверть'],
    );
    expect(titles).toMatchObject({ className: '7 "А"', schoolYear: 2026, period: '2 четверть' });
  });

  it('finds columns in one row of headings, where «из них» belongs to the column before', () => {
    const flat = table([
      ['№', 'Учащиеся', 'Опоздания', 'Уроков', 'из них по болезни', 'Дней', 'из них по болезни'],
      ['1', NAMES[0], '1', '14', '7', '2', '1'],
    ]);
    expect(read<AttendanceFile>([flat]).rows).toEqual([
      { row: 2, name: NAMES[0], daysMissed: 2, daysIll: 1, missed: 14, ill: 7, late: 1 },
    ]);
  });

  fault(
    'an attendance report has a text for a number, more illness than absence, and totals of another sum',
    'the rows are left with column and reason, and the sum is told',
    () => {
      const file = read<AttendanceFile>([
        attendance([
          ['1', NAMES[0], '2', '1', 'много', '7', '0'],
          ['2', NAMES[1], '0', '1', '3', '0', '2'],
          ['3', NAMES[2], '0', '0', '1', '1', '0'],
          ['Итого', '', '2', '2', '18', '8', '2'],
        ]),
      ]);
      expect(file.rows.map(({ name }) => name)).toEqual([NAMES[2]]);
      expect(file.left.map(({ row, why }) => [row, why])).toEqual([
        [3, `${NAMES[0]}, столбец E: «много» не число (уроков пропущено)`],
        [4, `${NAMES[1]}: пропущенного по болезни больше, чем всего пропущенного`],
        [6, 'итоги класса, а не ученик'],
      ]);
      expect(file.notes[0]).toBe('Сумма по ученикам (полных дней пропущено) — 0, а в итогах файла 2.');
    },
  );

  fault(
    'an attendance report has two columns that may be the lessons missed',
    'it is refused and both are named',
    () => {
      const doubled = table([
        [
          '№',
          'ФИО',
          'Дней всего',
          'Дней по болезни',
          'Уроков всего',
          'Уроков',
          'Уроков по болезни',
          'Опозданий',
        ],
        ['1', NAMES[0], '2', '1', '14', '13', '7', '0'],
      ]);
      expect(refusal([doubled])).toContain('Столбцы E и F похожи на «уроков пропущено»');
    },
  );
});

describe('the export of a subject journal, as assumed', () => {
  const head = (rows: string[][]) =>
    table([['Журнал по предмету'], ['Предмет: Алгебра', '', 'Класс: 7А'], ...rows]);

  it('reads dates in the heading', () => {
    const file = read<LessonsFile>([
      head([
        ['№', 'Ученик', '09.11', '12.11', 'Средний балл'],
        ['1', NAMES[0], '5', 'н', '5,0'],
        ['2', NAMES[1], '', '4', '4,0'],
      ]),
    ]);
    expect(file.kind).toBe('subject-journal');
    expect(file.titles).toMatchObject({ subject: 'Алгебра', className: '7А' });
    expect(file.lessons.map(({ day, month, subject }) => [day, month, subject])).toEqual([
      [9, 11, 'Алгебра'],
      [12, 11, 'Алгебра'],
    ]);
    expect(file.notes).toEqual(['Столбец E «Средний балл» не взят: это не урок с датой.']);
  });

  it('reads days under their month', () => {
    const file = read<LessonsFile>([
      head([
        ['', '', 'Октябрь', '', 'Ноябрь'],
        ['№', 'ФИО', '27', '29', '9'],
        ['1', NAMES[0], '5', '4', 'н'],
      ]),
    ]);
    expect(file.lessons.map(({ day, month }) => [day, month])).toEqual([
      [27, 10],
      [29, 10],
      [9, 11],
    ]);
  });

  it('is refused where it names no subject', () => {
    const bare = table([
      ['№', 'Ученик', '09.11'],
      ['1', NAMES[0], '5'],
    ]);
    expect(refusal([bare])).toBe('В файле не сказано, какой это предмет: нет строки «Предмет: …».');
  });
});

describe('any other file', () => {
  it.each([
    [
      'a list',
      table([
        ['№', 'ФИО', 'Дата рождения'],
        ['1', NAMES[0], '12.03.2013'],
      ]),
    ],
    [
      'bells',
      table([
        ['Урок', 'Начало'],
        ['1', '08:30'],
      ]),
    ],
  ])('%s is refused', (_, given) => {
    expect(refusal([given])).toMatch(/^Это не файл, который Классрук знает/);
  });
  it('two fitting tables are refused', () => {
    expect(refusal([week(), week()])).toContain('таких таблиц 2');
  });
});
