/** Invented content for the charts of a class: the same for every side. */
export interface ChartsData {
  /** By subject: how many have 5, 4, 3, 2, н/а. */
  subjects: { name: string; counts: number[] }[];
  /** Average of the class and share of lessons attended by week; null: holidays. */
  weeks: { name: string; average: number | null; attended: number | null }[];
  /** By weekday: lessons missed by illness, for a good reason, without one. */
  weekdays: { name: string; counts: number[] }[];
  /** By student: average by week; null: no marks. */
  students: { name: string; averages: (number | null)[] }[];
}

const MARKS = ['5', '4', '3', '2', 'н/а'];
const REASONS = ['болезнь', 'уважительная', 'без причины'];
export const NAMES = { marks: MARKS, reasons: REASONS };

const SUBJECTS = [
  'Русский язык',
  'Литература',
  'Английский язык',
  'Алгебра',
  'Геометрия',
  'Вероятность и статистика',
  'Информатика',
  'История',
  'Обществознание',
  'География',
  'Физика',
  'Биология',
  'Музыка',
  'Труд (технология)',
  'Физическая культура',
  'Основы безопасности и защиты Родины',
];

/** A class of 30 in 16 subjects over 34 weeks of school. */
export function chartsData(): ChartsData {
  // A deterministic sequence: every run of the bench draws the same.
  let state = 7;
  const next = (below: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  const average = (): number => 3 + next(200) / 100;
  const isGap = (week: number): boolean => [8, 17, 28].includes(week);
  return {
    subjects: SUBJECTS.map((name) => {
      const counts = [3 + next(6), 8 + next(5), 6 + next(5), next(3)];
      return { name, counts: [...counts, 30 - counts.reduce((sum, count) => sum + count, 0)] };
    }),
    weeks: Array.from({ length: 34 }, (_, week) => ({
      name: `${week + 1}`,
      average: isGap(week) ? null : average(),
      attended: isGap(week) ? null : 3 + next(200) / 100,
    })),
    weekdays: ['пн', 'вт', 'ср', 'чт', 'пт', 'сб'].map((name) => ({
      name,
      counts: [5 + next(30), 3 + next(12), 1 + next(9)],
    })),
    students: Array.from({ length: 30 }, (_, student) => ({
      name: `Ученик ${student + 1}`,
      averages: Array.from({ length: 34 }, (__, week) => (isGap(week) || next(9) === 0 ? null : average())),
    })),
  };
}
