import { type DutyRhythm, familyState } from '../../register/rhythm.ts';
import { consentCells } from './consent-cells.ts';

export const consentRhythm: DutyRhythm = {
  start: [
    {
      id: 'given',
      title: 'Согласия и отказы собраны и внесены',
      short: 'согласия',
      act: 'Записать',
      filter: 'missing',
      state: (of) => familyState(consentCells(of)),
    },
  ],
};
