import { parse } from 'valibot';
import { describe, expect, it } from 'vitest';
import type { RawTable } from '../../../../utils/base/tables/table.ts';
import { analyticsSettingsSchema } from '../../../../utils/class-data/analytics/analytics-settings.ts';
import { attendanceDifferences } from '../../../../utils/class-data/analytics/attendance-differences.ts';
import { analyseClass } from '../../../../utils/class-data/analytics/class-analysis.ts';
import type { ClassJournal, Register } from '../../../../utils/class-data/journal/class-journal.ts';
import { dataSource, sourceInWords, sourceToday } from '../../../../utils/class-data/journal/data-source.ts';
import { emptyJournal } from '../../../../utils/class-data/journal/empty-journal.ts';
import { toDocuments } from '../../../../utils/class-data/journal/journal-documents.ts';
import { type PlacedFile, placeSiteFile } from '../../../../utils/class-data/journal/placed-file.ts';
import type { TakenFile } from '../../../../utils/class-data/journal/site-files.ts';
import { withSiteFiles } from '../../../../utils/class-data/journal/with-site-files.ts';
import { newPerson } from '../../../../utils/class-data/roster/new-person.ts';
import type { Roster } from '../../../../utils/class-data/roster/person.ts';
import { readSiteFile } from '../../../../utils/dnevnik/files/read-site-file.ts';
import { fault } from '../../../setup/fault.ts';
import { attendance, NAMES, table, week } from '../../dnevnik/files/tables.ts';

const CLASS = { id: '1000', name: '7А' };
const TODAY = '2026-11-23';
const keys = ['101', '102', '103'];
const students = NAMES.map((name, at) => ({ key: keys[at]!, name: `${name} Олеговна` }));
const roster = (names = students): Roster => ({
  school: { id: '1', name: 'Школа' },
  classGroup: CLASS,
  schoolYear: 2026,
  students: names.map(({ key, name }) =>
    newPerson({ key, role: 'student', name, person: key, source: 'page' }),
  ),
  representatives: [],
  source: 'page',
  readAt: '2026-11-20T08:00:00.000Z',
  partial: false,
  additions: [],
});

function place(given: RawTable, lines: string[] = [], of = roster()) {
  const reading = readSiteFile([given], lines);
  if ('refused' in reading) throw new Error(reading.refused);
  return placeSiteFile(reading.file, { roster: of, today: TODAY });
}
function placed(...given: Parameters<typeof place>): PlacedFile {
  const result = place(...given);
  if ('refused' in result) throw new Error(result.refused);
  return result;
}
const refusal = (...given: Parameters<typeof place>): string => {
  const result = place(...given);
  return 'refused' in result ? result.refused : '';
};
const taken = (given: RawTable, name = 'journal.xls', takenAt = '2026-11-23T07:00:00.000Z'): TakenFile => ({
  id: name,
  name,
  schoolYear: 2026,
  takenAt,
  content: placed(given).content,
});
const CONTEXT = { classGroup: CLASS, schoolYear: 2026, settled: null, students };
const joined = (files: TakenFile[], before: ClassJournal | null = null) => {
  const { journal, differences } = withSiteFiles(before, files, CONTEXT);
  return { journal: journal!, differences };
};
const analysed = (journal: ClassJournal, period: string | null) =>
  analyseClass(journal, { period, today: TODAY, settings: parse(analyticsSettingsSchema, {}) });

describe('rows of a file and the class list', () => {
  it('taken and left are all rows; who is missing is named', () => {
    const given = week();
    given.rows.push(['4', 'Чужой Фёдор', '5', '', ''], ['', 'Итого', '', '', '']);
    const result = placed(given, [], roster([...students, { key: '104', name: 'Яковлева Юлия' }]));
    expect(result.taken + result.left.length).toBe(5);
    expect(result.left.map(({ row, why }) => [row, why])).toEqual([
      [10, '«Чужой Фёдор»: в списке класса такого ученика нет'],
      [11, '«Итого»: это не строка ученика'],
    ]);
    expect(result.notes).toContain('Нет в файле: Яковлева Юлия.');
  });

  fault(
    'a file of the site has a name with a slip of the pen',
    'the row is left and says whom it is like, who is not said to be missing',
    () => {
      const given = week();
      given.rows[7]![1] = 'Громмов Пётр';
      expect(placed(given).left[0]?.why).toContain('похоже на Громов Пётр');
      expect(placed(given).notes.join(' ')).not.toContain('Нет в файле');
    },
  );

  fault('a file of the site has a student twice', 'both rows are left, no marks are given to anybody', () => {
    const given = week();
    given.rows.push(['4', NAMES[0], '2', '', '']);
    const { left, content } = placed(given);
    expect(left.map(({ row }) => row)).toEqual([7, 10]);
    expect(content.rows.map(({ student }) => student)).toEqual(['102', '103']);
  });

  fault(
    'a cell holds what is neither a mark nor an absence',
    'the cell is left, named by row and column',
    () => {
      const { leftCells, content } = placed(
        week({
          cells: [
            ['52', 'н', ''],
            ['', 'зачтено', ''],
            ['5', '', ''],
          ],
        }),
      );
      expect(leftCells.map(({ row, why }) => [row, why])).toEqual([
        [7, 'столбец C: «52» не отметка и не пропуск'],
        [8, 'столбец D: «зачтено» не отметка и не пропуск'],
      ]);
      expect(content.rows[0]).toEqual({ student: '101', cells: [[1, 'н']] });
    },
  );
});

