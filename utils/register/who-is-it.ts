import type { Roster } from '../class-data/roster/person.ts';
import type { PeopleEntry } from './people-entries.ts';
import { factsTowards, type PeopleFacts } from './people-facts.ts';
import type { Standings } from './standing.ts';

type Authority = Extract<PeopleEntry, { kind: 'authority-set' }>['authority'];

interface WhoChoice {
  title: string;
  authority: Authority;
  /** The relation that the choice names; null: it names none. */
  relation: string | null;
  /** What has to be told with it. */
  needs: 'document' | 'relation' | null;
}

/** What the teacher may say of somebody. An adopter is a parent: that a child is adopted is nobody's to read. */
export const WHO_CHOICES = {
  mother: { title: 'мать', authority: 'parent', relation: 'мать', needs: null },
  father: { title: 'отец', authority: 'parent', relation: 'отец', needs: null },
  guardian: { title: 'опекун', authority: 'guardian', relation: null, needs: 'document' },
  trustee: { title: 'попечитель', authority: 'trustee', relation: null, needs: 'document' },
  proxy: { title: 'по доверенности', authority: 'power-of-attorney', relation: null, needs: 'document' },
  other: {
    title: 'другой родственник, без полномочий',
    authority: 'none',
    relation: null,
    needs: 'relation',
  },
} as const satisfies Record<string, WhoChoice>;
export type WhoChoiceId = keyof typeof WHO_CHOICES;

/** Relations that a list of relatives offers. */
export const OTHER_RELATIONS = [
  'бабушка',
  'дедушка',
  'тётя',
  'дядя',
  'сестра',
  'брат',
  'мачеха',
  'отчим',
] as const;

/** What was chosen and typed of somebody. */
export interface WhoAnswer {
  choice: WhoChoiceId;
  relation: string;
  document: string;
}

/** Somebody whose right to act for a child is not known. */
export interface Unsettled {
  person: string;
  name: string;
  /** Keys of the children in the class towards whom it is not known. */
  children: string[];
  /** They are all the person's children in the class. */
  ofAll: boolean;
  /** As the list or the teacher says. */
  relation: string | null;
}

/**
 * Representatives of whom nobody has said who they are, and those whose relation is known but proves no authority; each
 * once, in the order of the class.
 */
export function unsettledPeople(
  { students, representatives }: Pick<Roster, 'students' | 'representatives'>,
  standings: Standings,
  facts: PeopleFacts,
): { unknown: Unsettled[]; unproven: Unsettled[] } {
  const order = new Map(students.map(({ key }, index) => [key, index]));
  const placeOf = (children: readonly string[]) =>
    Math.min(...children.map((child) => order.get(child) ?? students.length));
  const inState = (state: 'unknown' | 'unproven', except: ReadonlySet<string> = new Set()): Unsettled[] =>
    representatives
      .filter(
        ({ key, children }) =>
          !except.has(key) && children.some((child) => standings.towards(key, child).state === state),
      )
      .sort((a, b) => placeOf(a.children) - placeOf(b.children))
      .map(({ key, name, children: all, relation, relations }) => {
        const here = all.filter((child) => order.has(child));
        const children = here.filter((child) => standings.towards(key, child).state === state);
        const toldOf = (child: string) => factsTowards(facts, key, child)?.relation ?? relations[child];
        return {
          person: key,
          name,
          children,
          ofAll: children.length === here.length,
          relation: children.map(toldOf).find((each) => each !== undefined && each !== null) ?? relation,
        };
      });
  const unknown = inState('unknown');
  return { unknown, unproven: inState('unproven', new Set(unknown.map(({ person }) => person))) };
}

/** What is missing in an answer, in Russian; null: nothing. */
export function whatAnswerLacks({ choice, relation, document }: WhoAnswer): string | null {
  const { needs } = WHO_CHOICES[choice];
  if (needs === 'document' && document.trim() === '') return 'нужен документ: название, номер и дата';
  if (needs === 'relation' && relation.trim() === '') return 'напишите, кем приходится ребёнку';
  return null;
}

/** The children of whom an answer is recorded: undefined for all, else each by itself. */
export const answeredFor = ({ children, ofAll }: Pick<Unsettled, 'children' | 'ofAll'>) =>
  ofAll ? [undefined] : children;

/** What is recorded of an answer. `before`: the relation recorded so far, kept where the choice names none. */
export function authorityOf(
  { choice, relation, document }: WhoAnswer,
  before: string | null,
): { kind: 'authority-set'; authority: Authority; document: string | null; relation?: string } {
  const chosen: WhoChoice = WHO_CHOICES[choice];
  const said = chosen.relation ?? (chosen.needs === 'relation' ? relation.trim() : before);
  return {
    kind: 'authority-set',
    authority: chosen.authority,
    document: chosen.needs === 'document' ? document.trim() : null,
    ...(said && { relation: said }),
  };
}
