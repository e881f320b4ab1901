import { duty } from '../../register/duty.ts';
import { extractKinds } from './extract-entries.ts';
import { extractsDocument } from './extract-settings.ts';
import { owedExtracts } from './owed-extracts.ts';

/** S4, S5: paper extracts of the journal, and the register of where they went. */
export const extracts = duty({
  id: 'extracts',
  title: 'Выписки',
  kinds: extractKinds,
  owes: owedExtracts,
  settings: { extracts: extractsDocument },
});
