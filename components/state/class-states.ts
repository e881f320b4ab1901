import { computed } from '@preact/signals';
import { dayOf, russianDay } from '../../utils/base/calendar/day.ts';
import { periodKey, settledOrUsual } from '../../utils/base/calendar/reporting-periods.ts';
import { schoolYearOf } from '../../utils/base/calendar/school-year.ts';
import { now } from '../../utils/base/clock/now.ts';
import type { RosterPerson } from '../../utils/class-data/roster/person.ts';
import {
  type AcknowledgementAsk,
  acknowledgementStates,
} from '../../utils/duties/acknowledgements/acknowledgement-states.ts';
import { usualAcknowledgement } from '../../utils/duties/acknowledgements/usual-acknowledgement.ts';
import { consentSubjects, diaryConsents } from '../../utils/duties/consents/consent-cells.ts';
import { consentLists } from '../../utils/duties/consents/consent-lists.ts';
import {
  type ConsentRules,
  type ConsentState,
  consentStates,
} from '../../utils/duties/consents/consent-states.ts';
import { lawPurposes } from '../../utils/duties/consents/consent-texts.ts';
import { REMIND_WITHIN } from '../../utils/duties/consents/owed-consents.ts';
import { DIARY_PURPOSE } from '../../utils/duties/consents/purposes.ts';
import { credentialRegister } from '../../utils/duties/credentials/credential-register.ts';
import { isPrintable } from '../../utils/duties/credentials/slip-variant.ts';
import { duties } from '../../utils/duties/duties.ts';
import { familyInforming, informingStates } from '../../utils/duties/informing/informing-states.ts';
import { dueAtMeeting } from '../../utils/duties/meetings/meeting-due.ts';
import { awaitedPeople } from '../../utils/register/awaited-people.ts';
import { classMatrix } from '../../utils/register/class-matrix.ts';
import { classToday } from '../../utils/register/class-today.ts';
import { familiesOf } from '../../utils/register/families.ts';
import type { EntryWords } from '../../utils/register/kind.ts';
import { isAsked, receives, type Standing, signsFor, standingsOf } from '../../utils/register/standing.ts';
import { withToldRelations } from '../../utils/register/told-relations.ts';
import { isPast } from '../../utils/register/turn/past-class.ts';
import { book, consentTexts, schoolDetails, workingWeek } from './class-book.ts';

/** The states of the chosen class, each computed from its register when first asked for. */

/** Local day of the page; a page left open over midnight follows with the next change. */
export const today = computed(() => {
  void book.value;
  return dayOf(now());
});

export const students = computed<RosterPerson[]>(() => book.value?.roster.students ?? []);
/** With the relations that the teacher has told. */
export const representatives = computed<RosterPerson[]>(() =>
  book.value ? withToldRelations(book.value.roster.representatives, book.value.facts) : [],
);
export const everybody = computed(() => [...students.value, ...representatives.value]);

const byKey = computed(() => new Map(everybody.value.map((person) => [person.key, person])));

export function personOf(key: string): RosterPerson | null {
  return byKey.value.get(key) ?? null;
}

/** Name for the screen; of somebody who is in no list any more, that it is so. */
export function nameOf(key: string): string {
  return personOf(key)?.name ?? 'выбыл(а) из класса';
}

/** The name, told apart from a namesake's of the class by the day of birth, else by the place in the list. */
export function nameApart(student: RosterPerson): string {
  const place = students.value.findIndex(({ key }) => key === student.key) + 1;
  if (!students.value.some(({ key, name }) => key !== student.key && name === student.name))
    return student.name;
  return `${student.name} (${student.birthDate ? russianDay(student.birthDate) : `№ ${place} в списке`})`;
}

const namesakes = computed(() => {
  const names = everybody.value.map(({ name }) => name);
  return new Set(names.filter((name, at) => names.indexOf(name) !== at));
});

/** Whether somebody else of the class has the same whole name. */
export const hasNamesake = ({ name }: RosterPerson): boolean => namesakes.value.has(name);

export function familyOf(student: RosterPerson): RosterPerson[] {
  return representatives.value.filter(({ children }) => children.includes(student.key));
}

/** Who may be handed, told and asked what, and who may sign. */
export const standings = computed(() =>
  standingsOf(
    { students: students.value, representatives: representatives.value },
    book.value?.facts ?? new Map(),
    today.value,
  ),
);

/** Why somebody must get nothing at all; null: may. */
export const barred = (person: string): string | null => standings.value.whyNotReceive(person);

/** Children about whom the person may receive nothing, though about another: «Ю Ан — не выдавать: …». */
export const barredChildren = (person: string): string[] =>
  standings.value.barredChildren(person).map(({ student, why }) => `${nameOf(student)} — ${why}`);

/** Whether a slip of this person can be printed. */
export function isSlipPrintable(person: string): boolean {
  const known = book.value?.known[person];
  return isPrintable({
    barred: barred(person),
    waitsUntil: book.value?.waiting.find((secret) => secret.person === person)?.expiresAt ?? null,
    reset: known?.reset ?? 'not-read',
    login: known?.login ? 'known' : 'absent',
  });
}

