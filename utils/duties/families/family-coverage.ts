import { addDays, type Day } from '../../base/calendar/day.ts';
import { mondayOf } from '../../base/calendar/monday.ts';
import { periodKey, type ReportingPeriods } from '../../base/calendar/reporting-periods.ts';
import type { Family } from '../../register/families.ts';
import { type AnyEntry, factDay, type KindBook, peopleIn } from '../../register/kind.ts';
import { acknowledgementStates } from '../acknowledgements/acknowledgement-states.ts';
import { hasEnded, usualAcknowledgement } from '../acknowledgements/usual-acknowledgement.ts';
import type { ConsentState } from '../consents/consent-states.ts';
import { extractStates } from '../extracts/extract-states.ts';
import { familyInforming, informingStates } from '../informing/informing-states.ts';

/** Evidence that information has reached the family. */
export interface Evidence {
  /** By its kind of entry, in words: «выписка вручена». */
  what: string;
  on: Day;
}

/** Something due now: an extract by the end of this week, an acknowledgement once its period has ended. */
export interface CoverageDue {
  what: 'form' | 'consent' | 'extract' | 'hand-over' | 'acknowledgement';
  /** null: at once. */
  by: Day | null;
  /** For an acknowledgement, the name of the period. */
  period: string | null;
}

export interface PeriodCoverage {
  key: string;
  name: string;
  /** The period has begun: only then is an acknowledgement required. */
  begun: boolean;
  /** Day of the first signature; null: none. */
  signedOn: Day | null;
}

/** How one family is informed. */
export interface FamilyCoverage {
  student: string;
  /** By the forms chosen by those entitled to information; «unknown»: nobody has chosen. */
  form: 'electronic' | 'paper' | 'both' | 'unknown';
  /** The latest evidence; null: nothing shows that anything has reached the family. */
  evidence: Evidence | null;
  due: CoverageDue[];
  periods: PeriodCoverage[];
}

export interface CoverageInput {
  /** In the order of the class. */
  families: readonly Family[];
  /** Counting entries of the class. */
  entries: readonly AnyEntry[];
  kinds: KindBook;
  periods: ReportingPeriods;
  today: Day;
  /** Consents for the diary of those from whom one is asked. */
  consents: readonly Pick<ConsentState, 'person' | 'status'>[];
}

/** Each family of the class, in list order: S3, S6. */
export function classCoverage(input: CoverageInput): FamilyCoverage[] {
  const { families, entries, periods, today } = input;
  const people = [
    ...new Map(
      families
        .flatMap(({ student, representatives }) => [student, ...representatives])
        .map((person) => [person.key, person]),
    ).values(),
  ];
  const informing = informingStates(
    entries,
    people.map(({ key }) => key),
    today,
  );
  const signed = periods.periods.map((period) => {
    const states = acknowledgementStates(entries, families, usualAcknowledgement(periods, today, period));
    return { period, key: periodKey(periods, period), states };
  });
  const handing = new Set(
    extractStates(entries).flatMap(({ issued, handedOver }) => (handedOver ? [] : issued.person)),
  );
  const evidence = evidenceByPerson(input);
  const sunday = addDays(mondayOf(today), 6);
  return families.map((family, place) => {
    const { student, entitled } = family;
    const told = familyInforming(family, informing, input.consents);
    const ofPeriods = signed.map(({ period, key, states }) => {
      const days = (states[place]?.signed ?? []).map(({ on }) => on).sort();
      const done = states[place]?.done === true;
      return {
        key,
        name: period.name,
        begun: period.from <= today,
        signedOn: done ? (days[0] ?? null) : null,
        to: period.to,
        ended: hasEnded(period, today),
      };
    });
    const due: CoverageDue[] = [];
    const add = (what: CoverageDue['what'], by: Day | null, period: string | null = null) =>
      due.push({ what, by, period });
    if (told.without.length > 0) add('form', null);
    if (told.unconsented.length > 0) add('consent', null);
    if (handing.has(student.key)) add('hand-over', null);
    else if (told.nextPaperDue !== null && told.nextPaperDue <= sunday) add('extract', told.nextPaperDue);
    for (const { name, ended, signedOn, to } of ofPeriods)
      if (ended && signedOn === null) add('acknowledgement', to, name);
    return {
      student: student.key,
      form: formOf(told),
      evidence: lastEvidence(
        evidence,
        [student, ...entitled.filter((one) => one !== student)].map(({ key }) => key),
      ),
      due,
      periods: ofPeriods.map(({ to: _, ended: __, ...period }) => period),
    };
  });
}

function formOf({ electronic, paper }: { electronic: boolean; paper: boolean }): FamilyCoverage['form'] {
  if (electronic && paper) return 'both';
  if (electronic) return 'electronic';
  return paper ? 'paper' : 'unknown';
}

/** The latest that shows that information has reached a person: by person, then by the student whom it is about. */
type EvidenceByPerson = ReadonlyMap<string, ReadonlyMap<string | null, Evidence & { place: number }>>;

/** Read once for all families. */
function evidenceByPerson({ families, entries, kinds, today }: CoverageInput): EvidenceByPerson {
  const students = new Set(families.map(({ student }) => student.key));
  const found = new Map<string, Map<string | null, Evidence & { place: number }>>();
  for (const [place, entry] of entries.entries()) {
    const what = kinds.get(entry.kind)?.evidence;
    const on = what ? factDay(entry, kinds) : null;
    if (!what || on === null || on > today) continue;
    const [student = null, ...others] = peopleIn(entry, kinds).filter((key) => students.has(key));
    // A signature for two students would show nothing of either.
    if (others.some((key) => key !== student)) continue;
    const own = found.get(entry.person) ?? new Map<string | null, Evidence & { place: number }>();
    found.set(entry.person, own);
    const before = own.get(student);
    if (!before || on > before.on) own.set(student, { what, on, place });
  }
  return found;
}

/** `family`: the student first. */
function lastEvidence(byPerson: EvidenceByPerson, family: readonly string[]): Evidence | null {
  const [student = ''] = family;
  let last: Evidence | null = null;
  for (const person of family) {
    const own = byPerson.get(person);
    // A signature for another child of the same parent shows nothing of this one.
    const both = [own?.get(null), own?.get(student)].filter((each) => each !== undefined);
    for (const { what, on } of both.sort((a, b) => a.place - b.place))
      if (!last || on > last.on) last = { what, on };
  }
  return last;
}

/** Families by form, for the line above the list. They add up to the class. */
export function coverageCounts(families: readonly FamilyCoverage[]): Record<FamilyCoverage['form'], number> {
  const counts = { electronic: 0, paper: 0, both: 0, unknown: 0 };
  for (const { form } of families) counts[form]++;
  return counts;
}
