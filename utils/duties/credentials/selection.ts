import type { CredentialState } from './known.ts';

/** Parts of a class that the panel shows or chooses at once; single people can be chosen by hand. */
export const selections = ['students', 'representatives', 'not-handed', 'without-account'] as const;
export type Selection = (typeof selections)[number];

export const SELECTION_NAMES: Record<Selection, string> = {
  students: 'Ученики',
  representatives: 'Родители',
  'not-handed': 'Не вручено',
  'without-account': 'Без учётной записи',
};

/** Whether somebody belongs to a part: nobody does to whom nothing may be handed out. */
export function selects(selection: Selection, state: CredentialState): boolean {
  if (state.barred !== null) return false;
  switch (selection) {
    case 'students':
      return state.person.role === 'student';
    case 'representatives':
      return state.person.role === 'representative';
    case 'without-account':
      return state.account === 'none';
    case 'not-handed':
      // A new password waiting to be printed has not been handed out, whatever was before.
      return state.handedOn === null || state.slipDestroyed || state.waitsUntil !== null;
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
