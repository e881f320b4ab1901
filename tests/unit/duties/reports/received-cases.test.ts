import { describe, expect } from 'vitest';
import type { RawTable } from '../../../../utils/base/tables/table.ts';
import { type AskedReport, readReceived } from '../../../../utils/duties/reports/read-received.ts';
import type { ReceivedReport } from '../../../../utils/duties/reports/received-report.ts';
import { fault } from '../../../setup/fault.ts';

const SUBJECTS = ['Алгебра', 'Русский язык', 'Обществознание', 'Физика'].map((name) => ({ name }));
const ASKED: AskedReport = { subjects: SUBJECTS, className: '7А', schoolYear: 2026, span: '2-я четверть' };

const sheet = (rows: string[][], name: string | null = null, merged: RawTable['merged'] = []): RawTable => ({
  source: 'csv',
  sheet: name,
  rows,
  merged,
  notes: [],
});
const read = (rows: string[][], asked: Partial<AskedReport> = {}) =>
  readReceived([sheet(rows)], { ...ASKED, ...asked });

/** «Алгебра quality 50»: every figure that was taken. */
const taken = (report: ReceivedReport): string[] =>
  [...report.subjects, ...report.classes].flatMap(({ name, figures }) =>
    Object.entries(figures).map(([kind, figure]) => `${name} ${kind} ${figure.value}`),
  );
const left = ({ left: rows }: ReceivedReport): [number, string][] => rows.map(({ row, why }) => [row, why]);

