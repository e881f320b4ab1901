import { duty } from '../../register/duty.ts';
import { letterDraftDocument } from './letter-draft.ts';
import { letterKinds } from './letter-entries.ts';
import { lettersDocument } from './letter-templates.ts';
import { owedLetters } from './owed-letters.ts';

/** S2: letters tell parents that the electronic diary and its services exist. */
export const letters = duty({
  id: 'letters',
  title: 'Письма',
  kinds: letterKinds,
  settings: { letters: lettersDocument, 'letter-draft': letterDraftDocument },
  owes: owedLetters,
});
