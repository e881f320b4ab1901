import { outOf } from '../../base/text/counted.ts';
import { familiesIn } from '../../register/counts/family-counts.ts';
import type { DutyRhythm } from '../../register/rhythm.ts';
import { toldFamilies } from './told-families.ts';

export const letterRhythm: DutyRhythm = {
  start: [
    {
      id: 'told',
      title: 'Родителям написано об электронном дневнике',
      act: 'Написать',
      state(of) {
        const told = toldFamilies(of);
        return {
          isDone: told.length === of.families.length,
          amount: outOf(familiesIn(told), familiesIn(of.families)),
        };
      },
    },
  ],
};
