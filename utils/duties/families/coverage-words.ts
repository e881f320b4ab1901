import type { FamilyCoverage } from './family-coverage.ts';

export const FORM_WORDS: Record<FamilyCoverage['form'], string> = {
  electronic: 'электронно',
  paper: 'на бумаге',
  both: 'электронно и на бумаге',
  unknown: 'не выбрана',
};
