import { type DutyRhythm, familyState } from '../../register/rhythm.ts';
import { informingCells } from './informing-cells.ts';

export const informingRhythm: DutyRhythm = {
  start: [
    {
      id: 'chosen',
      title: 'Форма информирования выбрана',
      short: 'форма информирования',
      act: 'Записать',
      filter: 'left',
      // A family whose extract is late has chosen all the same.
      state: (of) => familyState(informingCells(of), ({ state }) => state !== 'missing'),
    },
  ],
};
