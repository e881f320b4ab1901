import { expect, it } from 'vitest';
import type { ClassJournal } from '../../../../utils/class-data/journal/class-journal.ts';
import { emptyJournal } from '../../../../utils/class-data/journal/empty-journal.ts';
import { placeReport, type ReadReport } from '../../../../utils/class-data/journal/page-report.ts';
import { siteFileTitle } from '../../../../utils/class-data/journal/site-file-words.ts';
import type { TakenFile } from '../../../../utils/class-data/journal/site-files.ts';
import { withSiteFiles } from '../../../../utils/class-data/journal/with-site-files.ts';
import { newPerson } from '../../../../utils/class-data/roster/new-person.ts';
import type { ClassProgressData, StudentProgressData } from '../../../../utils/dnevnik/report-pages.ts';
import { aRoster } from '../roster/a-roster.ts';

const ADDRESS = 'https://schools.dnevnik.ru/v2/reports/default?report=some';
const NAMES = [
  'Березина Анна Игоревна',
  'Вяткина Ольга Петровна',
  'Кузнецов Артём Сергеевич',
  'Кузнецов Андрей Сергеевич',
];
const [ANNA, OLGA, ARTYOM] = ['1000000000001', '1000000000002', '1000000000003'];
const keyAt = (at: number) => String(1_000_000_000_001 + at);
const roster = aRoster(
  NAMES.map((name, at) =>
    newPerson({ key: keyAt(at), role: 'student', name, person: keyAt(at), source: 'page' }),
  ),
);
const CLASS = roster.classGroup;
const journal: ClassJournal = {
  ...emptyJournal({ id: CLASS.id ?? '', name: CLASS.name }, 2026),
  periods: [
    { id: 'q1', number: 1, kind: 'quarter', name: '1 четверть', start: '2026-09-01', finish: '2026-10-25' },
  ],
  subjects: [{ id: 'alg', name: 'Алгебра' }],
  students: NAMES.map((name, at) => ({ key: keyAt(at), name, left: false })),
  registers: [
    {
      subject: 'alg',
      group: CLASS.id ?? '',
      period: 'q1',
      source: 'page',
      readAt: '2026-10-20T08:00:00.000Z',
      teachers: [],
      lessons: [{ id: 'l', date: '2026-09-02', number: 1, topic: '' }],
      rows: [{ student: ANNA!, cells: [{ lesson: 0, marks: [], absence: 'illness', remark: null }] }],
    },
  ] as unknown as ClassJournal['registers'],
  finals: [{ student: ANNA!, subject: 'alg', period: 'q1', kind: 'period', value: '4', number: 4 }],
};
const scope = {
  title: 'Успеваемость: Классному руководителю',
  className: '7 "А"',
  schoolYear: 2026,
  period: '1-я четверть',
  days: null,
  date: null,
};
const cell = (subject: string, average: number | null) => ({
  subject,
  state: 'set' as const,
  marks: [],
  average,
});
const report = (names: string[], more: Partial<ClassProgressData> = {}): ReadReport => ({
  kind: 'class-progress-report',
  warnings: [],
  data: {
    ...scope,
    subjects: ['Алгебра', 'Шахматы'],
    students: names.map((name) => ({
      person: null,
      name,
      subjects: [cell('Алгебра', 457), cell('Шахматы', 500)],
      average: null,
      rating: null,
    })),
    ...more,
  },
});
const OF = {
  roster,
  journal,
  today: '2026-10-21',
  nameOf: (key: string) => roster.students.find((each) => each.key === key)?.name ?? '',
};
function place(given: ReadReport, of: Partial<typeof OF> | { journal: null } = {}) {
  const placed = placeReport(given, ADDRESS, { ...OF, ...of });
  if ('refused' in placed) throw new Error(placed.refused);
  return JSON.parse(JSON.stringify(placed).replaceAll('\u00a0', ' ')) as typeof placed;
}

it('takes averages of those whom a name can only mean, in any order and with initials', () => {
  const placed = place(report(['Анна Игоревна Березина', 'Вяткина О.П.', 'Кузнецов А.С.', 'Чужой Иван']));
  expect(placed.read).toBe('4 ученика, 2 предмета');
  expect(placed.take?.what).toBe('средние баллы 2 учеников');
  expect(placed.take?.content).toEqual({
    kind: 'site-averages',
    period: 1,
    rows: [
      { student: ANNA, averages: [{ subject: 'Алгебра', hundredths: 457 }] },
      { student: OLGA, averages: [{ subject: 'Алгебра', hundredths: 457 }] },
    ],
  });
  expect(placed.left).toEqual([
    '«Кузнецов А.С.»: так могут быть записаны Кузнецов Артём Сергеевич, Кузнецов Андрей Сергеевич, чья строка, не сказано',
    '«Чужой Иван»: в списке класса такого ученика нет',
    '«Шахматы»: в журналах класса такого предмета нет',
  ]);
});

it('knows a namesake by the id of the site, and gives nobody two rows', () => {
  const given = report(['Кузнецов А.С.', 'Березина Анна', 'Березина А.И.']);
  if (given.kind === 'class-progress-report') given.data.students[0]!.person = ARTYOM!;
  const placed = place(given);
  expect(placed.take?.content.rows.map(({ student }) => student)).toEqual([ARTYOM]);
  expect(placed.left[0]).toBe('«Березина Анна» и «Березина А.И.» — один и тот же ученик в разных строках');
});

