import { JSDOM } from 'jsdom';
import { describe, expect, it, test } from 'vitest';
import { divisionsOf } from '../../stand/groups/study-groups.ts';
import { attendanceCount, averageOf, comma, marksSeen, periodMark } from '../../stand/journal/figures.ts';
import { journalOf } from '../../stand/journal/journal.ts';
import { numberOf } from '../../stand/journal/marks.ts';
import { fullName, givenFirst, shortName } from '../../stand/names.ts';
import { render } from '../../stand/render.ts';
import {
  ASSUMED_REPORTS,
  type AssumedReport,
  assumedReportAddress,
  REPORT_MARKUPS,
  type ReportPlace,
} from '../../stand/reports/report-address.ts';
import { makeSchool } from '../../stand/school.ts';
import { words } from './client.ts';

const school = makeSchool(1, 28);
const journal = journalOf(school).ofClass(school.main);
const today = journalOf(school).today;
const first = journal.periods[0]!;
const REPORTS = Object.keys(ASSUMED_REPORTS) as AssumedReport[];

const ask = (
  report: AssumedReport,
  params: Record<string, string> = {},
  place: ReportPlace = {},
  viewer = school.teacher,
): Document => {
  const url = new URL(assumedReportAddress(school, report, params, place));
  return new JSDOM(render(school, viewer, true)(url.pathname + url.search).body).window.document;
};
const cellsOf = (row: Element): string[] => [...row.children].map(words);
const rowsOf = (page: Document): string[][] => [...page.querySelectorAll('table tr')].map(cellsOf);
const pupilOf = (name: string) => journal.pupils.find(({ person }) => fullName(person) === name)!.person;
const ILL = journal.pupils.find(({ manner }) => manner === 'ill')!.person;
const courseOf = (name: string) => journal.courses.find(({ subject }) => subject.name === name)!;

test('the assumed reports are neither served nor listed unless they are asked for', () => {
  for (const report of REPORTS) {
    const url = new URL(assumedReportAddress(school, report));
    expect(render(school)(url.pathname + url.search).body).toContain('Отчёт недоступен');
    expect(render(school)('/v2/reports/default').body).not.toContain(ASSUMED_REPORTS[report].title);
    expect(render(school, school.teacher, true)('/v2/reports/default').body).toContain(
      ASSUMED_REPORTS[report].title,
    );
  }
});

describe.each(REPORTS)('the report %s', (report) => {
  it('begins with its title in both markups and styles', () => {
    for (const style of ['v2', 'legacy'] as const)
      for (const markup of REPORT_MARKUPS) {
        const page = ask(report, {}, { markup, style, ...(markup === 2 && { part: 'parts' }) });
        expect(words(page.querySelector('h1, h2'))).toMatch(new RegExp(`^${ASSUMED_REPORTS[report].title}`));
      }
  });

  it('comes without its contents in the second markup', () => {
    const page = ask(report, {}, { markup: 2 });
    expect(words(page.querySelector('#content .loader'))).toBe('Загрузка...');
    expect(page.querySelector('#content')?.querySelectorAll('table, select')).toHaveLength(0);
  });

  it('is for staff', () => {
    const url = new URL(assumedReportAddress(school, report, {}, { markup: 2, part: 'parts' }));
    expect(render(school, school.student, true)(url.pathname + url.search).status).toBe(302);
    expect(words(ask(report, {}, {}, school.student).querySelector('h2'))).toContain('404');
  });
});

