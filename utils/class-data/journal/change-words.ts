import { russianDay } from '../../base/calendar/day.ts';
import { ABSENCE_LETTERS } from './absence-of-letter.ts';
import type { JournalChange } from './journal-difference.ts';

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
      return `пропуск ${ABSENCE_LETTERS[change.absence]} ${russianDay(change.date)}`;
    case 'absence-corrected':
      return `${ABSENCE_LETTERS[change.before]} исправлен на ${ABSENCE_LETTERS[change.absence]} ${russianDay(change.date)}`;
    case 'absence-removed':
      return `пропуск ${ABSENCE_LETTERS[change.before]} снят ${russianDay(change.date)}`;
    case 'final-new':
      return `${FINALS[change.final]}: ${change.value}`;
    case 'final-corrected':
      return `${FINALS[change.final]}: ${change.before} исправлена на ${change.value}`;
    case 'final-removed':
      return `${FINALS[change.final]} ${change.before} убрана`;
  }
}
