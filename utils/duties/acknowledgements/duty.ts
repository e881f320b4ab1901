import { duty } from '../../register/duty.ts';
import { acknowledgementCells } from './acknowledgement-cells.ts';
import { acknowledgementKinds } from './acknowledgement-entries.ts';
import { owedAcknowledgements } from './owed-acknowledgements.ts';
import { askedPeriod } from './usual-acknowledgement.ts';

/** S6: the acknowledgement of each family is registered, period by period. */
export const acknowledgements = duty({
  id: 'acknowledgements',
  title: 'Ознакомление',
  kinds: acknowledgementKinds,
  cells: acknowledgementCells,
  columnFilter: 'missing',
  columnNote: ({ periods, today }) => askedPeriod(periods, today)?.name ?? '',
  owes: (of) => owedAcknowledgements(of),
});
