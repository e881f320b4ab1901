import { classTitle } from '../../class-data/roster/class-title.ts';
import type { PersonKey, Roster } from '../../class-data/roster/person.ts';
import type { EntryOf, Unrecorded } from '../kind.ts';
import type { PeopleEntry } from '../people-entries.ts';
import { parentsAgain } from './found-again.ts';
import type { turnKinds } from './turn-entries.ts';
import type { TurnProposal } from './turn-proposals.ts';

type TurnRecord = Unrecorded<EntryOf<(typeof turnKinds)[number]>>;
type JoinRecord = Unrecorded<Extract<PeopleEntry, { kind: 'person-joined' }>>;

const aboutClasses = <K extends TurnRecord['kind']>(kind: K, later: Roster, earlier: Roster) => ({
  kind,
  classGroup: later.classGroup.id,
  person: later.classGroup.id,
  from: earlier.classGroup.id,
  name: classTitle(earlier.classGroup.name),
  year: earlier.schoolYear,
});

/**
 * What is recorded when the teacher confirms that a class continues another: that it does, and who has another number of
 * the site now. `meant`: the keys then of the doubtful ones who are the same people.
 */
export function continuingEntries(
  { later, earlier, found }: TurnProposal,
  meant: ReadonlySet<PersonKey>,
): (TurnRecord | JoinRecord)[] {
  const children = [...found.renumbered, ...found.doubtful.filter(({ person }) => meant.has(person))];
  const joined = [...children, ...parentsAgain(earlier, later, children)];
  return [
    aboutClasses('class-continued', later, earlier),
    ...joined.map(({ person, into }) => ({
      kind: 'person-joined' as const,
      classGroup: later.classGroup.id,
      person,
      into,
    })),
  ];
}

/** What is recorded when it is another class. */
export const apartEntry = ({ later, earlier }: Pick<TurnProposal, 'later' | 'earlier'>): TurnRecord =>
  aboutClasses('class-told-apart', later, earlier);
