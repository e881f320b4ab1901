import type { Day } from '../../base/calendar/day.ts';
import { type AnyEntry, ofKinds } from '../../register/kind.ts';
import { perRegister } from '../../register/per-class.ts';
import { type SignInState, signInState } from '../credentials/credential-entries.ts';
import { type DatumState, type SignInDatum, signInKinds } from './sign-in-entries.ts';

/** What was recorded of somebody's way to sign in through Госуслуги; null: nothing. */
export interface SignInFacts {
  /** What the teacher has seen in the card. */
  checked: Readonly<Partial<Record<SignInDatum, DatumState>>>;
  slipOn: Day | null;
  compared: { on: Day; differs: readonly SignInDatum[] } | null;
  signIn: SignInState;
}

export const NO_FACTS: SignInFacts = { checked: {}, slipOn: null, compared: null, signIn: null };

const ofSignIn = (entries: readonly AnyEntry[]) => ofKinds(entries, [...signInKinds, signInState]);

/** By person, the latest of each. */
export const signInFacts = perRegister((entries): ReadonlyMap<string, SignInFacts> => {
  const found = new Map<string, SignInFacts>();
  for (const entry of ofSignIn(entries)) {
    const before = found.get(entry.person) ?? NO_FACTS;
    found.set(entry.person, { ...before, ...partOf(entry, before) });
  }
  return found;
});

function partOf(entry: ReturnType<typeof ofSignIn>[number], before: SignInFacts): Partial<SignInFacts> {
  switch (entry.kind) {
    case 'sign-in-datum-checked':
      return { checked: { ...before.checked, [entry.datum]: entry.found } };
    case 'sign-in-slip-printed':
      return { slipOn: entry.on };
    case 'sign-in-compared':
      return { compared: { on: entry.on, differs: entry.differs } };
    case 'sign-in-state':
      return { signIn: entry.state };
  }
}
