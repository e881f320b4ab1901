import { parse } from 'valibot';
import { expect } from 'vitest';
import { analyticsSettingsSchema } from '../../../../utils/class-data/analytics/analytics-settings.ts';
import { analyseClass } from '../../../../utils/class-data/analytics/class-analysis.ts';
import type { GroupFigures } from '../../../../utils/class-data/groups/group-figures.ts';
import { compareReport } from '../../../../utils/duties/reports/compare-report.ts';
import { readReceived } from '../../../../utils/duties/reports/read-received.ts';
import { fault } from '../../../setup/fault.ts';
import { final, smallJournal } from '../../class-data/analytics/small-journal.ts';

const NAMES = ['Иванов Иван', 'Петров Пётр', 'Сидорова Анна', 'Орлов Олег', 'Котова Кира', 'Белов Борис'];
const marks = (subject: string, values: readonly string[]) =>
  values.map((value, index) => final(NAMES[index]!, subject, value, 'q1'));
// Русский язык: группа 1 — 5 5 4, качество 100 %; группа 2 — 4 3 3, качество 33,3 %. Алгебра: 3 из 6, 50 %.
const journal = smallJournal(
  [],
  [
    ...marks('Русский язык', ['5', '5', '4', '4', '3', '3']),
    ...marks('Алгебра', ['5', '4', '4', '3', '3', '3']),
  ],
);
const groupOf = (title: string, teacher: string, students: string[]) =>
  ({ title, teachers: [teacher], students }) as unknown as GroupFigures;
const against = {
  className: '7 «А»',
  analysis: analyseClass(journal, {
    period: 'q1',
    today: '2026-12-30',
    settings: parse(analyticsSettingsSchema, {}),
  }),
  others: [],
  nameOf: (key: string) => key,
};
const divided = {
  ...against,
  groupsOf: ({ subject }: { subject: { name: string } }) =>
    subject.name === 'Русский язык'
      ? [
          groupOf('гр. 1', 'Первова Анна Петровна', NAMES.slice(0, 3)),
          groupOf('гр. 2', 'Второва Инна Олеговна', NAMES.slice(3)),
        ]
      : [],
};
const read = (rows: string[][], inGroups: readonly string[] = []) =>
  readReceived([{ source: 'csv', sheet: null, rows, merged: [], notes: [] }], {
    subjects: journal.subjects,
    className: '7 «А»',
    schoolYear: 2026,
    span: '1-я четверть',
    divided: inGroups,
  });

fault(
  'a report of the deputy head has a row for each study group or each teacher of a subject',
  'each row is compared with its group; where no group is meant for certain, that is told',
  () => {
    const byName = read([
      ['Предмет', 'Качество'],
      ['Русский язык, гр. 1', '100'],
      ['Рус. яз. (2 группа)', '50'],
      ['Русский язык, гр. 3', '50'],
    ]);
    const ofGroup2 = { where: 'Русский язык, гр. 2', what: 'Качество', theirs: '50', ours: '33,3\u00a0%' };
    expect(compareReport(byName, divided)).toMatchObject({
      compared: 2,
      same: 1,
      ofClass: [ofGroup2],
      notFound: ['«Русский язык, гр. 3»: такой учебной группы в журнале класса нет.'],
    });
    const rows = [
      ['Предмет', 'Учитель', 'Качество'],
      ['Русский язык', 'А. П. Первова', '100'],
      ['Русский язык', 'Второва И.О.', '50'],
      ['Алгебра', 'Иксова Ия', '50'],
    ];
    const byTeacher = read(rows, ['Русский язык']);
    expect(byTeacher.left).toEqual([]);
    expect(compareReport(byTeacher, divided)).toMatchObject({ compared: 3, same: 2, ofClass: [ofGroup2] });
    expect(compareReport(byTeacher, against).notFound).toEqual([
      '«Русский язык», строка 2: в журнале класса нет учебной группы учителя «А. П. Первова».',
      '«Русский язык», строка 3: в журнале класса нет учебной группы учителя «Второва И.О.».',
    ]);
    // Of a subject that the class takes as a whole such rows are left, as before.
    expect(read(rows).left.map(({ row }) => row)).toEqual([2, 3]);
  },
);