const familyAmong = (student: RosterPerson, test: (standing: Standing) => boolean): RosterPerson[] =>
  familyOf(student).filter(({ key }) => test(standings.value.towards(key, student.key)));

/** Representatives who may be handed and told what concerns the student. */
export const receiversOf = (student: RosterPerson): RosterPerson[] => familyAmong(student, receives);

/** Representatives who are asked: to choose, to acknowledge. */
export const askedOf = (student: RosterPerson): RosterPerson[] => familyAmong(student, isAsked);

/** Representatives who may sign for the student. */
export const signersOf = (student: RosterPerson): RosterPerson[] => familyAmong(student, signsFor);

const entries = computed(() => book.value?.register.entries ?? []);

export const credentials = computed(() => credentialRegister(book.value?.everywhere ?? []));

/** What consents are looked at by: the day, who may sign, and what the school rests on the law. */
export const consentRules = computed<ConsentRules>(() => ({
  today: today.value,
  standings: standings.value,
  byLaw: lawPurposes(consentTexts.value),
  week: workingWeek.value,
}));

/** Consents for another purpose than that of the diary, for a view in which it is chosen. */
export const consentsFor = (purpose: string) =>
  consentStates(entries.value, everybody.value, [purpose], consentRules.value);
/** What is to be done about consents of one purpose, of those from whom one is asked. */
export function toDoOf(states: ConsentState[]) {
  const subjects = consentSubjects(classFamilies.value);
  const asked = new Set(subjects.map(({ key }) => key));
  return consentLists(
    states.filter(({ person }) => asked.has(person)),
    subjects,
    today.value,
    REMIND_WITHIN,
  );
}

export const consents = computed(() => consentsFor(DIARY_PURPOSE));

export const informing = computed(() =>
  informingStates(
    entries.value,
    everybody.value.map(({ key }) => key),
    today.value,
  ),
);
/** The families of the class, in its order. */
export const classFamilies = computed(() =>
  familiesOf({ students: students.value, representatives: representatives.value }, standings.value),
);

/** The consents on which the electronic form rests: of those from whom one is asked. */
const electronicConsents = computed(() => (classNow.value ? diaryConsents(classNow.value) : []));

export const families = computed(() =>
  classFamilies.value.map((family) => familyInforming(family, informing.value, electronicConsents.value)),
);

const schoolYear = computed(() => book.value?.roster.schoolYear ?? schoolYearOf(now()));

/** Reporting periods of the class's school year, as the teacher has settled them. */
export const periods = computed(() => settledOrUsual(schoolYear.value, book.value?.periods ?? null));

/** What acknowledgement is asked for: the usual topic of the last period that has ended, whatever a view has chosen. */
export const acknowledgementAsk = computed(() => usualAcknowledgement(periods.value, today.value));

/** Acknowledgement of another period or topic, for a view in which they are chosen. */
export const acknowledgementsOf = (asked: AcknowledgementAsk) =>
  acknowledgementStates(entries.value, classFamilies.value, asked);

export const acknowledgements = computed(() => acknowledgementsOf(acknowledgementAsk.value));
/** Topics that were recorded before. */
export const knownTopics = computed(() => [
  ...new Set(entries.value.flatMap((entry) => (entry.kind === 'acknowledged' ? [entry.topic] : []))),
]);

/** What is due from each family: for the meeting pack and for what is recorded after the meeting. */
export const dueFamilies = computed(() =>
  dueAtMeeting({
    families: classFamilies.value,
    credentials: credentials.value,
    consents: consents.value,
    informing: informing.value,
    acknowledgements: acknowledgements.value,
  }),
);

/** The period of a key as people name it: «2-я четверть»; the key itself for one of another year. */
export function periodName(key: string): string {
  const found = periods.value.periods.find((period) => periodKey(periods.value, period) === key);
  return found?.name ?? key;
}

/** The class as the duties see it today; null: none is shown. */
export const classNow = computed(() => {
  const current = book.value;
  return current
    ? classToday(current.roster, {
        entries: entries.value,
        everywhere: current.everywhere,
        facts: current.facts,
        settled: current.periods,
        today: today.value,
        byLaw: consentRules.value.byLaw,
        week: workingWeek.value,
        signsInByGosuslugi: schoolDetails.value?.signsInByGosuslugi ?? false,
      })
    : null;
});
/** The class is one of a past year: to be looked up, and quiet. */
export const isPastClass = computed(
  () => book.value !== null && isPast(book.value.roster, book.value.lists, today.value),
);
/** Of whom the head, the teacher or a student of 18 has to say something. */
export const awaited = computed(() => (classNow.value ? awaitedPeople(classNow.value) : []));
export const matrix = computed(() => (classNow.value ? classMatrix(classNow.value, duties) : []));

/** Names for the sentences of entries. */
export const entryWords = (): EntryWords => ({
  name: nameOf,
  period: periodName,
  purposes: consentTexts.value.purposes,
});
