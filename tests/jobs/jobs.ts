/** What a job costs the teacher. */
export interface Effort {
  clicks: number;
  /** Key presses; a character typed into a field is one, those of a passphrase are none. */
  keys: number;
}

export interface Job {
  title: string;
  /** At most so much; null: nothing was set for it. */
  goal: { [what in keyof Effort]: number | null };
  /** What its test measured last and holds; null: no test does the job yet. Above the goal, it is the next thing to mend. */
  held: Effort | null;
}

/** What teachers do most, with the goals set after a trial on 24.11.2026. */
export const JOBS = {
  'first-run': {
    title: 'Первый запуск: класс прочитан, конверт напечатан',
    goal: { clicks: 5, keys: 45 },
    held: { clicks: 5, keys: 2 },
  },
  slips: {
    title: 'Логины собраны, 74 памятки с ведомостью напечатаны',
    goal: { clicks: 3, keys: null },
    held: { clicks: 3, keys: 0 },
  },
  passwords: {
    // Nine actions: a box for each, «Выдать», the field for the word, «Напечатать», «Читаются»; Enter is «Сбросить и напечатать».
    title: 'Пять новых паролей выданы и напечатаны',
    goal: { clicks: 9, keys: 9 },
    held: { clicks: 9, keys: 9 },
  },
  meeting: {
    title: 'Собрание 28 семей записано',
    // Of 28 families 24 come, 5 consent, 3 choose a form: a key each; families of whom nobody comes, or nobody may sign,
    // one after the other, take a key less than they are, at the end none.
    goal: { clicks: null, keys: 35 },
    held: { clicks: 3, keys: 34 },
  },
  extract: {
    title: 'Выписка матери у двери',
    goal: { clicks: 3, keys: null },
    held: { clicks: 3, keys: 14 },
  },
  letter: {
    title: 'Письмо всем родителям',
    goal: { clicks: 4, keys: null },
    held: { clicks: 4, keys: 0 },
  },
  trouble: {
    title: 'Кто в беде, и уведомление семье',
    goal: { clicks: 4, keys: null },
    held: { clicks: 4, keys: 0 },
  },
  report: {
    title: 'Отчёт завучу',
    goal: { clicks: 2, keys: null },
    held: { clicks: 2, keys: 0 },
  },
  due: {
    title: 'Что нужно сделать сегодня',
    goal: { clicks: 1, keys: null },
    held: { clicks: 1, keys: 0 },
  },
} as const satisfies Record<string, Job>;

export type JobId = keyof typeof JOBS;

/** What of this effort is above the goal; empty: the job is within it. */
export function aboveGoal({ goal }: Pick<Job, 'goal'>, effort: Effort): (keyof Effort)[] {
  return (['clicks', 'keys'] as const).filter((what) => effort[what] > (goal[what] ?? Infinity));
}