describe('«Успеваемость: Классному руководителю»', () => {
  const DATE = '25.10.2026';
  const finals = (personId: string): string[] =>
    journal.courses
      .filter(({ subject }) => subject.kind === 'marked')
      .map(
        (course) => periodMark(journal, journal.pupil(personId)!.person, course, first, first.finish) ?? '',
      );

  it('shows the marks for the period in a table, `-` in the other study group', () => {
    const page = ask('class-teacher', { date: DATE });
    const rows = [...page.querySelectorAll('tr')].filter((row) => row.querySelector('a[href*="student="]'));
    // With the two who have left since.
    expect(rows).toHaveLength(29);
    for (const row of rows) {
      const id = new URL(row.querySelector('a')!.href).searchParams.get('student')!;
      // Who has left has no mark for the period: there the current ones stay.
      if (words(row).includes('выбыл')) continue;
      const own = finals(id);
      const cells = cellsOf(row);
      const marks = cells.slice(2, -3).filter((cell) => cell !== '-');
      // Two subjects more: talks without marks, behaviour.
      expect(marks.slice(0, own.length - 1)).toEqual(own.slice(0, own.length - 1));
      expect(cells.filter((cell) => cell === '-').length).toBe(3);
      const numbers = own.flatMap((mark) => numberOf(mark) ?? []);
      const mean = Math.round((100 * numbers.reduce((a, b) => a + b, 0)) / numbers.length);
      expect(cells.at(-3)).toBe(comma(mean));
      const count = attendanceCount(journal, journal.pupil(id)!.person, first, first.finish);
      expect(cells.at(-1)).toBe(count.missed ? String(count.missed) : '');
    }
    const totals = rowsOf(page).slice(-3);
    expect(totals.map(([caption]) => caption)).toEqual([
      'Средний балл',
      'Качество знаний',
      'Уровень обученности',
    ]);
    expect(new Set(totals.map((cells) => cells.length)).size).toBe(1);
  });

  it('shows the current marks while the period runs, the averages in the second markup', () => {
    const algebra = courseOf('Алгебра');
    const period = journal.periodAt(today);
    const { person } = journal.pupils.find(({ manner }) => manner === 'strong')!;
    const seen = marksSeen(journal, person, algebra, period, today);
    const table = ask('class-teacher', { date: '23.11.2026' });
    const row = [...table.querySelectorAll('tr')].find((each) =>
      each.querySelector(`a[href*="student=${person.id}"]`),
    )!;
    expect(cellsOf(row)).toContain(seen.map(({ value }) => value).join(' '));
    const parts = ask('class-teacher', {}, { markup: 2, part: 'parts' });
    const heads = [...parts.querySelectorAll('[role=columnheader]')].map((each) =>
      each.getAttribute('title'),
    );
    const at = heads.indexOf('\u2068Алгебра\u2069');
    const line = [...parts.querySelectorAll('[role=row]')].find((each) =>
      words(each).includes(shortName(person)),
    )!;
    expect(cellsOf(line)[at]).toBe(comma(averageOf(seen).weighted!).replace(',', '.'));
  });

  it('sorts the second markup by place and cannot tell namesakes apart there', () => {
    const parts = ask('class-teacher', { date: '2026-10-25' }, { markup: 2, part: 'parts' });
    const rows = [...parts.querySelectorAll('[data-test-id^="report-row-"]')].map(cellsOf);
    const places = rows.map(([place]) => Number(place || 99));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(rows.filter(([, name]) => name === 'Кузнецов А.С.')).toHaveLength(2);
    expect(words(parts.querySelector('[data-test-id="report-title"]'))).toBe(
      'Успеваемость: Классному руководителю, 7 "А", 2026/2027 учебный год',
    );
  });

  it('shows `-` for who is in no study group, which an empty cell does not mean', () => {
    const other = makeSchool(1, 9);
    const book = journalOf(other).ofClass(other.main);
    const { person } = book.pupils[0]!;
    for (const part of divisionsOf(other, other.main).find(({ subject }) => subject.name === 'Информатика')!
      .parts)
      other.savedGroups.set(part.id, new Set());
    const url = new URL(
      assumedReportAddress(other, 'pupil', { student: person.id, period: 'all' }, { markup: 1 }),
    );
    const page = new JSDOM(render(other, other.teacher, true)(url.pathname + url.search).body).window
      .document;
    const row = rowsOf(page).find(([, subject]) => subject === 'Информатика')!;
    expect(row.slice(2)).toEqual(['-', '-', '-', '-', '-', '-', '-']);
    expect(
      rowsOf(page)
        .find(([, subject]) => subject === 'Алгебра')!
        .slice(3),
    ).toEqual(['', '', '', '', '', '']);
  });

  it('is built for the own class alone', () => {
    const page = ask('class-teacher', { group: school.classes[0]!.id, date: DATE });
    expect(words(page.querySelector('#group'))).toBe('7 "А"');
    expect(words(page.querySelector('h3'))).toContain('7 "А"');
  });
});

