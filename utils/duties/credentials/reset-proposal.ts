import { russianDay } from '../../base/calendar/day.ts';
import { normaliseName } from '../../base/names/names.ts';
import { shortName } from '../../base/names/short-name.ts';
import type { RosterPerson } from '../../class-data/roster/person.ts';
import { type CredentialState, neverHadAccount } from './known.ts';
import type { ResetReason, Run } from './run.ts';
import { byFamily } from './selection.ts';

/** Somebody whose password is to be reset, as the window of confirmation shows them: without a login. */
export interface ProposedPerson {
  key: string;
  name: string;
  /** What tells a person from others: relation and children, birth date of a namesake; empty for most students. */
  about: string;
  /** Never had a working account, so that nothing stops working and no reason is needed. */
  first: boolean;
  /** Given when the run began, or known of an open case of a breach; null: none was needed, or none is given yet. */
  reason: ResetReason | null;
}

/** What the teacher is to confirm in the window. */
export interface ResetProposal {
  className: string;
  /** Whether a stopped run is resumed: its people and their reasons stand already. */
  resumes: boolean;
  /** Slips on one sheet. */
  perSheet: number;
  people: ProposedPerson[];
  /** Chosen people who get no new password, and why, in Russian. */
  omitted: { name: string; why: string }[];
}

/** Those of the `chosen` people whose password may be reset at all, and the others, in the order of the families. */
export function proposedPeople(
  states: CredentialState[],
  chosen: ReadonlySet<string>,
  /** Whose credentials have leaked: the reason is known. */
  leaked: ReadonlySet<string> = new Set(),
): Pick<ResetProposal, 'people' | 'omitted'> {
  const people: ProposedPerson[] = [];
  const omitted: ResetProposal['omitted'] = [];
  for (const state of byFamily(states)) {
    const { key, name, card } = state.person;
    if (!chosen.has(key)) continue;
    const why = state.barred ?? (card === null ? 'нет ссылки на карточку' : null);
    if (why === null) {
      const about = aboutPerson(state.person, states);
      const first = neverHadAccount(state);
      people.push({ key, name, about, first, reason: !first && leaked.has(key) ? 'leak' : null });
    } else omitted.push({ name, why });
  }
  return { people, omitted };
}

/**
 * Those whom a stopped run has not come to. Somebody whose account appeared after the run had begun is no longer among
 * those who never had one.
 */
export function proposedRest(states: CredentialState[], run: Run): ProposedPerson[] {
  const known = new Map(states.map((state) => [state.person.key, state]));
  return run.items
    .filter(({ progress }) => progress.state === 'pending')
    .map(({ person, name, reason }) => {
      const state = known.get(person);
      return {
        key: person,
        name: state?.person.name ?? name,
        about: state ? aboutPerson(state.person, states) : 'сейчас нет в списке класса',
        first: reason === null && state !== undefined && neverHadAccount(state),
        reason,
      };
    });
}

function aboutPerson(person: RosterPerson, states: CredentialState[]): string {
  const parts: string[] = [];
  if (person.role === 'representative') {
    const children = states.filter((state) => person.children.includes(state.person.key));
    parts.push(person.relation ?? 'представитель', ...children.map((child) => shortName(child.person.name)));
  }
  const hasNamesake = states.some(
    (state) =>
      state.person.key !== person.key && normaliseName(state.person.name) === normaliseName(person.name),
  );
  if (hasNamesake && person.birthDate) parts.push(russianDay(person.birthDate));
  return parts.join(' · ');
}
