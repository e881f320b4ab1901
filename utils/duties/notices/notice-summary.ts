import { count } from '../../base/text/plural.ts';
import type { Notice } from './notice.ts';

const DAYS = ['день', 'дня', 'дней'] as const;

/** What a notice is about, in one line for the register: «Алгебра, Физика; пропуски: 3 дня». */
export function noticeSummary({ subjects, absences }: Pick<Notice, 'subjects' | 'absences'>): string {
  const names = subjects.map(({ subject }) => subject.trim()).filter(Boolean);
  const days = new Set(absences.map(({ day }) => day));
  return [names.join(', '), days.size ? `пропуски: ${count(days.size, DAYS)}` : '']
    .filter(Boolean)
    .join('; ')
    .slice(0, 1_000);
}
