import { UserError } from '../../base/text/user-error.ts';
import { CONFIRMATION_WORD, isConfirmed } from '../../duties/credentials/confirmation.ts';

/** Throws unless the teacher has typed the word: starting and resuming resets both ask for it. */
export function checkConfirmation(typed: string | null): void {
  if (isConfirmed(typed)) return;
  throw new UserError({
    what: 'Слово набрано не так.',
    kept: 'Ничего не сброшено.',
    press: `Чтобы выдать новые пароли, наберите слово «${CONFIRMATION_WORD}».`,
  });
}
