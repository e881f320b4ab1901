import { russianDay } from '../../base/calendar/day.ts';
import type { CoverageDue, FamilyCoverage } from './class-coverage.ts';

export const FORM_WORDS: Record<FamilyCoverage['form'], string> = {
  electronic: 'электронно',
  paper: 'на бумаге',
  both: 'электронно и на бумаге',
  unknown: 'не известно',
};

const DUE_WORDS: Record<CoverageDue['what'], string> = {
  form: 'узнать, как информировать',
  consent: 'взять согласие',
  extract: 'дать выписку',
  'hand-over': 'вручить выписку',
  acknowledgement: 'взять подпись',
};

/** «дать выписку до 27.11.2026», «взять подпись: 1-я четверть». */
export function dueWords({ what, by, period }: CoverageDue): string {
  if (period !== null) return `${DUE_WORDS[what]}: ${period}`;
  return `${DUE_WORDS[what]}${by === null ? '' : ` до ${russianDay(by)}`}`;
}
