import { parse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { readTables } from '../../../../utils/base/tables/read-tables.ts';
import { writeCsv } from '../../../../utils/base/tables/write-csv.ts';
import { writeXlsx } from '../../../../utils/base/tables/write-xlsx.ts';
import { analyticsSettingsSchema } from '../../../../utils/class-data/analytics/analytics-settings.ts';
import { analyseClass } from '../../../../utils/class-data/analytics/class-analysis.ts';
import type { ClassJournal } from '../../../../utils/class-data/journal/class-journal.ts';
import { compareReport } from '../../../../utils/duties/reports/compare-report.ts';
import { readReceived } from '../../../../utils/duties/reports/read-received.ts';
import { reportColumn } from '../../../../utils/duties/reports/received-columns.ts';
import { sameSubject } from '../../../../utils/duties/reports/same-subject.ts';
import { final, smallJournal } from '../../class-data/analytics/small-journal.ts';

const NAMES = [
  'Иванов Иван',
  'Петров Пётр',
  'Сидорова Анна',
  'Орлов Олег',
  'Котова Кира',
  'Белов Борис',
  'Галкина Галя',
];
const marks = (subject: string, values: string[], period = 'q1') =>
  values.flatMap((value, index) => (value ? [final(NAMES[index]!, subject, value, period)] : []));

// Алгебра: 5 4 4 3 3 2 н/а → n = 7; успеваемость 5/7 = 71,4 %; качество 3/7 = 42,9 %; средний 21/6 = 3,50;
// СОУ (1 + 2·0,64 + 2·0,36 + 0,16 + 0,07)/7 = 3,23/7 = 46,1 %. Без н/а: 5/6 = 83,3 %, 3/6 = 50 %.
const journal: ClassJournal = smallJournal(
  [],
  [
    ...marks('Алгебра', ['5', '4', '4', '3', '3', '2', 'н/а']),
    ...marks('Русский язык', ['5', '5', '4', '4', '3', '3', '3']),
    ...marks('Алгебра', ['5', '5', '4', '3', '3', '3', '3'], 'q2'),
    ...marks('Русский язык', ['5', '5', '5', '4', '4', '4', '3'], 'q2'),
  ],
);
const settings = parse(analyticsSettingsSchema, {});
const of = (period: string) => analyseClass(journal, { period, today: '2026-12-30', settings });
const against = {
  className: '7 «А»',
  analysis: of('q1'),
  others: [{ name: '2-я четверть', analysis: of('q2') }],
  nameOf: (key: string) => key,
};
const ASKED = { subjects: journal.subjects, className: '7 «А»', schoolYear: 2026, span: '1-я четверть' };
const read = async (bytes: Uint8Array) => {
  const tables = await readTables(bytes, {});
  if (!tables.ok) throw new Error(tables.note);
  return readReceived(tables.tables, ASKED);
};

describe('columns by their words', () => {
  it.each([
    ['Предмет', 'subject'],
    ['Учебный предмет', 'subject'],
    ['Класс', 'class'],
    ['ФИО обучающегося', 'student'],
    ['Ф.И.О.', 'student'],
    ['Кол-во учащихся', 'students'],
    ['Абсолютная успеваемость, %', 'success'],
    ['% усп.', 'success'],
    ['Усп., %', 'success'],
    ['Качественная успеваемость', 'quality'],
    ['Кач.', 'quality'],
    ['КЗ', 'quality'],
    ['Ср. балл', 'mean'],
    ['Средняя оценка', 'mean'],
    ['СОУ', 'degree'],
    ['Степень обученности', 'degree'],
    ['«5»', 'fives'],
    ['на 4', 'fours'],
    ['Кол-во троек', 'threes'],
    ['2', 'twos'],
    ['н/а', 'notCertified'],
    ['Не аттестованы', 'notCertified'],
    ['Учитель', 'ignored'],
    ['№ п/п', 'ignored'],
    ['Алгебра', null],
    ['25', null],
  ] as const)('%s → %s', (heading, kind) => {
    expect(reportColumn(heading)).toBe(kind);
  });

  it.each([
    ['алгебра', 'Алгебра'],
    ['Рус. яз.', 'Русский язык'],
    ['Английский язык', 'Иностранный язык (английский)'],
    ['Физ-ра', 'Физическая культура'],
    ['ИЗО', 'Изобразительное искусство'],
    ['язык', null],
    ['Химия', null],
    ['', null],
  ])('subject %s → %s', (name, found) => {
    const subjects = [
      'Алгебра',
      'Русский язык',
      'Иностранный язык (английский)',
      'Физическая культура',
      'Изобразительное искусство',
    ];
    expect(
      sameSubject(
        name,
        subjects.map((each) => ({ name: each })),
      )?.name ?? null,
    ).toBe(found);
  });
});

describe('a report of subjects', () => {
  const header = [
    '№',
    'Предмет',
    'Класс',
    'Учитель',
    '5',
    '4',
    '3',
    '2',
    'н/а',
    'Успеваемость, %',
    'Качество, %',
    'Ср. балл',
    'СОУ, %',
    'Оценка завуча',
  ];
  const right = [
    '1',
    'Алгебра',
    '7А',
    'Кто-то',
    '1',
    '2',
    '2',
    '1',
    '1',
    '71,4',
    '42,9 %',
    '3,5',
    '46,1',
    'хор.',
  ];

  it('agrees if every figure agrees, below titles and above totals and a signature', async () => {
    const report = await read(
      writeCsv([
        ['Отчёт по успеваемости за 1 четверть 2026/2027 учебного года'],
        [],
        header,
        right,
        ['2', 'Рус. яз.', '7 "А"', '', '2', '2', '3', '0', '0', '100', '57,1', '3,86', '62,3', ''],
        ['3', 'Алгебра', '7Б', '', '9', '9', '9', '9', '9', '1', '1', '1', '1', ''],
        ['', 'Итого', '', '', '12', '13', '', '', '', '', '', '', '', ''],
        ['Заместитель директора ______________'],
      ]),
    );
    expect(report.period).toBe('1 четверть');
    expect(report.notes).toEqual(['столбцы не поняты: Оценка завуча.']);
    expect(report.subjects).toHaveLength(2);
    expect(report.left.map(({ row, why }) => [row, why])).toEqual([
      [6, 'другой класс: 7Б'],
      [7, 'строка итогов'],
      [8, 'примечание или подпись'],
    ]);
    const found = compareReport(report, against);
    // СОУ по русскому: (2 + 2·0,64 + 3·0,36)/7 = 4,36/7 = 62,29 % → «62,3».
    expect(found).toMatchObject({ compared: 18, same: 18, ofClass: [], ofStudents: [], notFound: [] });
  });

  it('reads numbers and shares that Excel stores as numbers', async () => {
    const report = await read(
      await writeXlsx([
        {
          name: 'Отчёт',
          header: ['Предмет', 'Успеваемость', 'Качество', 'Средний балл'],
          rows: [
            ['Алгебра', { number: 5 / 7, format: '0%' }, { number: 3 / 7, format: '0%' }, 3.5],
            ['Русский язык', { number: 1, format: '0%' }, { number: 4 / 7, format: '0%' }, 27 / 7],
          ],
        },
      ]),
    );
    expect(compareReport(report, against)).toMatchObject({ compared: 6, same: 6, ofClass: [] });
  });

  const reasonOf = async (kind: string, value: string) => {
    const report = await read(
      writeCsv([
        ['Предмет', kind, 'Учитель'],
        ['Алгебра', value, 'x'],
        ['Русский язык', '-', 'y'],
      ]),
    );
    return compareReport(report, against).ofClass;
  };
  it.each([
    ['Успеваемость', '83,3', '71,4\u00a0%', 'в отчёте не учтены н/а'],
    ['Качество', '50,0', '42,9\u00a0%', 'в отчёте не учтены н/а'],
    ['Успеваемость', '100', '71,4\u00a0%', 'совпадает с нашими данными за другой период (2-я четверть)'],
    ['Качество', '42,8', '42,9\u00a0%', 'округление'],
    ['Успеваемость', '12,5', '71,4\u00a0%', null],
    ['Средний балл', '4,9', '3,50', null],
  ])('%s %s, ours %s: %s', async (what, theirs, ours, reason) => {
    expect(await reasonOf(what, theirs)).toEqual([{ where: 'Алгебра', what, theirs, ours, reason }]);
  });

  it('says what it does not understand instead of skipping it', async () => {
    const report = await read(
      writeCsv([
        ['Предмет', 'Успеваемость', 'Качество'],
        ['Алгебра', 'около 70', '42,9'],
        ['', '55', '44'],
        ['Химия', '100', '100'],
      ]),
    );
    expect(report.notes).toEqual(['строка 2: столбец «Успеваемость»: «около 70» — не число.']);
    expect(report.left).toEqual([{ sheet: '', row: 3, why: 'есть числа, но не сказано, чьи' }]);
    expect(compareReport(report, against).notFound).toEqual(['Предмет «Химия» в журнале класса не найден.']);
    const nothing = await read(
      writeCsv([
        ['Приказ', 'о чём-то'],
        ['раз', 'два'],
      ]),
    );
    expect(nothing.notes).toEqual(['не найдена строка заголовков (предмет, класс или ФИО и показатели).']);
  });
});

describe('a report of classes', () => {
  it('is compared only by its own class', async () => {
    // Класс: по двум предметам «4» и «5» у Иванова, Петрова, Сидоровой; «2» у Белова, н/а у Галкиной → 5/7 и 3/7.
    const report = await read(
      writeCsv([
        ['Класс', 'Кол-во учащихся', 'Отличников (5)', 'Успеваемость', 'Качество'],
        ['7А', '7', '2', '71,4', '42,9'],
        ['7Б', '30', '5', '100', '90'],
      ]),
    );
    expect(compareReport(report, against)).toMatchObject({
      compared: 4,
      same: 3,
      ofClass: [{ where: 'Класс', what: '«5»', theirs: '2', ours: '1', reason: null }],
    });
  });
});

describe('a report of students', () => {
  it('is compared mark by mark, with initials; missing marks and strangers are reported', async () => {
    const report = await read(
      writeCsv([
        ['Сводная ведомость'],
        ['№', 'ФИО', 'Алгебра', 'Рус. язык', 'Химия'],
        ['1', 'Иванов Иван', '5', '5', '4'],
        ['2', 'Петров П.', '5', '5', ''],
        ['3', 'Сидорова Анна', '', '4', ''],
        ['4', 'Галкина Галя', 'н/а', '4', ''],
        ['5', 'Чужой Чужак', '5', '5', '5'],
      ]),
    );
    expect(report.notes).toEqual(['столбцы не поняты: Химия.']);
    const found = compareReport(report, against);
    expect(found).toMatchObject({ compared: 8, same: 5 });
    expect(found.ofStudents).toEqual([
      {
        where: 'Петров Пётр',
        what: 'Алгебра',
        theirs: '5',
        ours: '4',
        reason: 'такая отметка стоит за другой период (2-я четверть)',
      },
      { where: 'Сидорова Анна', what: 'Алгебра', theirs: '–', ours: '4', reason: 'в отчёте отметки нет' },
      { where: 'Галкина Галя', what: 'Русский язык', theirs: '4', ours: '3', reason: null },
    ]);
    expect(found.notFound).toEqual(['«Чужой Чужак» в журнале класса не найден(а).']);
  });

  it('does not guess between namesakes', async () => {
    const twice = { ...against, nameOf: () => 'Иванов Иван' };
    const report = await read(
      writeCsv([
        ['ФИО', 'Алгебра'],
        ['Иванов Иван', '5'],
        ['Иванов Иван', '4'],
      ]),
    );
    expect(report.left.map(({ row, why }) => [row, why])).toEqual([
      [2, '«Иванов Иван» стоит в нескольких строках: 2, 3'],
      [3, '«Иванов Иван» стоит в нескольких строках: 2, 3'],
    ]);
    const once = await read(
      writeCsv([
        ['ФИО', 'Алгебра'],
        ['Иванов Иван', '5'],
      ]),
    );
    expect(compareReport(once, twice).notFound[0]).toContain('таких несколько');
  });
});
