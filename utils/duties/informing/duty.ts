import { duty } from '../../register/duty.ts';
import { informingCells } from './informing-cells.ts';
import { informingKinds } from './informing-entries.ts';
import { owedInforming } from './owed-informing.ts';

/** S3: each family gets information in the form that it chose. */
export const informing = duty({
  id: 'informing',
  title: 'Информирование',
  columnTitle: 'Форма',
  kinds: informingKinds,
  cells: informingCells,
  columnFilter: 'left',
  owes: owedInforming,
});