describe('«Успеваемость: Ученики»', () => {
  const params = { student: ILL.id, period: first.id };
  const count = attendanceCount(journal, ILL, first, today);

  it('gives the reasons on the screen in both markups', () => {
    expect(count.ill).toBeGreaterThan(0);
    const total = rowsOf(ask('pupil', params)).at(-1)!;
    expect(total).toEqual([
      'Итого',
      ...[count.missed, count.ill, count.excused, count.absent, count.late].map(String),
    ]);
    const parts = ask('pupil', params, { markup: 2, part: 'parts' });
    expect(words(parts.querySelector('[data-test-id="missed-ill"]'))).toBe(String(count.ill));
    const letters = [...parts.querySelectorAll('[data-test-id="marks_container"] span')].map(words);
    expect(letters.filter((each) => each === 'Б')).toHaveLength(count.ill);
    expect(words(parts.querySelector('h2'))).toBe(`${givenFirst(ILL)}, 7 "А"`);
  });

  it('loses them in print', () => {
    const table = ask('pupil', { ...params, view: 'print' });
    expect(rowsOf(table).at(-1)).toEqual(['Итого', String(count.missed)]);
    expect(words(table.body)).not.toContain('болезни');
    const print = ask('pupil', params, { markup: 2, part: 'print' });
    const entries = rowsOf(print).flatMap(([, list = '']) => list.split(' '));
    expect(entries.filter((each) => each === 'Н')).toHaveLength(count.missed);
    expect(entries.filter((each) => /^[БПО]$/.test(each))).toEqual([]);
  });

  it('prints the official form of all periods, of one or of everybody', () => {
    const one = ask('pupil', { student: ILL.id, period: 'all', view: 'print' });
    expect(words(one.querySelector('h2'))).toBe('ТАБЕЛЬ');
    const algebra = periodMark(journal, ILL, courseOf('Алгебра'), first, today);
    expect(rowsOf(one).find(([subject]) => subject === 'Алгебра')?.[1]).toBe(algebra);
    expect(rowsOf(one).find(([name]) => name === 'Пропущено уроков')?.[1]).toBe(String(count.missed));
    const all = ask('pupil', { student: 'all', period: 'all', view: 'print' });
    expect(all.querySelectorAll('.page')).toHaveLength(28);
    const across = ask('pupil', { student: ILL.id, period: 'all' }, { markup: 2, part: 'print' });
    const at = rowsOf(across)[0]!.indexOf('Алгебра');
    expect(rowsOf(across)[1]![at]).toBe(algebra);
    expect(words(across.body)).toContain(`Пропущено уроков, 1 четверть: ${count.missed}`);
  });

  it('takes a month', () => {
    const page = ask('pupil', { student: ILL.id, period: '2026-09' });
    const september = attendanceCount(journal, ILL, { start: '2026-09-01', finish: '2026-09-31' }, today);
    expect(rowsOf(page).at(-1)![1]).toBe(String(september.missed));
  });
});

describe('«Посещаемость: Общий»', () => {
  const span = { start: '2026-09-01', finish: '2026-11-23' };
  const days = { datefrom: '01.09.2026', dateto: '23.11.2026' };
  const due = (pick: (count: ReturnType<typeof attendanceCount>) => number, minimum = 1): string[] =>
    journal.pupils
      .filter(({ person }) => !person.left && pick(attendanceCount(journal, person, span, today)) >= minimum)
      .map(({ person }) => shortName(person));

  it('names who was absent for a reason, and counts them', () => {
    for (const [reason, pick] of [
      ['all', (count) => count.missed],
      ['б', (count) => count.ill],
      ['о', (count) => count.late],
    ] as [string, Parameters<typeof due>[0]][]) {
      const row = rowsOf(ask('general', { ...days, reason })).find(([name]) => name === '7 "А"')!;
      expect(row[1]).toBe(String(due(pick).length));
      expect(row[2]).toBe(due(pick).join(', '));
    }
  });

  it('takes another minimum from an administrator alone', () => {
    const asked = { ...days, reason: 'all', minimum: '20' };
    const of = (viewer = school.teacher): string | undefined =>
      rowsOf(ask('general', asked, {}, viewer)).find(([name]) => name === '7 "А"')?.[2];
    expect(of(school.admin)).toBe(due((count) => count.missed, 20).join(', '));
    expect(of()).toBe(due((count) => count.missed).join(', '));
  });

  it('has totals by parallel that add up to the school', () => {
    const rows = rowsOf(ask('general', days));
    const parallels = rows.filter(([name]) => name?.startsWith('Итого по') && name.endsWith('параллели'));
    expect(parallels).toHaveLength(11);
    expect(rows.at(-1)?.slice(0, 2)).toEqual([
      'Итого по школе',
      String(parallels.reduce((sum, [, number]) => sum + Number(number), 0)),
    ]);
    const parts = ask('general', {}, { markup: 2, part: 'parts' });
    const own = [...parts.querySelectorAll('[data-test-id="class-row"]')].find((each) =>
      words(each).startsWith('7 "А"'),
    )!;
    const person = pupilOf('Щёголев Фёдор Семёнович');
    expect([...own.querySelectorAll('li')].map(words)).toContain(
      `${givenFirst(person)}${attendanceCount(journal, person, span, today).missed}`,
    );
    expect(words(parts.querySelector('h1'))).toBe('Посещаемость: Общий (01.09.2026 - 23.11.2026)');
  });
});
