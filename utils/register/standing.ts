import { comingOfAge, type Day } from '../base/calendar/day.ts';
import type { Roster, RosterPerson } from '../class-data/roster/person.ts';
import { type ChildFacts, factsTowards, type PeopleFacts } from './people-facts.ts';

/**
 * Where somebody stands towards a student:
 * - self, adult: the student, before 18 and from then on, when the student acts alone;
 * - parent: mother or father by the list, or recorded as parent, guardian or trustee;
 * - proxy: acts by power of attorney: is told and handed, signs no consent for the child;
 * - unknown: nobody has said who it is yet;
 * - not-listed: is not in the list of the class (any more): what was recorded of such a person stands as it was;
 * - unproven: another relation without a recorded authority, such as a grandmother's;
 * - no-authority: recorded as having none;
 * - told-by-student, grown-up: the student is 18 and lets this parent be told, or has not said so;
 * - awaits-head, blocked: «не выдавать», before and after the head's decision.
 */
export type StandingState =
  | 'self'
  | 'adult'
  | 'parent'
  | 'proxy'
  | 'unknown'
  | 'not-listed'
  | 'unproven'
  | 'no-authority'
  | 'told-by-student'
  | 'grown-up'
  | 'awaits-head'
  | 'blocked';

export interface Standing {
  state: StandingState;
  /** Why the person may be handed and told nothing about the student, in Russian, to follow the name; null: may. */
  why: string | null;
}

const RECEIVES: ReadonlySet<StandingState> = new Set([
  'self',
  'adult',
  'parent',
  'proxy',
  'unknown',
  'not-listed',
  'told-by-student',
]);
const FORBIDDEN: ReadonlySet<StandingState> = new Set(['no-authority', 'awaits-head', 'blocked']);
const ASKED: ReadonlySet<StandingState> = new Set(['adult', 'parent', 'proxy']);

/** May be handed and told what concerns the student. */
export const receives = ({ state }: Pick<Standing, 'state'>): boolean => RECEIVES.has(state);

/** Is asked to choose a form, to acknowledge, to consent for the own data. */
export const isAsked = ({ state }: Pick<Standing, 'state'>): boolean => ASKED.has(state);

/** Signs for the student: a consent, a refusal, a withdrawal. */
export const signsFor = ({ state }: Pick<Standing, 'state'>): boolean =>
  state === 'parent' || state === 'adult';

/** Who may be handed, told and asked what, and who may sign, in a class on a day. The only place that decides it. */
export interface Standings {
  /** Of somebody towards a student; of the student towards oneself. */
  towards(person: string, student: string): Standing;
  /** The same without «не выдавать», which forbids to hand out and undoes nothing that was signed. */
  capacity(person: string, student: string): Standing;
  /** Why somebody may receive nothing at all, in Russian; null: may receive something, for one child at least. */
  whyNotReceive(person: string): string | null;
  /**
   * The children about whom somebody may receive nothing, and why, though about another that person may: one login of the
   * site shows them all.
   */
  barredChildren(person: string): readonly { student: string; why: string }[];
  /** Is asked about one child at least, or will be once it is known who it is. */
  isAsked(person: string): boolean;
  /** Something forbids to tell this person, rather than that nobody has said yet that it may be. */
  isForbidden(person: string): boolean;
}

/** In place of the child of somebody who has none in the class. */
const NO_CHILD = '';