describe('a file of another class or year', () => {
  fault('the file is of another class', 'it is refused and names both', () => {
    expect(refusal(week({ className: '7Б' }))).toBe('Это файл класса 7Б, а открыт 7А.');
  });
  fault('a file without a class has other students', 'it is refused with the numbers', () => {
    const others = NAMES.map((name, at) => ({ key: `20${at}`, name: name.replace(/^\p{L}+/u, 'Другой') }));
    expect(refusal(attendance(), [], roster(others))).toContain(
      'Из учеников файла (3) в списке класса найдено 0',
    );
  });
  fault('the file names another school year', 'it is refused', () => {
    expect(refusal(attendance(), ['2025/2026 учебный год'])).toContain('2025/2026');
    expect(refusal(week({ headings: ['Алгебра / 17.11.2025'] }))).toContain('не 2026/2027');
  });
  fault('days of the week in the file are those of another year', 'it is refused', () => {
    expect(refusal(week({ headings: ['Алгебра / вт / 16.11'] }))).toContain('16.11.2026 — понедельник');
    expect(refusal(week({ headings: ['Алгебра / 15.11'] }))).toContain('воскресенье');
  });
  fault('the file has marks of days to come', 'it is refused', () => {
    expect(refusal(week({ headings: ['Алгебра / 24.11', 'Физика / 25.11'] }))).toContain('ещё не наступил');
  });
  fault(
    'a week without a year began on a Monday of another year',
    'the teacher has to confirm the year',
    () => {
      expect(placed(week({ headings: ['Алгебра / 17.11'], cells: [['5']] })).doubts[0]).toContain(
        '17.11.2026, это вторник',
      );
      expect(placed(week()).doubts).toEqual([]);
    },
  );
});

describe('a class that nobody has read', () => {
  it('has subjects, periods, marks and absences from the file alone', () => {
    const { journal, differences } = joined([taken(week())]);
    expect(differences).toEqual([]);
    expect(journal.subjects.map(({ name }) => name)).toEqual(['Алгебра', 'Физика']);
    expect(journal.periods.map(({ name }) => name)[1]).toBe('2-я четверть');
    expect(journal.students.map(({ key }) => key)).toEqual(keys);
    const analysis = analysed(journal, 'file-q2');
    const first = analysis.students[0]!;
    expect(first.subjects.get('file-алгебра')?.average.hundredths).toBe(500);
    expect(first.attendance).toMatchObject({ lessons: 3, missed: 1, unexcused: 1 });
    expect(analysis.partial).toBe(true);
    expect(analysis.subjects.map(({ unread }) => unread)).toEqual([false, false]);
  });

  it('takes further weeks, and of one day the file taken last', () => {
    const second = week({ headings: ['Алгебра / 16.11', 'Физика / 19.11'], cells: [['4', '3'], [], []] });
    const { journal } = joined([taken(week()), taken(second, 'b.xls', '2026-11-23T08:00:00.000Z')]);
    const algebra = journal.registers.find(({ subject }) => subject === 'file-алгебра')!;
    expect(algebra.lessons.map(({ date }) => date)).toEqual(['2026-11-16', '2026-11-17']);
    expect(algebra.rows[0]!.cells.map(({ marks }) => marks[0]?.value)).toEqual(['4']);
    expect(algebra).toMatchObject({ source: 'file', readAt: '2026-11-23T08:00:00.000Z' });
  });

  it('has totals of the report in place of what single weeks add up to', () => {
    const totals = taken(attendance(), 'attendance.xls');
    const content = { ...totals.content, period: 2 } as TakenFile['content'];
    const { journal } = joined([taken(week()), { ...totals, content }]);
    const analysis = analysed(journal, 'file-q2');
    expect(analysis.students[0]!.attendance).toMatchObject({
      missed: 14,
      illness: 7,
      daysMissed: 2,
      daysIll: 1,
      attended: null,
      reported: { readAt: totals.takenAt, days: null },
    });
    expect(analysis.attendance).toMatchObject({ missed: 18, illness: 8, late: 2 });
    expect(analysed(journal, 'file-q1').students).toEqual([]);
  });
});

