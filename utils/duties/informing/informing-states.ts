import { addDays, type Day } from '../../base/calendar/day.ts';
import type { RosterPerson } from '../../class-data/roster/person.ts';
import { byDay } from '../../register/by-day.ts';
import type { Family } from '../../register/families.ts';
import { type AnyEntry, type EntryOf, kindBook, ofKinds } from '../../register/kind.ts';
import { perRegister } from '../../register/per-class.ts';
import { acknowledgementKinds } from '../acknowledgements/acknowledgement-entries.ts';
import type { ConsentState } from '../consents/consent-states.ts';
import { type InformingEntry, informingKinds, type PaperGround } from './informing-entries.ts';

type Choice = InformingEntry;

/** The choices, and the signatures on tear-offs of paper extracts. */
const COUNTED = [...informingKinds, ...acknowledgementKinds] as const;
const KINDS = kindBook(COUNTED);

/** The form in which one person wants to be informed, on a day. */
export interface InformingState {
  person: string;
  form: Choice['form'] | null;
  from: Day | null;
  /** Days between paper extracts; null: none wanted, or not said how often. */
  every: number | null;
  number: string | null;
  byEmail: boolean;
  /** Why paper; null: electronic, or not said. */
  paperGround: PaperGround | null;
  /** A choice that will hold from a later day, and the day by which its first paper extract is due. */
  upcoming: { form: Choice['form']; from: Day; nextPaperDue: Day | null } | null;
  /** Day on which the last paper extract was received with a signature. */
  lastPaperOn: Day | null;
  /** Day by which the next paper extract is due. */
  nextPaperDue: Day | null;
  paperOverdue: boolean;
}

/** By person: the choices in the order of their days, and the day of the last signature for a paper extract. */
const recorded = perRegister((entries) => {
  const choices = new Map<string, Choice[]>();
  const extracts = new Map<string, Day>();
  for (const entry of byDay(ofKinds(entries, COUNTED).filter(isChoiceOrExtract), KINDS)) {
    if (entry.kind !== 'informing-form-chosen') {
      extracts.set(entry.person, entry.on);
      continue;
    }
    const own = choices.get(entry.person);
    if (own) own.push(entry);
    else choices.set(entry.person, [entry]);
  }
  return { choices, extracts };
});

const isChoiceOrExtract = ({ kind, form }: EntryOf<(typeof COUNTED)[number]>): boolean =>
  kind === 'informing-form-chosen' || form === 'extract';

const paperEvery = ({ form, every }: Choice): number | null => (form === 'electronic' ? null : every);

function firstPaperDue(choice: Choice): Day | null {
  const every = paperEvery(choice);
  return every === null ? null : addDays(choice.from, every);
}

/** State of each of the people, from counting entries. */
export function informingStates(
  entries: readonly AnyEntry[],
  people: readonly string[],
  today: Day,
): InformingState[] {
  const { choices, extracts } = recorded(entries);
  return people.map((person) => {
    const own = choices.get(person) ?? [];
    const current = own.findLast(({ from }) => from <= today) ?? null;
    const upcoming = own.find(({ from }) => from > today) ?? null;
    const lastPaperOn = extracts.get(person) ?? null;
    const every = current && paperEvery(current);
    const since = current && lastPaperOn !== null && lastPaperOn > current.from ? lastPaperOn : current?.from;
    const nextPaperDue = every !== null && since !== undefined ? addDays(since, every) : null;
    return {
      person,
      form: current?.form ?? null,
      from: current?.from ?? null,
      every,
      number: current?.number ?? null,
      byEmail: current?.byEmail ?? false,
      paperGround: current?.paperGround ?? null,
      upcoming: upcoming && {
        form: upcoming.form,
        from: upcoming.from,
        nextPaperDue: firstPaperDue(upcoming),
      },
      lastPaperOn,
      nextPaperDue,
      paperOverdue: nextPaperDue !== null && nextPaperDue < today,
    };
  });
}

/** How a family is informed. */
export interface FamilyInforming {
  student: string;
  electronic: boolean;
  paper: boolean;
  /** Each of those who are asked, and who has not chosen: that one of two parents is informed informs the other of nothing. */
  without: RosterPerson[];
  /** Those who chose the electronic form, while a consent that it needs is missing: their own, or that for the child. */
  unconsented: RosterPerson[];
  /** Earliest day on which an extract is due in the family. */
  nextPaperDue: Day | null;
}

/** Allow the electronic form. */
const CONSENTED: ReadonlySet<ConsentState['status']> = new Set(['given', 'not-needed']);

type Consented = Pick<ConsentState, 'person' | 'status'>;
/** By list, which is the same for all families of a class. */
const statuses = new WeakMap<readonly Consented[], ReadonlyMap<string, ConsentState['status']>>();

function statusesIn(consents: readonly Consented[]): ReadonlyMap<string, ConsentState['status']> {
  const found = statuses.get(consents) ?? new Map(consents.map(({ person, status }) => [person, status]));
  statuses.set(consents, found);
  return found;
}

const byPerson = new WeakMap<readonly InformingState[], ReadonlyMap<string, InformingState>>();

function statesIn(states: readonly InformingState[]): ReadonlyMap<string, InformingState> {
  const found = byPerson.get(states) ?? new Map(states.map((state) => [state.person, state]));
  byPerson.set(states, found);
  return found;
}

/**
 * A choice of somebody who may not be told about the child does not help the family. `consents`: of those from whom one is
 * asked, for the diary.
 */
export function familyInforming(
  family: Pick<Family, 'student' | 'entitled' | 'asked' | 'unknown'>,
  states: readonly InformingState[],
  consents: readonly Consented[],
): FamilyInforming {
  const stateOf = statesIn(states);
  const own = family.entitled.flatMap(({ key }) => stateOf.get(key) ?? []);
  const due = own.flatMap(({ nextPaperDue }) => nextPaperDue ?? []).sort();
  const representatives = [...family.asked, ...family.unknown];
  const asked = representatives.length > 0 ? representatives : family.entitled;
  const statusOf = statusesIn(consents);
  const isConsented = (person: string) => CONSENTED.has(statusOf.get(person) ?? 'not-needed');
  const electronic = own.filter(({ form }) => form === 'electronic' || form === 'both');
  const reached = new Set(electronic.map(({ person }) => person));
  return {
    student: family.student.key,
    electronic: electronic.length > 0,
    paper: own.some(({ form }) => form === 'paper' || form === 'both'),
    without: asked.filter(({ key }) => !own.some(({ person, form }) => person === key && form !== null)),
    unconsented: family.entitled.filter(
      ({ key }) => reached.has(key) && !(isConsented(key) && isConsented(family.student.key)),
    ),
    nextPaperDue: due[0] ?? null,
  };
}
