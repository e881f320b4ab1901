import { russianDay } from '../../base/calendar/day.ts';
import type { AbsenceKind } from './class-journal.ts';
import type { JournalChange } from './journal-difference.ts';

const ABSENCES: Record<AbsenceKind, string> = {
  unexcused: 'Н',
  illness: 'Б',
  excused: 'П',
  late: 'О',
};
const FINALS = { period: 'отметка за период', year: 'годовая', exam: 'экзамен', final: 'итоговая' };

/** The change in Russian, to follow the student and the subject. */
export function changeWords(change: JournalChange): string {
  switch (change.kind) {
    case 'mark-new':
      return `${change.value} за ${russianDay(change.date)}`;
    case 'mark-corrected':
      return `${change.before} исправлена на ${change.value} за ${russianDay(change.date)}`;
    case 'mark-removed':
      return `${change.before} убрана за ${russianDay(change.date)}`;
    case 'absence-new':
      return `пропуск ${ABSENCES[change.absence]} ${russianDay(change.date)}`;
    case 'absence-corrected':
      return `${ABSENCES[change.before]} исправлен на ${ABSENCES[change.absence]} ${russianDay(change.date)}`;
    case 'absence-removed':
      return `пропуск ${ABSENCES[change.before]} снят ${russianDay(change.date)}`;
    case 'final-new':
      return `${FINALS[change.final]}: ${change.value}`;
    case 'final-corrected':
      return `${FINALS[change.final]}: ${change.before} исправлена на ${change.value}`;
    case 'final-removed':
      return `${FINALS[change.final]} ${change.before} убрана`;
  }
}
