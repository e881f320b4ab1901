import { type Counted, counted } from '../../base/text/counted.ts';
import type { CredentialState } from './known.ts';
import type { SlipVariant } from './slip.ts';

/** The slip that can be printed of what is known; null: none yet, the login has to be collected first. */
export function slipVariant(known: {
  /** A temporary password waits to be printed. */
  password: boolean;
  reset: CredentialState['reset'] | undefined;
  login: boolean;
}): SlipVariant | null {
  if (known.password) return 'password';
  if (known.reset === 'gosuslugi') return 'gosuslugi';
  return known.login ? 'login' : null;
}

/** Whether a slip of this person can be printed. */
export const isPrintable = ({
  barred,
  waitsUntil,
  reset,
  login,
}: Pick<CredentialState, 'barred' | 'waitsUntil' | 'reset' | 'login'>): boolean =>
  barred === null && slipVariant({ password: waitsUntil !== null, reset, login: login === 'known' }) !== null;

/** The slips that these people get: as many as the print page draws, unless it has a reason of its own that it names. */
export const slipsOf = (people: readonly CredentialState[]): Counted<'slips'> =>
  counted(
    'slips',
    people.filter(isPrintable).map(({ person }) => person.key),
  );