describe('a journal that was read from pages', () => {
  const register = (readAt: string, cells: Register['rows'][number]['cells']): Register => ({
    subject: '7',
    group: CLASS.id,
    period: '2',
    teachers: [],
    lessons: [
      { id: null, date: '2026-11-16', number: null, topic: '', homework: null },
      { id: null, date: '2026-11-17', number: null, topic: '', homework: null },
    ],
    rows: keys.map((student, at) => ({ student, cells: at === 0 ? cells : [] })),
    source: 'page',
    readAt,
  });
  const mark = (value: string) => ({ value, number: Number(value), weight: null, work: null });
  const read = (readAt: string): ClassJournal => ({
    ...emptyJournal(CLASS, 2026),
    subjects: [{ id: '7', name: 'Алгебра' }],
    periods: [{ id: '2', number: 2, kind: 'quarter', name: '2 четверть', start: '2026-11-05', finish: null }],
    registers: [register(readAt, [{ lesson: 0, marks: [mark('4')], absence: null, remark: null }])],
  });

  fault(
    'a file says another mark than the page that was read after the lesson',
    'the mark of the page stays and the difference is shown',
    () => {
      const before = read('2026-11-20T12:00:00.000Z');
      const { journal, differences } = joined([taken(week())], before);
      expect(journal.registers.find(({ subject }) => subject === '7')).toEqual(before.registers[0]);
      expect(differences).toEqual([
        { student: '101', subject: '7', date: '2026-11-16', read: '4', inFile: '5', file: 'journal.xls' },
        { student: '103', subject: '7', date: '2026-11-16', read: '', inFile: 'П', file: 'journal.xls' },
        { student: '102', subject: '7', date: '2026-11-17', read: '', inFile: '4 5', file: 'journal.xls' },
        { student: '103', subject: '7', date: '2026-11-17', read: '', inFile: 'О 5', file: 'journal.xls' },
      ]);
    },
  );

  it('gets the lessons held since the reading', () => {
    const { journal, differences } = joined([taken(week())], read('2026-11-16T12:00:00.000Z'));
    const own = journal.registers.find(({ subject }) => subject === '7')!;
    expect(own.rows[1]!.cells.map(({ lesson, marks }) => [lesson, marks.map(({ value }) => value)])).toEqual([
      [1, ['4', '5']],
    ]);
    expect(own.rows[0]!.cells[0]!.marks[0]!.value).toBe('4');
    expect(differences.map(({ date }) => date)).toEqual(['2026-11-16', '2026-11-16']);
    expect(journal.registers.some(({ source }) => source === 'file')).toBe(true);
  });

  fault(
    'the totals of a report differ from the journal that was read',
    'the figures of the journal stay and each difference is named',
    () => {
      const totals = taken(attendance(), 'attendance.xls');
      const content = { ...totals.content, period: 2 } as TakenFile['content'];
      const { journal } = joined([{ ...totals, content }], read('2026-11-20T12:00:00.000Z'));
      const analysis = analysed(journal, '2');
      expect(analysis.students[0]!.attendance).toMatchObject({ missed: 0, lessons: 2 });
      expect(attendanceDifferences(journal, { period: '2', students: analysis.students })[0]).toEqual({
        student: '101',
        period: '2',
        what: 'пропущено уроков',
        read: 0,
        inFile: 14,
      });
    },
  );

  it('says which figures are from where', () => {
    const readAt = '2026-11-16T12:00:00.000Z';
    const totals = taken(attendance(), 'attendance.xls');
    const content = { ...totals.content, period: 2 } as TakenFile['content'];
    const { journal } = joined([taken(week()), { ...totals, content }], read(readAt));
    expect(dataSource(journal, '2')).toEqual({ readAt, takenAt: totals.takenAt });
    expect(dataSource(read(readAt), null)).toEqual({ readAt, takenAt: null });
    expect(dataSource(joined([{ ...totals, content }], read(readAt)).journal, '2').takenAt).toBeNull();
    expect(sourceToday(journal, '4')).toEqual({ readAt, takenAt: totals.takenAt });
    expect(sourceInWords(dataSource(journal, '2'), new Date('2026-11-23T08:00:00.000Z'))).toMatch(
      /^по журналам, 16 ноября .+; из файла, 23\.11\.2026$/,
    );
  });

  it('is stored without what the files add', () => {
    const { journal } = joined([taken(week())], read('2026-11-20T12:00:00.000Z'));
    expect(
      toDocuments(journal).periods.flatMap(({ registers }) => registers.map(({ source }) => source)),
    ).toEqual(['page']);
    expect(toDocuments(journal).year).not.toHaveProperty('reported');
  });
});

it('the assumed export asks the teacher to confirm what it reads', () => {
  const given = table([
    ['Предмет: Алгебра', '', 'Класс: 7А'],
    ['№', 'Ученик', '16.11'],
    ['1', NAMES[0], '5'],
    ['2', NAMES[1], 'н'],
    ['3', NAMES[2], ''],
  ]);
  const result = placed(given);
  expect(result.doubts[0]).toContain('предположительно');
  expect(result.content.kind).toBe('subject-journal');
});
