import { parse } from 'valibot';
import { addDays } from '../../../utils/base/calendar/day.ts';
import { analyticsSettingsSchema } from '../../../utils/class-data/analytics/analytics-settings.ts';
import { analyseYear, type YearAnalysis } from '../../../utils/class-data/analytics/year-analysis.ts';
import type { ClassJournal } from '../../../utils/class-data/journal/class-journal.ts';
import { final, register, smallJournal } from '../../unit/class-data/analytics/small-journal.ts';
import type { Cast } from '../casts.ts';

const SUBJECTS = [
  'Алгебра',
  'Вероятность и статистика',
  'География',
  'Геометрия',
  'Иностранный язык (английский)',
  'История',
  'Литература',
  'Обществознание',
  'Основы безопасности и защиты Родины',
  'Русский язык',
  'Физика',
  'Физическая культура',
];
/** School days of the second quarter up to the day of the samples. */
const DAYS = Array.from({ length: 12 }, (_, at) => addDays('2026-11-05', at + (at > 3 ? 2 : 0)));
export const ON = '2026-11-21';
export const PERIOD = '2-я четверть';
export const DAYS_OF_PERIOD = 'с\u00a005.11 по\u00a021.11.2026, четверть не окончена';

const cellOf = (student: number, subject: number, day: number): string => {
  const turn = (student * 7 + subject * 5 + day * 3) % 11;
  if (turn === 0) return 'Н';
  if (turn === 1) return 'Б';
  if (turn > 6) return '';
  const weak = student === 1 ? 2 : 4;
  return String(Math.min(5, weak + (turn % 2)));
};

/** A journal of the cast's class: every kind of mark and absence, and one student who fails. */
export function journalOf({ families, id }: Cast): { journal: ClassJournal; year: YearAnalysis } {
  const names = families.map(({ student }, at) => student || `Примеров${at + 1} Образец`);
  const subjects = id === 'short' ? SUBJECTS.slice(0, 2) : SUBJECTS;
  const registers = subjects.map((subject, of) => ({
    ...register(
      subject,
      'q2',
      DAYS,
      Object.fromEntries(names.map((name, at) => [name, DAYS.map((_, day) => cellOf(at, of, day))])),
    ),
    teachers: ['Мария Павловна Примерова'],
  }));
  for (const each of registers) each.lessons.at(-1)!.homework = 'Параграф 12, упражнения 3–7 письменно';
  const finals = subjects.map((subject) => final(names[0] as string, subject, '4', 'q2'));
  const journal = { ...smallJournal(registers, finals), weighted: false };
  const year = analyseYear(journal, { today: ON, settings: parse(analyticsSettingsSchema, {}) });
  return { journal, year };
}