it.each([
  [{ className: '7 "Б"' }, 'Это отчёт класса 7 "Б", а открыт 7 "А".'],
  [{ schoolYear: 2025 }, 'Это отчёт 2025/2026 учебного года, а открыт 2026/2027.'],
])('refuses %j', (more, refused) => {
  expect(placeReport(report(['Березина Анна'], more), ADDRESS, OF)).toEqual({ refused });
});

it('refuses a report without the name of a class if fewer than half of its students are in the list', () => {
  const given = report(['Березина А.И.', 'Чужой Иван', 'Чужая Инна'], { className: null });
  expect(placeReport(given, ADDRESS, OF)).toEqual({
    refused: expect.stringMatching(/^Класс в отчёте не назван, а из его учеников \(3\).*найдено 1/),
  });
});

it.each([
  ['a period that is not named', { period: null }, {}, 'За какой период отчёт, на странице не сказано'],
  ['journals that were not read', {}, { journal: null }, 'Журналы класса ещё не прочитаны'],
])('takes nothing of %s', (_, more, of, note) => {
  const placed = place(report(['Березина Анна'], more), of);
  expect(placed.take).toBeNull();
  expect(placed.notes.join()).toContain(note);
});

const student = (more: Partial<StudentProgressData>): ReadReport => ({
  kind: 'student-progress-report',
  warnings: [],
  data: {
    ...scope,
    title: 'Успеваемость: Ученики',
    print: false,
    students: [
      {
        person: ANNA!,
        name: 'Березина Анна',
        attendance: { missed: 3, ill: null, excused: null, late: null },
        subjects: [
          {
            ...cell('Алгебра', 457),
            missed: 3,
            ill: null,
            excused: null,
            late: null,
            finals: [{ period: '', value: '5' }],
          },
        ],
      },
    ],
    ...more,
  },
});

it('says what the report of a student shows otherwise than the journals', () => {
  const placed = place(student({}));
  expect(placed.differences).toEqual([
    'Березина Анна Игоревна, Алгебра, 1-я четверть: в отчёте «5», со страниц прочитано «4»',
    'Березина Анна Игоревна: в отчёте пропущено уроков 3, в прочитанных журналах 1',
  ]);
  expect(placed.notes).toEqual([]);
});

it('says of a print form that its reasons are gone', () => {
  expect(place(student({ print: true })).notes[0]).toContain('причины пропусков в ней стёрты');
});

it('looks in the report of all classes only at the own one, and keeps nothing of it', () => {
  const listed = (name: string) => ({ person: null, name, absences: 4 });
  const placed = place({
    kind: 'absence-list-report',
    warnings: [],
    data: {
      ...scope,
      title: 'Посещаемость: Общий',
      className: null,
      period: null,
      reason: 'н',
      minimum: 3,
      classes: [
        { name: '7 "А"', count: 1, students: [listed('Березина А.И.')] },
        { name: '7 "Б"', count: 1, students: [listed('Тайный Пётр')] },
      ],
    },
  });
  expect(placed.read).toBe('2 класса; в вашем — 1 ученик');
  expect(placed.notes[0]).toBe('С пропусками (н, не меньше 3 пропусков): Березина А.И. (4).');
  expect(JSON.stringify(placed)).not.toContain('Тайный');
  expect(placed.take).toBeNull();
});

const totals = (period: string): ReadReport => ({
  kind: 'attendance-report',
  warnings: [],
  data: {
    schoolYear: 2026,
    classGroup: { id: CLASS.id, name: CLASS.name },
    period: { id: 'q1', name: period },
    students: NAMES.map((name) => ({
      person: null,
      name,
      daysMissed: 1,
      daysIll: 1,
      missed: 6,
      ill: 6,
      late: 0,
    })),
  },
});

it.each([
  ['1-я четверть', 1],
  ['Год', null],
])('takes the totals of attendance for %s', (period, number) => {
  const placed = place(totals(period));
  expect(placed.take).toMatchObject({
    what: 'пропуски 4 учеников',
    content: { kind: 'attendance-totals', period: number },
  });
});

it('takes no totals of a period that the page does not name', () => {
  expect(place(totals('')).take).toBeNull();
});

it('puts averages that were taken into the journal, unless its marks are newer or it has its own', () => {
  const { content } = place(report(['Березина Анна'])).take!;
  const file = (takenAt: string): TakenFile => ({
    id: 'f',
    name: scope.title,
    schoolYear: 2026,
    takenAt,
    content,
  });
  const context = {
    classGroup: { id: CLASS.id ?? '', name: CLASS.name },
    schoolYear: 2026,
    settled: null,
    students: roster.students,
  };
  const averages = (before: ClassJournal, takenAt: string) =>
    withSiteFiles(before, [file(takenAt)], context).journal?.averages;
  const taken = { student: ANNA, subject: 'alg', period: 'q1', hundredths: 457 };
  expect(averages(journal, '2026-10-21T08:00:00.000Z')).toEqual([taken]);
  expect(averages(journal, '2026-10-19T08:00:00.000Z')).toEqual([]);
  const own = { ...taken, hundredths: 400 } as ClassJournal['averages'][number];
  expect(averages({ ...journal, averages: [own] }, '2026-10-21T08:00:00.000Z')).toEqual([own]);
  expect(siteFileTitle(content, () => '1 четверть')).toBe('Средние баллы сайта, 1 четверть');
});
