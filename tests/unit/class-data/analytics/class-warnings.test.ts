import { parse } from 'valibot';
import { expect, it } from 'vitest';
import { addDays, weekday } from '../../../../utils/base/calendar/day.ts';
import { analyticsSettingsSchema } from '../../../../utils/class-data/analytics/analytics-settings.ts';
import {
  briefWarnings,
  WARNING_TITLES,
  warningSentence,
} from '../../../../utils/class-data/analytics/warning-words.ts';
import { analyseYear } from '../../../../utils/class-data/analytics/year-analysis.ts';
import { register, smallJournal } from './small-journal.ts';

/** Reasons are not awaited here: that is a matter of its own below. */
const settings = parse(analyticsSettingsSchema, { weighting: 'plain', reasonDays: 0 });
const TODAY = '2026-11-23';
/** The 15 school days up to today. */
const DAYS = Array.from({ length: 19 }, (_, index) => addDays('2026-11-05', index)).filter(
  (day) => weekday(day) < 6,
);
const row = (marks: string) => marks.split(' ').map((each) => (each === '-' ? '' : each));

/**
 * Thirteen lessons from Thu 5.11 to Mon 23.11; falls compare the last three weeks from 3.11 with the first
 * quarter.
 */
const ROWS: Record<string, string> = {
  //   5 6 | 9 10 11 12 13 | 16 17 18 19 20 | 23
  спокоен: '4 - - 4 - - - 5 - - - - 4',
  двоечник: '2 - - 2 - - - 3 - - - - 2', // 9 / 4 = 2,25; twos on 5.11, 10.11, 23.11: one in 7 days
  свежие: '5 5 5 4 4 - - - - - 2 - 2', // 19.11 and 23.11; the last 7 days are 17.–23.11
  болен: '4 4 4 - - - - - - - Б Б Б',
  прогульщик: 'Н - - Н - - Н 4 Н 4 Н 4 Н', // since 10.11: Н on 10., 13., 17., 19. and 23.11
  редкий: '4 - - - - - - - - - - - -',
};

function found(rows = ROWS, today = TODAY, reasonDays = settings.reasonDays) {
  const calm = Object.fromEntries(Object.keys(rows).map((student) => [student, row('4 4 4 4')]));
  const journal = smallJournal([
    register('алгебра', 'q1', ['2026-09-07', '2026-09-14', '2026-09-21', '2026-09-28'], calm),
    register(
      'алгебра',
      'q2',
      DAYS,
      Object.fromEntries(Object.entries(rows).map(([student, marks]) => [student, row(marks)])),
    ),
  ]);
  return analyseYear(journal, { today, settings: { ...settings, reasonDays } });
}

it('the days are as in the table', () => {
  expect(DAYS).toHaveLength(13);
  expect([DAYS[0], DAYS[12]]).toEqual(['2026-11-05', TODAY]);
});

it('warns of what is in the table, alarms first, in plain words', () => {
  const { warnings, current } = found();
  expect(current).toBe('q2');
  expect(
    warnings.map((each) => [
      each.student,
      each.level,
      WARNING_TITLES[each.kind],
      warningSentence(each, (id) => id),
    ]),
  ).toEqual([
    ['двоечник', 'alarm', 'Ожидается «2»', 'алгебра: средний балл 2,25 по 4\u00a0отметкам'],
    ['свежие', 'alarm', 'Свежие двойки', 'алгебра — «2» 19.11, алгебра — «2» 23.11'],
    [
      'прогульщик',
      'alarm',
      'Пропуски, причина не указана',
      '5\u00a0уроков, причина не указана: 10.11–23.11.2026',
    ],
    // 4,00 in the first quarter; 9 / 4 since
    ['двоечник', 'watch', 'Отметки падают', 'По всем предметам: было 4,00, стало 2,25'],
    ['двоечник', 'watch', 'Отметки падают', 'алгебра: было 4,00, стало 2,25'],
    ['болен', 'watch', 'Не ходит в школу', '3\u00a0дня подряд, 19.11–23.11.2026, по болезни'],
    ['редкий', 'watch', 'Мало отметок', 'алгебра: 1\u00a0отметка, для аттестации нужно 3'],
  ]);
});

