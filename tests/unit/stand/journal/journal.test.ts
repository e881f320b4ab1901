import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { averageOf, comma } from '../../../stand/journal/figures.ts';
import { journalOf } from '../../../stand/journal/journal.ts';
import { type Mark, numberOf } from '../../../stand/journal/marks.ts';
import { schoolDays } from '../../../stand/journal/year.ts';
import { makeSchool } from '../../../stand/school.ts';

const school = makeSchool(1, 28);
const book = journalOf(school);
const journal = book.ofClass(school.main);
const course = (name: string) => journal.courses.find((each) => each.subject.name === name)!;
const pupil = (manner: string) => journal.pupils.find((each) => each.manner === manner)!;
const onDay = <T>(day: string, then: () => T): T => {
  const before = school.today;
  school.today = day;
  try {
    return then();
  } finally {
    school.today = before;
  }
};

describe('the year', () => {
  test('is always the same for one seed, and different for another', () => {
    const flat = (seed: number): string => {
      const made = makeSchool(seed, 28);
      const own = journalOf(made).ofClass(made.main);
      return own.lessons
        .map(
          (lesson) =>
            `${lesson.id} ${lesson.topic} ${lesson.room} ${own.marksIn(lesson).map((mark) => mark.id + mark.value)} ${own.logOf(lesson).map((entry) => entry.person.id + entry.status)}`,
        )
        .join('\n');
    };
    expect(flat(5)).toBe(flat(5));
    expect(flat(5)).not.toBe(flat(6));
  });

  test('is the second quarter on the stand’s day, and half-years or trimesters elsewhere', () => {
    expect(school.today).toBe('23.11.2026');
    expect(journal.periodAt(book.today).name).toBe('2-я четверть');
    const tenth = school.classes.find((group) => group.parallel === 10)!;
    expect(book.ofClass(tenth).periods.map((period) => period.name)).toEqual([
      '1-е полугодие',
      '2-е полугодие',
    ]);
    const variant = makeSchool(1, 28, { reporting: 'trimesters' });
    expect(
      journalOf(variant)
        .ofClass(variant.main)
        .periods.map((each) => each.name),
    ).toEqual(['1-й триместр', '2-й триместр', '3-й триместр']);
  });

  test('has lessons on school days alone, none at the same time for one student', () => {
    const days = new Set(schoolDays(school, school.main));
    for (const lesson of journal.lessons) {
      expect(days.has(lesson.date)).toBe(true);
      expect(lesson.number).toBeLessThanOrEqual(8);
    }
    for (const each of journal.pupils) {
      const places = journal.lessons
        .filter((lesson) => journal.attends(each, lesson))
        .map((lesson) => `${lesson.date} ${lesson.number}`);
      expect(new Set(places).size).toBe(places.length);
    }
  });

  test('has ids of 19 digits, unique across the school', () => {
    const lessons = school.classes.flatMap((group) => book.ofClass(group).lessons);
    const ids = [
      ...lessons.map((lesson) => lesson.id),
      ...lessons.flatMap((lesson) => lesson.works.map((work) => work.id)),
      ...journal.lessons.flatMap((lesson) => journal.marksIn(lesson).map((mark) => mark.id)),
    ];
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[1-9]\d{18}$/.test(id))).toEqual([]);
  });
});

