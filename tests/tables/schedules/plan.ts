import type { Day } from '../../stand/journal/days.ts';
import { Stream } from '../../stand/prng.ts';
import type { DrawnSchedule, Grid, Place, Question, WorkTruth } from '../drawn.ts';
import { classWriter, isSame, nameOf, pickClasses, type SchoolClass } from '../words/classes.ts';
import { type Half, schoolDays, schoolWeeks } from '../words/days.ts';

const SUBJECTS: readonly (readonly [number, number, readonly string[]])[] = [
  [
    1,
    4,
    ['Русский язык', 'Математика', 'Окружающий мир', 'Литературное чтение', 'Английский язык', 'Музыка'],
  ],
  [
    5,
    6,
    [
      'Русский язык',
      'Математика',
      'История',
      'Биология',
      'География',
      'Литература',
      'Английский язык',
      'Обществознание',
    ],
  ],
  [
    7,
    11,
    [
      'Русский язык',
      'Алгебра',
      'Геометрия',
      'Физика',
      'Химия',
      'История',
      'Биология',
      'География',
      'Литература',
      'Информатика',
      'Английский язык',
      'Обществознание',
      'Вероятность и статистика',
    ],
  ],
];
export const TITLES = [
  'Контрольная работа',
  'КР',
  'Контрольная работа № 1',
  'Тест',
  'ВПР',
  'Проверочная работа',
  'Диктант',
  'Изложение',
  'Сочинение',
  'Контрольный диктант',
  'Зачёт',
  'Контрольная работа по теме «Повторение»',
];
export const TEACHERS = [
  'Петрова А. И.',
  'Сидорова Н.В.',
  'Кузнецова Мария Павловна',
  'Орлов П. П.',
  'Зайцева Е.С.',
];
export const MARKS = ['+', '✓', 'V', '*', 'х'];
const EMPTY = ['', '', '', '-', '—'];

const halves = [null, 1, 2] as const;
const DAYS = new Map<Half | null, readonly Day[]>(halves.map((half) => [half, schoolDays(2026, half)]));
const WEEKS = new Map<Half | null, readonly [Day, Day][]>(
  halves.map((half) => [half, schoolWeeks(2026, half)]),
);

/** One work of one class. */
export interface Work {
  group: SchoolClass;
  subject: string;
  day: Day;
  until: Day;
  title: string;
}

/** What a schedule is drawn from. */
export class Plan {
  readonly stream: Stream;
  readonly seed: number;
  readonly classes: SchoolClass[];
  readonly own: SchoolClass;
  readonly question: Question;
  half: Half | null;
  readonly write: (group: SchoolClass) => string;
  readonly truth: WorkTruth[] = [];
  readonly unreadable: Place[] = [];
  readonly sheets: Grid[] = [];

  constructor(seed: number, shape: string) {
    this.seed = seed;
    this.stream = new Stream(seed, `schedule ${shape}`);
    this.classes = pickClasses(this.stream);
    this.own = this.classes[0]!;
    this.question = { className: nameOf(this.own), schoolYear: 2026 };
    this.half = this.stream.pick([null, 1, 2] as const);
    this.write = classWriter(this.stream, /\d/.test(this.own.letter));
  }

  get days(): readonly Day[] {
    return DAYS.get(this.half)!;
  }

  get weeks(): readonly [Day, Day][] {
    return WEEKS.get(this.half)!;
  }

  /** A few different subjects of a class. */
  subjects(count: number, { parallel }: SchoolClass = this.own): string[] {
    const all = SUBJECTS.find(([from, to]) => parallel >= from && parallel <= to)![2];
    return this.some(all, count);
  }

  /** A few different ones, in the order they had. */
  some<T>(all: readonly T[], count: number): T[] {
    const left = all.map((item, at) => ({ item, at, by: this.stream.next() }));
    left.sort((a, b) => a.by - b.by);
    return left
      .slice(0, count)
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item);
  }

  /** As `some`, in any order. */
  shuffled<T>(all: readonly T[]): T[] {
    return all
      .map((item) => ({ item, by: this.stream.next() }))
      .sort((a, b) => a.by - b.by)
      .map(({ item }) => item);
  }

  empty(): string {
    return this.stream.pick(EMPTY);
  }

  /** Notes what has been written at a place. */
  says(at: Place, work: Work, ours = isSame(work.group, this.own)): void {
    const { subject, day, until, title } = work;
    this.truth.push({ at, ours, subject, day, until, title });
  }

  drawn(shape: string, known = true): DrawnSchedule {
    const { seed, question, sheets, truth, unreadable } = this;
    return {
      kind: 'control-works',
      seed,
      shape,
      known,
      question,
      sheets,
      truth: known ? truth : [],
      unreadable,
    };
  }
}
