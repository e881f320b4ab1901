import type { DifferenceState } from '../../../utils/duties/lists/list-states.ts';

/** What was decided of a difference, as the section says it. */
export const STATE_WORDS: Readonly<Record<DifferenceState, string>> = {
  new: 'не решено',
  accepted: 'верно в списке',
  refused: 'верно в Дневник.ру',
  correction: 'на исправление',
  corrected: 'исправлено',
};
