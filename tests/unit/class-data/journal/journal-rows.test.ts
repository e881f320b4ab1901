import { parse } from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  differences,
  journalFilters,
  journalRows,
  markedSubjects,
  neighboursOf,
  rowNames,
  sortedRows,
} from '../../../../components/class-data/journal/journal-rows.ts';
import { analyticsSettingsSchema } from '../../../../utils/class-data/analytics/analytics-settings.ts';
import { analyseClass } from '../../../../utils/class-data/analytics/class-analysis.ts';
import type { ClassJournal } from '../../../../utils/class-data/journal/class-journal.ts';
import { emptyJournal } from '../../../../utils/class-data/journal/empty-journal.ts';

const DAYS = ['2026-11-09', '2026-11-10', '2026-11-11', '2026-11-12', '2026-11-13', '2026-11-16'];

/** Marks of one subject: digits for each student, one per lesson; «Н» is an absence. */
function register(subject: string, marks: Record<string, string>): ClassJournal['registers'][number] {
  return {
    subject,
    group: '1',
    period: 'q2',
    teachers: [],
    source: 'page',
    readAt: '2026-11-23T09:00:00.000Z',
    lessons: DAYS.map((date) => ({ id: null, date, number: null, topic: '', homework: null })),
    rows: Object.entries(marks).map(([student, text]) => ({
      student,
      cells: [...text].map((character, lesson) => ({
        lesson,
        remark: null,
        absence: character === 'Н' ? ('unexcused' as const) : null,
        marks:
          character === 'Н'
            ? []
            : [{ value: character, number: Number(character), weight: null, work: null }],
      })),
    })),
  };
}
const student = (key: string, name: string, left = false) => ({ key, name, left });
const journal: ClassJournal = {
  ...emptyJournal({ id: '1', name: '7 "А"' }, 2026),
  weighted: false,
  periods: [
    { id: 'q2', number: 2, kind: 'quarter', name: '2-я четверть', start: '2026-11-05', finish: null },
  ],
  subjects: [
    { id: 'algebra', name: 'Алгебра' },
    { id: 'music', name: 'Музыка' },
  ],
  students: [
    student('a', 'Яшина Анна'),
    student('b', 'Борисов Борис'),
    student('c', 'Васина Вера'),
    student('d', 'Гусев Глеб'),
  ],
  registers: [
    register('algebra', { a: '5454', b: '222ННН', c: '55', d: '444' }),
    register('music', { a: '5555', b: '333' }),
  ],
  finals: [{ student: 'a', subject: 'music', period: 'q2', kind: 'period', value: '4', number: 4 }],
};
const settings = parse(analyticsSettingsSchema, {});
const analysis = analyseClass(journal, { period: 'q2', today: '2026-11-23', settings });
const names = (key: string) => journal.students.find((one) => one.key === key)?.name ?? '';
const rows = journalRows(analysis, [], names);
const cell = (key: string, subject: string) => rows.find((row) => row.key === key)?.cells.get(subject);

describe('a cell of the table', () => {
  it('shows the average and the expected mark, and says if it is disputed', () => {
    expect(cell('a', 'algebra')).toEqual({
      hundredths: 450,
      average: '4,50',
      mark: '5',
      isGiven: false,
      sign: '≈',
      disputed: true,
      siteDiffers: false,
      markDiffers: false,
      description: 'средний балл 4,50 по 4\u00a0отметкам, посчитано Классруком, ожидается 5, спорная',
    });
  });

  it('prefers the given mark to the expected one, and shows that they differ', () => {
    expect(cell('a', 'music')).toMatchObject({ mark: '4', isGiven: true, sign: '≠' });
    expect(cell('a', 'music')?.description).toContain('стоит 4, по среднему вышло бы 5');
  });

  it('makes no forecast from too few marks, and says so', () => {
    expect(cell('c', 'algebra')).toMatchObject({ average: '5,00', mark: null, sign: '?' });
    expect(cell('c', 'algebra')?.description).toContain('отметок мало для аттестации');
  });

  it('is missing if the student does not take the subject', () => {
    expect(cell('c', 'music')).toBeUndefined();
  });
});

describe('the rows', () => {
  it('are filtered by the student’s standing', () => {
    const found = (filter: keyof typeof journalFilters) =>
      rows.filter(journalFilters[filter]).map(({ key }) => key);
    expect(found('failing')).toEqual(['b']);
    expect(found('one-four')).toEqual(['a', 'd']);
    expect(found('warned')).toEqual([]);
  });

  it('count missed lessons and open warnings', () => {
    const warning = {
      id: 'w',
      kind: 'unexcused',
      student: 'b',
      level: 'alarm',
      lessons: 3,
      from: '',
      to: '',
      awaited: false,
    } as const;
    const [, second] = journalRows(analysis, [warning], names);
    expect(second).toMatchObject({ missed: 3, unexcused: 3, warnings: 1 });
  });

  const order = (by: Parameters<typeof sortedRows>[1]['by'], down: boolean) =>
    sortedRows(rows, { by, down }).map(({ key }) => key);
  it('are sorted by a subject; students who do not take it come last in either direction', () => {
    expect(order({ subject: 'algebra' }, true)).toEqual(['c', 'a', 'd', 'b']);
    expect(order({ subject: 'music' }, true)).toEqual(['a', 'b', 'c', 'd']);
    expect(order({ subject: 'music' }, false)).toEqual(['b', 'a', 'c', 'd']);
  });

  it('are sorted by name and by missed lessons', () => {
    expect(order('name', false)).toEqual(['b', 'c', 'd', 'a']);
    expect(order('missed', true)[0]).toBe('b');
  });
});

it('tells apart namesakes by the birthday where it is known, nobody else', () => {
  const named = [
    { key: 'a', name: 'Кузнецов Артём Ильич' },
    { key: 'b', name: 'Кузнецов Артём Олегович' },
    { key: 'c', name: 'Лебедев Лев Львович' },
  ];
  const shown = rowNames(named, (key) => (key === 'b' ? null : '2013-03-20'));
  expect([...shown.values()].map(({ name, birthday }) => `${name} ${birthday}`)).toEqual([
    'Кузнецов Артём 20.03',
    'Кузнецов Артём ',
    'Лебедев Лев ',
  ]);
});

it('counts cells that differ from the site, and marks that do not follow from the average', () => {
  expect(differences(rows)).toEqual({ site: 0, marks: 1 });
  const averages = [{ student: 'b', subject: 'algebra', period: 'q2', hundredths: 233 }];
  const other = analyseClass({ ...journal, averages }, { period: 'q2', today: '2026-11-23', settings });
  expect(differences(journalRows(other, [], names))).toEqual({ site: 1, marks: 1 });
});

it('has no column for a subject in which nobody ever has a mark', () => {
  const registers = [...journal.registers, register('talk', { a: '', b: 'Н' })];
  const subjects = [...journal.subjects, { id: 'talk', name: 'Разговоры о важном' }];
  const year = analyseClass(
    { ...journal, registers, subjects },
    { period: null, today: '2026-11-23', settings },
  );
  expect([...markedSubjects(year)].sort()).toEqual(['algebra', 'music']);
});

it('a student’s neighbours are those in the journal', () => {
  expect(neighboursOf(analysis.students, 'b')).toEqual({ before: 'a', after: 'c' });
  expect(neighboursOf(analysis.students, 'a').before).toBeNull();
  expect(neighboursOf(analysis.students, 'nobody')).toEqual({ before: null, after: null });
});