/** `facts` are those of all classes. */
export function standingsOf(
  { students, representatives }: Pick<Roster, 'students' | 'representatives'>,
  facts: PeopleFacts,
  today: Day,
): Standings {
  const people = new Map([...students, ...representatives].map((person) => [person.key, person]));
  // A class has few relations, and they are asked for often.
  const kinships = new Map<Relation, Kinship>();
  const kinOf = (relation: Relation): Kinship => {
    const kin = kinships.get(relation) ?? kinship(relation);
    kinships.set(relation, kin);
    return kin;
  };
  const towards = (key: string, student: string): Standing => {
    const blocked = factsTowards(facts, key, student)?.blocked;
    if (!blocked) return capacity(key, student);
    return blocked.awaitsHead
      ? { state: 'awaits-head', why: `ждёт решения директора: ${blocked.ground}` }
      : { state: 'blocked', why: `не выдавать: ${blocked.ground}` };
  };
  const capacity = (key: string, student: string): Standing => {
    const person = people.get(key);
    const own = factsTowards(facts, key, student);
    if (person?.role === 'student') return { state: isAdult(person, today) ? 'adult' : 'self', why: null };
    if (own?.authority === 'none') return { state: 'no-authority', why: 'нет полномочий представителя' };
    const child = people.get(student);
    return child && isAdult(child, today)
      ? ofGrownUp(facts.get(student)?.tells.get(key))
      : ofMinor(person, student, own, kinOf);
  };
  const towardsAll = (key: string): Standing[] => {
    const children = (people.get(key)?.children ?? []).filter((child) => people.has(child));
    return (children.length > 0 ? children : [NO_CHILD]).map((child) => towards(key, child));
  };
  return {
    towards,
    capacity,
    isAsked: (key) => towardsAll(key).some((standing) => isAsked(standing) || standing.state === 'unknown'),
    isForbidden: (key) => towardsAll(key).some(({ state }) => FORBIDDEN.has(state)),
    barredChildren(key) {
      const children = (people.get(key)?.children ?? []).filter((child) => people.has(child));
      const barred = children.flatMap((student) => {
        const standing = towards(key, student);
        return receives(standing) ? [] : [{ student, why: standing.why ?? '' }];
      });
      return barred.length < children.length ? barred : [];
    },
    whyNotReceive(key) {
      const standings = towardsAll(key);
      return standings.some(receives) ? null : (standings[0]?.why ?? null);
    },
  };
}

/** Whether the student is 18; unknown birth date: not. */
export function isAdult(
  { role, birthDate }: Pick<RosterPerson, 'role'> & { birthDate?: string | null },
  today: Day,
): boolean {
  const from = role === 'student' ? comingOfAge(birthDate) : null;
  return from !== null && from <= today;
}

function ofGrownUp(told: boolean | undefined): Standing {
  if (told) return { state: 'told-by-student', why: null };
  return {
    state: 'grown-up',
    why:
      told === false
        ? 'совершеннолетний ученик не разрешил сообщать'
        : 'ученику 18 лет: ждёт его ответа, сообщать ли родителям',
  };
}

function ofMinor(
  person: RosterPerson | undefined,
  student: string,
  own: ChildFacts | undefined,
  kinOf: (relation: Relation) => Kinship,
): Standing {
  switch (own?.authority) {
    case 'parent':
    case 'guardian':
    case 'trustee':
      return { state: 'parent', why: null };
    case 'power-of-attorney':
      return { state: 'proxy', why: null };
  }
  if (!person) return { state: 'not-listed', why: null };
  const relation = own?.relation ?? person.relations[student] ?? person.relation;
  const kin = kinOf(relation);
  if (kin === 'parent' || kin === 'unknown') return { state: kin, why: null };
  return { state: 'unproven', why: `${relation?.trim()}: полномочия не записаны` };
}

type Relation = string | null | undefined;
type Kinship = 'parent' | 'unknown' | 'other';

/**
 * What a relation says by itself: mother and father are parents; a word that names no relation leaves it unknown, and so
 * does «родитель», which schools write for whoever stands in the list; all others need a recorded authority.
 */
function kinship(relation: Relation): Kinship {
  const text = (relation ?? '')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^а-яa-z]+/g, ' ')
    .trim();
  if (/^(?:родная )?(?:мать|мама|мамочка|mother)$|^(?:родной )?(?:отец|папа|father)$/.test(text))
    return 'parent';
  return text === '' ||
    /^(?:законн\S* )?(?:родитель|представитель|родитель законный представитель|parent|representative)$/.test(
      text,
    )
    ? 'unknown'
    : 'other';
}