describe('7 «А»', () => {
  test('has sixteen subjects with marks in each of four quarters', () => {
    const marked = journal.courses.filter((each) => each.subject.kind === 'marked');
    expect(marked).toHaveLength(16);
    for (const { subject } of marked)
      for (const period of journal.periods) {
        const own = journal.lessons.filter(
          (lesson) =>
            lesson.subject === subject && period.start <= lesson.date && lesson.date <= period.finish,
        );
        expect(own.flatMap((lesson) => journal.marksIn(lesson)).length).toBeGreaterThan(40);
      }
  });

  test('has strong and weak, ill, truant, falling, exempt, arrived and departed students', () => {
    onDay('27.05.2027', () => {
      const marks = (manner: string, period: number): number[] =>
        journal.courses
          .filter((each) => each.subject.kind === 'marked')
          .flatMap(
            (each) =>
              numberOf(
                book.periodMark(
                  school.main.id,
                  each.subject.id,
                  journal.periods[period]!.id,
                  pupil(manner).person.id,
                ) ?? '',
              ) ?? [],
          );
      const mean = (list: number[]): number => list.reduce((sum, each) => sum + each, 0) / list.length;
      expect(mean(marks('strong', 0))).toBeGreaterThan(4.5);
      expect(mean(marks('weak', 0))).toBeLessThan(3.4);
      expect(mean(marks('falling', 3))).toBeLessThan(mean(marks('falling', 0)) - 1);
      const missed = (manner: string) =>
        book.attendance(school.main.id, journal.periods[1]!.id, pupil(manner).person.id)!;
      expect(missed('ill').ill).toBeGreaterThan(30);
      expect(missed('truant').absent).toBeGreaterThan(20);
      const sport = course('Физическая культура').subject.id;
      const of = (personId: string, period: number) =>
        book.periodMark(school.main.id, sport, journal.periods[period]!.id, personId);
      expect(of(pupil('exempt').person.id, 0)).toBe('осв');
      const arrived = journal.pupils.find((each) => each.person.arrived)!;
      expect(of(arrived.person.id, 0)).toBeNull();
      expect(of(arrived.person.id, 2)).not.toBeNull();
      const left = journal.pupils.filter((each) => each.person.left);
      expect(left).toHaveLength(2);
      for (const each of left) expect(of(each.person.id, 3)).toBeNull();
    });
  });

  test('has cells «5/4», marks with signs, зач, н/а, moved and substituted lessons in the running week', () => {
    const marks = journal.lessons.flatMap((lesson) => journal.marksIn(lesson));
    const values = new Set(marks.map((mark) => mark.value));
    for (const value of ['5-', '4+', '3-', '2', 'зач']) expect(values).toContain(value);
    expect(marks.some((mark) => mark.number === 1)).toBe(true);
    const first = journal.periods[0]!.id;
    const finals = journal.pupils.flatMap(({ person }) =>
      journal.courses.map((each) => book.periodMark(school.main.id, each.subject.id, first, person.id)),
    );
    for (const value of ['5', '4', '3', '2', 'н/а', 'осв']) expect(finals).toContain(value);
    const week = journal.lessons.filter(
      (lesson) => '2026-11-23' <= lesson.date && lesson.date <= '2026-11-28',
    );
    expect(week.some((lesson) => lesson.moved)).toBe(true);
    expect(week.some((lesson) => lesson.insteadOf)).toBe(true);
  });

  test('shows nothing from future days, and grows with the day', () => {
    const { id } = course('Алгебра').subject;
    const who = pupil('strong').person.id;
    const period = journal.periods[1]!.id;
    const counts = ['04.11.2026', '23.11.2026', '27.12.2026'].map((day) =>
      onDay(day, () => book.average(school.main.id, id, period, who)!.count),
    );
    expect(counts[0]).toBe(0);
    expect(counts[1]).toBeGreaterThan(0);
    expect(counts[2]).toBeGreaterThan(counts[1]!);
    expect(book.periodMark(school.main.id, id, period, who)).toBeNull();
  });

  test('class 1 has attendance and no marks', () => {
    const first = book.ofClass(school.classes.find((group) => group.parallel === 1)!);
    expect(first.lessons.flatMap((lesson) => first.marksIn(lesson))).toEqual([]);
    expect(first.lessons.flatMap((lesson) => first.logOf(lesson)).length).toBeGreaterThan(10);
  });
});

describe('the stand’s own figures', () => {
  const mark = (value: string, weight: number): Mark =>
    ({ value, work: { type: { weight } } }) as unknown as Mark;

  test.each([
    // marks with weights, plain average, weighted average, by hand
    [
      [
        ['5', 1],
        ['4', 1],
        ['4', 1],
      ],
      433,
      433,
    ],
    [
      [
        ['5', 3],
        ['3', 1],
      ],
      400,
      450,
    ],
    [
      [
        ['5-', 2],
        ['зач', 0],
        ['н/а', 1],
        ['2', 3],
      ],
      350,
      320,
    ],
    [
      [
        ['4', 1],
        ['4', 1],
        ['4', 1],
        ['5', 1],
        ['4', 1],
        ['4', 1],
        ['4', 1],
        ['4', 1],
      ],
      413,
      413,
    ],
    [[['осв', 1]], null, null],
  ] as [[string, number][], number | null, number | null][])('%j: %s and %s', (marks, plain, weighted) => {
    expect(averageOf(marks.map(([value, weight]) => mark(value, weight)))).toMatchObject({ plain, weighted });
  });

  test('an average is between the lowest and the highest mark and is written with a comma', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 9 })), { minLength: 1 }),
        (list) => {
          const { plain, weighted } = averageOf(list.map(([value, weight]) => mark(String(value), weight)));
          const values = list.map(([value]) => value * 100);
          for (const each of [plain!, weighted!]) {
            expect(each).toBeGreaterThanOrEqual(Math.min(...values));
            expect(each).toBeLessThanOrEqual(Math.max(...values));
            expect(comma(each)).toMatch(/^[1-5],\d\d$/);
          }
        },
      ),
    );
  });

  test('a corrected mark, a new one and a new absence are in the figures at once', () => {
    const own = journalOf(makeSchool(2, 28));
    const main = own.ofClass(own.school.main);
    const lesson = main.lessons.find(
      (each) => each.subject.name === 'Алгебра' && each.date >= '2026-11-09' && main.marksIn(each).length > 0,
    )!;
    const held = main.marksIn(lesson)[0]!;
    const ask = () =>
      own.average(own.school.main.id, lesson.subject.id, main.periods[1]!.id, held.person.id)!;
    const before = ask();
    own.add(held.work, held.person, '2');
    expect(ask().count).toBe(before.count + 1);
    own.correct(held, held.value === '5' ? '3' : '5');
    expect(ask()).not.toEqual(before);
    const missed = () => own.attendance(own.school.main.id, main.periods[1]!.id, held.person.id)!.missed;
    own.note(lesson, held.person, null);
    const count = missed();
    own.note(lesson, held.person, 'Pass');
    expect(missed()).toBe(count + 1);
  });
});
