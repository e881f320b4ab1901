import { relationTo } from '../../utils/class-data/roster/relation-to.ts';
import { isAdult } from '../../utils/register/standing.ts';
import { personOf, today } from '../state/class-states.ts';

/** Something of a person to which somebody is chosen: a paper of a student, or the person alone. */
export interface WhoRow {
  id: string;
  person: string;
}

/** Keys and names of whom to choose from. */
export type WhoOptions = (person: string) => readonly (readonly [key: string, text: string])[];

/** Key of somebody who is not in the list of the class. */
export const SOMEBODY_ELSE = 'somebody-else';

/** Whoever may be chosen for a person, apart from somebody who is not in the list. */
const listed = (options: WhoOptions, person: string): string[] =>
  options(person).flatMap(([key]) => (key === SOMEBODY_ELSE ? [] : [key]));

const isChild = (key: string): boolean => {
  const person = personOf(key);
  return person?.role === 'student' && !isAdult(person, today.value);
};

/** What is chosen before the teacher says anything, by row: only whoever is alone to choose from, and never a child. */
export function aloneChosen(rows: readonly WhoRow[], options: WhoOptions): ReadonlyMap<string, string> {
  return new Map(
    rows.flatMap(({ id, person }) => {
      const [first, ...others] = listed(options, person);
      return first !== undefined && others.length === 0 && !isChild(first) ? [[id, first]] : [];
    }),
  );
}

const RELATIONS = { мать: /^(?:родная )?ма(?:ть|ма)/i, отец: /^(?:родной )?(?:отец|папа)/i } as const;

/** Words of all that is chosen at once: the choice for a row, null where it is not certain. */
export type WhoAtOnce = Readonly<Record<string, (row: WhoRow) => string | null>>;

/** Mother, father, the person: each where exactly one of those to choose from is that. */
export function whoAtOnce(options: WhoOptions): WhoAtOnce {
  const only =
    (test: (key: string, person: string) => boolean) =>
    ({ person }: WhoRow) => {
      const [first, ...others] = listed(options, person).filter((key) => test(key, person));
      return others.length === 0 ? (first ?? null) : null;
    };
  const related = (relation: RegExp) =>
    only((key, person) => {
      const known = personOf(key);
      return key !== person && relation.test((known && relationTo(known, person)) ?? '');
    });
  return {
    мать: related(RELATIONS.мать),
    отец: related(RELATIONS.отец),
    'сам(а)': only((key, person) => key === person),
  };
}