describe('two candidates for one figure', () => {
  fault(
    'a report has the figures of two years side by side, and those of the first are compared',
    'nothing is taken until the teacher says which year; a whole school year that is another one is left and named',
    () => {
      const bare = [
        ['Предмет', 'Качество 2025', 'Качество 2026'],
        ['Алгебра', '48', '50'],
      ];
      const found = read(bare);
      expect(taken(found)).toEqual([]);
      expect(found.question).toEqual({ title: 'Какой столбец сверять', options: ['2025', '2026'] });
      expect(left(found)).toEqual([[2, 'не сказано, какой столбец сверять: «2025» или «2026»']]);
      expect(taken(read(bare, { chosen: ['2026'] }))).toEqual(['Алгебра quality 50']);
      expect(taken(read(bare, { chosen: ['2025'] }))).toEqual(['Алгебра quality 48']);
      const whole = read([
        ['Предмет', 'Качество 2025/26', 'Качество 2026-2027 уч. г.'],
        ['Алгебра', '48', '50'],
      ]);
      expect(taken(whole)).toEqual(['Алгебра quality 50']);
      expect(whole.notes).toEqual(['Столбец «Качество 2025/26» (B) не взят: другой учебный год: 2025/26.']);
      const above = read([
        ['Предмет', '2025', '', '2026', ''],
        ['', 'Успеваемость', 'Качество', 'Успеваемость', 'Качество'],
        ['Алгебра', '90', '48', '95', '50'],
      ]);
      expect(taken(above)).toEqual([]);
      expect(above.question?.options).toEqual(['2025', '2026']);
      const last = read([
        ['Предмет', 'Качество', 'Качество в прошлом году', 'Динамика качества', 'Качество по району'],
        ['Алгебра', '50', '48', '2', '61'],
      ]);
      expect(taken(last)).toEqual(['Алгебра quality 50']);
      expect(last.notes).toEqual([
        'столбцы не поняты: Качество в прошлом году, Динамика качества, Качество по району.',
      ]);
    },
  );

  fault(
    'the years of a report stand in rows, in tables one below the other, or on sheets, and are all compared',
    'rows of another year are left with the reason; where two years may be meant it is asked',
    () => {
      const rows = [
        ['Предмет', 'Год', 'Качество'],
        ['Алгебра', '2025/26', '48'],
        ['Алгебра', '2026/27', '50'],
      ];
      expect(taken(read(rows))).toEqual(['Алгебра quality 50']);
      expect(left(read(rows))).toEqual([[2, 'другой учебный год: 2025/26']]);
      const bare = rows.map((row) => row.map((cell) => cell.replace(/\/\d\d$/, '')));
      const asked = read([bare[0]!, bare[2]!, ['Алгебра', '2027', '52']]);
      expect(asked.question).toEqual({ title: 'Какие строки сверять', options: ['2026', '2027'] });
      expect([taken(asked), asked.left.length]).toEqual([[], 2]);
      const blocks = read([
        ['2025/26 учебный год'],
        ['Предмет', 'Качество'],
        ['Алгебра', '48'],
        [''],
        ['2026/27 учебный год'],
        ['Предмет', 'Качество'],
        ['Алгебра', '50'],
      ]);
      expect(taken(blocks)).toEqual(['Алгебра quality 50']);
      expect(left(blocks)).toEqual([[3, 'другой учебный год: 2025/26']]);
      const table = (value: string) => [
        ['Предмет', 'Качество'],
        ['Алгебра', value],
      ];
      const sheets = readReceived([sheet(table('48'), '2025-2026'), sheet(table('50'), '2026-2027')], ASKED);
      expect(taken(sheets)).toEqual(['Алгебра quality 50']);
      const beside = read([
        ['Предмет', 'Качество', '', 'Предмет', 'Качество'],
        ['Алгебра', '48', '', 'Физика', '50'],
      ]);
      expect(taken(beside)).toEqual(['Алгебра quality 48', 'Физика quality 50']);
    },
  );

  fault(
    'a report has columns or rows of two classes, and those of the other are compared',
    'only those of the own class are taken, the others are left and named',
    () => {
      const across = read([
        ['Предмет', 'Качество 7А', 'Качество 7Б'],
        ['Алгебра', '50', '48'],
      ]);
      expect(taken(across)).toEqual(['Алгебра quality 50']);
      expect(across.notes).toEqual(['Столбец «Качество 7Б» (C) не взят: другой класс: 7Б.']);
      const above = read([
        ['Предмет', '7 «Б»', '', '7 «А»', ''],
        ['', 'Усп.', 'Кач.', 'Усп.', 'Кач.'],
        ['Алгебра', '90', '48', '95', '50'],
      ]);
      expect(taken(above)).toEqual(['Алгебра success 95', 'Алгебра quality 50']);
      const sections = read([
        ['Предмет', 'Качество'],
        ['7Б', ''],
        ['Алгебра', '48'],
        ['7А', ''],
        ['Алгебра', '50'],
      ]);
      expect(taken(sections)).toEqual(['Алгебра quality 50']);
      expect(left(sections)).toEqual([
        [2, 'заголовок строк ниже: 7Б'],
        [3, 'другой класс: 7Б'],
        [4, 'заголовок строк ниже: 7А'],
      ]);
      const title = read([
        ['Отчёт об успеваемости, 8 «В» класс'],
        ['Предмет', 'Качество'],
        ['Алгебра', '48'],
      ]);
      expect([taken(title), left(title)]).toEqual([[], [[3, 'другой класс: 8 «В» класс']]]);
    },
  );

  fault(
    'a report has two quarters side by side, below each other or on sheets, and the first is compared',
    'the one that the receipt names is taken, the other is left and named; without a receipt it is asked',
    () => {
      const across = [
        ['Предмет', 'Качество, 1 четверть', 'Качество, 2 четверть'],
        ['Алгебра', '48', '50'],
      ];
      expect(taken(read(across))).toEqual(['Алгебра quality 50']);
      expect(read(across, { span: null }).question?.options).toEqual(['1 четверть', '2 четверть']);
      expect(taken(read(across, { span: null, chosen: ['1 четверть'] }))).toEqual(['Алгебра quality 48']);
      const above = read([
        ['Предмет', 'I четв.', '', 'II четв.', ''],
        ['', 'Усп.', 'Кач.', 'Усп.', 'Кач.'],
        ['Алгебра', '90', '48', '95', '50'],
      ]);
      expect(taken(above)).toEqual(['Алгебра success 95', 'Алгебра quality 50']);
      const rows = read([
        ['Предмет', 'Четверть', 'Качество'],
        ['Алгебра', '1 четверть', '48'],
        ['Алгебра', '2-я четверть', '50'],
      ]);
      expect(taken(rows)).toEqual(['Алгебра quality 50']);
      const marks = read([
        ['ФИО', 'Алгебра', '', 'Физика', ''],
        ['', '1 ч', '2 ч', '1 ч', '2 ч'],
        ['Иванов Пётр', '4', '5', '3', '4'],
      ]);
      expect(marks.students[0]?.marks).toEqual([
        { subject: 'Алгебра', value: '5' },
        { subject: 'Физика', value: '4' },
      ]);
      const title = read([['Итоги 1 четверти'], ['Предмет', 'Качество'], ['Алгебра', '48']]);
      expect(title.notes).toEqual(['в заголовке — 1 четверти, а отчёт записан за период «2-я четверть».']);
    },
  );

  fault(
    'a report has two columns «Средний балл», or a subject in two rows, and the first counts',
    'the columns are asked about by their letters; the rows are left and named, unless they say the same',
    () => {
      const means = [
        ['Предмет', 'Средний балл', 'Кач.', 'Средний балл'],
        ['Алгебра', '4,1', '50', '3,9'],
      ];
      const options = ['Средний балл (столбец B)', 'Средний балл (столбец D)'];
      expect(read(means).question?.options).toEqual(options);
      expect(taken(read(means))).toEqual([]);
      expect(taken(read(means, { chosen: [options[1]!] }))).toEqual([
        'Алгебра quality 50',
        'Алгебра mean 3.9',
      ]);
      const rows = (second: string) =>
        read([
          ['Предмет', 'Учитель', 'Качество'],
          ['Физика', 'Первый', '50'],
          ['Физика', 'Второй', second],
        ]);
      expect([taken(rows('48')), rows('48').left.length]).toEqual([[], 2]);
      expect([taken(rows('50')), left(rows('50'))]).toEqual([
        ['Физика quality 50'],
        [[3, 'повторяет строку 2']],
      ]);
    },
  );
});