it('does not call a fresh «Н» unaccounted for before the term of its reason has passed', () => {
  const said = (marks: string, today: string, term?: number) =>
    found({ ...ROWS, прогульщик: marks }, today, term)
      .warnings.filter(({ kind }) => kind === 'unexcused')
      .map((each) => [each.level, warningSentence(each, (id) => id), each.id]);
  //                    5 6 | 9 10 11 12 13 | 16 17 18 19 20 | 23
  const fresh = '4 4 4 4 4 4 4 Н Н Н Н Н 4';
  expect(said(fresh, TODAY, 7)).toEqual([
    [
      'watch',
      '5\u00a0уроков, причина ещё не указана: 16.11–20.11.2026',
      'unexcused:прогульщик::2026-11-20 awaited',
    ],
  ]);
  expect(said(fresh, TODAY, 3)).toEqual([
    ['alarm', '5\u00a0уроков, причина не указана: 16.11–20.11.2026', 'unexcused:прогульщик::2026-11-20'],
  ]);
  // Four of five are a week old: still something to look at.
  expect(said('4 4 4 Н Н Н 4 Н 4 4 4 4 Н', TODAY, 7)[0]?.slice(0, 2)).toEqual([
    'watch',
    '5\u00a0уроков, причина ещё не указана: 10.11–23.11.2026',
  ]);
  // Five are older than a week; the window of two weeks begins before the term.
  expect(said('4 Н Н Н Н Н 4 4 4 4 4 4 Н', TODAY, 7)[0]?.slice(0, 2)).toEqual([
    'alarm',
    '5\u00a0уроков, причина не указана: 06.11–12.11.2026',
  ]);
});

it('judges a reason by the day of the reading: what was entered since nobody has seen', () => {
  const journal = smallJournal([register('алгебра', 'q2', DAYS, { а: row('4 4 4 4 4 4 4 Н Н Н Н Н 4') })]);
  const freshOn = (today: string) =>
    analyseYear(journal, { today, settings: { ...settings, reasonDays: 7 } }).year.attendance.fresh;
  // 17.11 to 20.11: the register was read on 23.11.
  expect([freshOn('2026-11-23'), freshOn('2026-12-20')]).toEqual([4, 4]);
});

it('summarises one student in a few words', () => {
  const { warnings } = found();
  const briefOf = (student: string) =>
    briefWarnings(
      warnings.filter((each) => each.student === student),
      (id) => id,
    );
  expect(['двоечник', 'свежие', 'прогульщик', 'болен', 'редкий'].map(briefOf)).toEqual([
    'ожидается «2»: алгебра · отметки падают: все предметы, алгебра',
    'свежих двоек: 2',
    'пропущено 5\u00a0уроков, причина не указана',
    'не ходит 3\u00a0дня подряд (болезнь)',
    'мало отметок: алгебра',
  ]);
});

it('keeps the id of the same problem on another day, and gives a new problem another one', () => {
  const before = found();
  const idsOf = (year: ReturnType<typeof found>, kind: string) =>
    year.warnings.filter((each) => each.kind === kind).map(({ id }) => id);
  const later = found(ROWS, '2026-11-24');
  for (const kind of ['failing', 'fresh-twos', 'absent-days', 'unexcused', 'falling', 'few-marks'])
    expect(idsOf(later, kind).filter((id) => !idsOf(before, kind).includes(id))).toEqual([]);
  expect(idsOf(before, 'fresh-twos')).toEqual(['fresh-twos:свежие::2026-11-23']);
  const more = found({ ...ROWS, свежие: '5 5 5 4 4 - - - - 2 2 - -' });
  expect(idsOf(more, 'fresh-twos')).toEqual(['fresh-twos:свежие::2026-11-19']);
  expect(new Set(before.warnings.map(({ id }) => id)).size).toBe(before.warnings.length);
});

it('does not warn of few marks if the whole class has few, or about anybody who has left', () => {
  const few = Object.fromEntries(Object.keys(ROWS).map((student) => [student, row('4').join(' ')]));
  expect(found(few).warnings).toEqual([]);
  const journal = smallJournal([register('алгебра', 'q2', DAYS, { ушёл: row(ROWS.двоечник!) })]);
  journal.students[0]!.left = true;
  expect(analyseYear(journal, { today: TODAY, settings }).warnings).toEqual([]);
});
