import { addYears, type Day } from '../../base/calendar/day.ts';
import { nameParts } from '../../base/names/names.ts';
import type { PersonKey, RosterPerson } from '../../class-data/roster/person.ts';
import type { ClassToday } from '../../register/duty.ts';
import { signsFor } from '../../register/standing.ts';
import type { ListRow } from './list-states.ts';
import { hasLookAlikes } from './name-difference.ts';
import { type SignInDatum, WRONG_SNILS } from './sign-in-entries.ts';
import { NO_FACTS, type SignInFacts, signInFacts } from './sign-in-facts.ts';

/** A datum of a card: there, missing, or to be looked at; `unknown`: nobody has looked. */
export interface DatumMark {
  state: 'present' | 'absent' | 'doubtful' | 'unknown';
  /** Russian: what is doubtful about it; ''. */
  why: string;
}

/**
 * Whose account somebody needs: an own one that is confirmed; under 14 one that a parent makes from the own account;
 * `unknown`: a student without a day of birth.
 */
export type AccountNeeded =
  | { kind: 'own' }
  | { kind: 'child' /** Keys of parents with an account that is confirmed. */; makers: readonly PersonKey[] }
  | { kind: 'unknown' };

/** How far somebody has come, the first step that is still open. */
export const signInStages = [
  'differs',
  'error',
  'incomplete',
  'look',
  'compare',
  'printed',
  'account',
  'ready',
  'signed-in',
] as const;
export type SignInStage = (typeof signInStages)[number];

export interface SignInRow {
  person: RosterPerson;
  data: Readonly<Record<SignInDatum, DatumMark>>;
  account: AccountNeeded;
  facts: SignInFacts;
  stage: SignInStage;
}

const PRESENT: DatumMark = { state: 'present', why: '' };
const ABSENT: DatumMark = { state: 'absent', why: '' };
const UNKNOWN: DatumMark = { state: 'unknown', why: '' };
const doubtful = (why: string): DatumMark => ({ state: 'doubtful', why });

/** On Госуслуги a child has an account of a parent's making until this age. */
const OWN_FROM = 14;

/**
 * Where students and representatives stand before they sign in through Госуслуги, which lets in only whose full name, day
 * of birth and СНИЛС are the same in both. `rows`: what is decided of differences and not corrected yet.
 */
export function signInRows(
  { students, representatives, standings, entries, today }: ClassToday,
  rows: readonly ListRow[],
): SignInRow[] {
  const facts = signInFacts(entries);
  const factsOf = (key: PersonKey) => facts.get(key) ?? NO_FACTS;
  const open = new Map<PersonKey, ListRow[]>();
  for (const row of rows)
    if (row.person !== null && row.state !== 'corrected' && row.state !== 'refused')
      open.set(row.person, [...(open.get(row.person) ?? []), row]);
  const isRead = students.some(({ birthDate }) => birthDate !== null);
  const hasAccount = ({ key }: RosterPerson) =>
    ['confirmed', 'signed-in'].includes(factsOf(key).signIn ?? '');
  const accountOf = (person: RosterPerson): AccountNeeded => {
    if (person.role === 'representative') return { kind: 'own' };
    if (person.birthDate === null) return { kind: 'unknown' };
    if (isOfAge(person.birthDate, today)) return { kind: 'own' };
    const parents = representatives.filter(
      ({ key, children }) => children.includes(person.key) && signsFor(standings.capacity(key, person.key)),
    );
    return { kind: 'child', makers: parents.filter(hasAccount).map(({ key }) => key) };
  };
  return [...students, ...representatives]
    .filter(({ key }) => standings.whyNotReceive(key) === null)
    .map((person) => {
      const own = factsOf(person.key);
      const differences = open.get(person.key) ?? [];
      const data = {
        name: asChecked('name', nameMark(person, differences), own),
        'birth-date': asChecked('birth-date', birthMark(person, differences, { today, isRead }), own),
        snils: asChecked('snils', UNKNOWN, own),
      };
      return { person, data, account: accountOf(person), facts: own, stage: stageOf(data, own) };
    });
}

const isOfAge = (birthDate: Day, today: Day): boolean => addYears(birthDate, OWN_FROM) <= today;

function nameMark({ name }: RosterPerson, open: readonly ListRow[]): DatumMark {
  const { surname, given, patronymic } = nameParts(name);
  if (!surname || !given) return ABSENT;
  if (hasLookAlikes(name)) return doubtful('в имени латинские буквы');
  const row = open.find(({ field }) => field === 'name' || field === 'yo');
  if (row) return doubtful(`в списке «${row.should ?? 'нет'}»`);
  if (/(?:^|\s)\p{L}\.?(?:\s|$)/u.test(name)) return doubtful('вместо слова буква');
  return patronymic ? PRESENT : doubtful('отчества нет');
}

/** Nobody at school is younger or older than that. */
const AGES = { student: [5, 25], representative: [16, 100] } as const;

/** `isRead`: days of birth of students were read, so that one that is missing is missing in the card. */
function birthMark(
  { birthDate, role }: RosterPerson,
  open: readonly ListRow[],
  { today, isRead }: { today: Day; isRead: boolean },
): DatumMark {
  if (birthDate === null) return isRead && role === 'student' ? ABSENT : UNKNOWN;
  if (open.some(({ field }) => field === 'birth-date')) return doubtful('в списке другая дата');
  const [least, most] = AGES[role];
  return addYears(birthDate, least) <= today && addYears(birthDate, most) > today
    ? PRESENT
    : doubtful('такого возраста не бывает');
}

/** What the teacher has seen counts; but what was missing then may have been read since. */
function asChecked(datum: SignInDatum, read: DatumMark, { checked }: SignInFacts): DatumMark {
  const found = checked[datum];
  if (found === undefined || (found === 'absent' && read.state === 'present')) return read;
  const why = datum === 'snils' && found === 'doubtful' ? WRONG_SNILS : '';
  return { state: found, why: found === read.state ? read.why : why };
}

function stageOf(data: SignInRow['data'], { compared, slipOn, signIn }: SignInFacts): SignInStage {
  if (signIn === 'signed-in') return 'signed-in';
  if (signIn === 'error') return 'error';
  if (compared && compared.differs.length > 0) return 'differs';
  const states = Object.values(data).map(({ state }) => state);
  if (states.includes('absent') || states.includes('doubtful')) return 'incomplete';
  if (compared) return signIn === null ? 'account' : 'ready';
  if (states.includes('unknown')) return 'look';
  return slipOn ? 'printed' : 'compare';
}