describe('rows and cells', () => {
  fault(
    'a report has a row «Обществознание», and it is dropped as a row of totals',
    'subjects are rows; totals, notes and signatures are left, and taken and left are all rows',
    () => {
      const report = read([
        ['Предмет', 'Качество'],
        ['Обществознание', '50'],
        ['Общий итог', '49'],
        ['Средний балл по классу', '4'],
        ['', '7'],
        ['Физика', ''],
        ['Примечание: без н/а'],
        ['Завуч', '', '', 'Иванова И. И.'],
      ]);
      expect(taken(report)).toEqual(['Обществознание quality 50']);
      expect(left(report).map(([row]) => row)).toEqual([3, 4, 5, 6, 7, 8]);
    },
  );

  fault(
    'a cell of a report cannot be the figure that its heading says (150 %, an average of 7, half a student)',
    'the cell is not taken, and its row and column are named',
    () => {
      const report = read([
        ['Предмет', 'Кол-во «5»', 'Ср. балл', 'Качество', 'Успеваемость'],
        ['Алгебра', '2,5', '4,2', '150', '90'],
        ['Физика', '3', '7', '50', 'хор.'],
      ]);
      expect(taken(report)).toEqual([
        'Алгебра mean 4.2',
        'Алгебра success 90',
        'Физика fives 3',
        'Физика quality 50',
      ]);
      expect(report.notes).toEqual([
        'строка 2: столбец «Кол-во «5»»: «2,5» — не число учеников.',
        'строка 2: столбец «Качество»: «150» — больше 100 %.',
        'строка 3: столбец «Ср. балл»: «7» — не средний балл.',
        'строка 3: столбец «Успеваемость»: «хор.» — не число.',
      ]);
      const ones = read([
        ['Предмет', 'Качество'],
        ['Алгебра', '1'],
      ]);
      expect([taken(ones), left(ones)]).toEqual([
        [],
        [[2, 'столбец «Качество»: «1» — 1 % или 100 %, не понять']],
      ]);
    },
  );

  fault(
    'a heading has a digit that is no mark («5 класс», «С одной «3»»), and the column counts as fives or threes',
    'only a heading of marks is one; the others are named as not understood',
    () => {
      const report = read([
        ['Предмет', '5 класс', 'С одной «3»', 'На «4» и «5»', '«5»'],
        ['Алгебра', '1', '2', '3', '4'],
      ]);
      expect(taken(report)).toEqual(['Алгебра fives 4']);
      expect(report.notes).toEqual(['столбцы не поняты: 5 класс, С одной «3», На «4» и «5».']);
    },
  );
});
