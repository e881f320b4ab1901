import type { CredentialState } from './known.ts';

/** Ways to select people in the panel at once; single people can be selected by hand. */
export const selections = [
  'all',
  'students',
  'representatives',
  'without-account',
  'not-printed',
  'none',
] as const;
export type Selection = (typeof selections)[number];

export const SELECTION_NAMES: Record<Selection, string> = {
  all: 'Все',
  students: 'Ученики',
  representatives: 'Родители',
  'without-account': 'Без учётной записи',
  'not-printed': 'Ещё не выдано',
  none: 'Никто',
};

/**
 * Bulk selection skips people to whom nothing may be handed out; the teacher may still read such a login
 * individually.
 */
export function selects(selection: Selection, state: CredentialState): boolean {
  if (state.barred !== null) return false;
  switch (selection) {
    case 'all':
      return true;
    case 'students':
      return state.person.role === 'student';
    case 'representatives':
      return state.person.role === 'representative';
    case 'without-account':
      return state.account === 'none';
    case 'not-printed':
      // A new password waiting to be printed has not been handed out, whatever was printed before.
      return state.slipPrintedAt === null || state.slipDestroyed || state.waitsUntil !== null;
    case 'none':
      return false;
  }
}

/**
 * Students in class order, each followed by the representatives; representatives of nobody here come last.
 */
export function byFamily(states: CredentialState[]): CredentialState[] {
  const ordered: CredentialState[] = [];
  const placed = new Set<string>();
  const representatives = states.filter(({ person }) => person.role === 'representative');
  const place = (state: CredentialState) => {
    if (placed.has(state.person.key)) return;
    placed.add(state.person.key);
    ordered.push(state);
  };
  for (const state of states) {
    if (state.person.role !== 'student') continue;
    place(state);
    for (const other of representatives) if (other.person.children.includes(state.person.key)) place(other);
  }
  for (const other of representatives) place(other);
  return ordered;
}
