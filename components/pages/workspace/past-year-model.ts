import { type Day, dayOf } from '../../../utils/base/calendar/day.ts';
import {
  periodKey,
  type ReportingPeriods,
  settledOrUsual,
} from '../../../utils/base/calendar/reporting-periods.ts';
import { byText } from '../../../utils/base/text/by-text.ts';
import type { PastYear } from '../../../utils/class-data/roster/past-year.ts';
import type { Roster, RosterPerson } from '../../../utils/class-data/roster/person.ts';
import {
  type AcknowledgementSignature,
  acknowledgementStates,
} from '../../../utils/duties/acknowledgements/acknowledgement-states.ts';
import { USUAL_TOPIC } from '../../../utils/duties/acknowledgements/usual-acknowledgement.ts';
import { duties } from '../../../utils/duties/duties.ts';
import { type Entry, kinds } from '../../../utils/duties/entry.ts';
import { type ExtractState, extractStates } from '../../../utils/duties/extracts/extract-states.ts';
import { classToday } from '../../../utils/register/class-today.ts';
import type { Effective } from '../../../utils/register/effective.ts';
import { type EntryWords, entrySentence, factDay } from '../../../utils/register/kind.ts';
import type { PeopleFacts } from '../../../utils/register/people-facts.ts';
import { classRegister, registerOf } from '../../../utils/register/turn/class-register.ts';
import { joinedBy } from '../../../utils/stored/stored-roster.ts';

/** What was recorded in a year that is over, of a class group that has kept its number. */
export interface PastYearRecords {
  /** The list of that year, people joined. */
  roster: Roster;
  periods: ReportingPeriods;
  /** The periods are the usual ones: the teacher had not settled them. */
  isUsual: boolean;
  students: PastStudent[];
  /** What ended with the year, by the duty, in the order of the days. */
  records: { title: string; lines: PastRecord[] }[];
}

interface PastStudent {
  student: RosterPerson;
  /** Who signed for each period, in the order of the year. */
  signed: { period: string; signatures: AcknowledgementSignature[] }[];
  extracts: ExtractState[];
}

interface PastRecord {
  id: string;
  /** Day of the fact, else of its recording. */
  on: Day;
  /** Key of the person; null: it is about the class. */
  person: string | null;
  text: string;
}

/** Looks everything up for the year: nothing of it is counted anywhere else. */
export function pastYearRecords(
  { roster: stored, periods: settled }: PastYear,
  given: {
    /** What counts of the registers of all classes. */
    everywhere: Effective<Entry>;
    facts: PeopleFacts;
    /** The lists of all classes. */
    lists: readonly Roster[];
    /** The year of the next list of the class group. */
    nextYear: number;
    words: EntryWords;
  },
): PastYearRecords {
  const { everywhere, facts, lists, nextYear, words } = given;
  const roster = joinedBy(stored, everywhere.keyOf);
  const { schoolYear, classGroup } = roster;
  const own = classRegister({ ...registerOf(roster, lists), nextYear }, everywhere, kinds).entries;
  const ended = own.filter(({ kind }) => kinds.get(kind)?.holds === 'year');
  const periods = settledOrUsual(schoolYear, settled);
  const on = `${schoolYear + 1}-08-31`;
  const { families } = classToday(roster, {
    entries: own,
    everywhere: everywhere.entries,
    facts,
    settled,
    today: on,
  });
  const signed = periods.periods.map((period) => ({
    period: period.id,
    states: acknowledgementStates(ended, families, {
      period: periodKey(periods, period),
      topic: USUAL_TOPIC,
      whose: 'any',
    }),
  }));
  const issued = new Set(ended.map(({ id }) => id));
  // A slip of the year may have come back after its end.
  const extracts = extractStates(
    everywhere.entries.filter((entry) => entry.classGroup === classGroup.id),
  ).filter((each) => issued.has(each.issued.id));
  return {
    roster,
    periods,
    isUsual: settled === null,
    students: roster.students.map((student) => ({
      student,
      signed: signed.map(({ period, states }) => ({
        period,
        signatures: states.find((state) => state.student === student.key)?.signed ?? [],
      })),
      extracts: extracts.filter(({ issued: { person } }) => person === student.key),
    })),
    records: recordsOf(ended, words),
  };
}

function recordsOf(ended: readonly Entry[], words: EntryWords): PastYearRecords['records'] {
  return duties
    .map(({ title, kinds: own }) => {
      const ids = new Set<string>(own.map(({ id }) => id));
      const lines = ended
        .filter(({ kind }) => ids.has(kind))
        .map((entry) => ({
          id: entry.id,
          on: factDay(entry, kinds) ?? dayOf(new Date(entry.at)),
          person: entry.person === entry.classGroup ? null : entry.person,
          text: entrySentence(entry, words, kinds),
        }))
        .sort((a, b) => byText(a.on, b.on));
      return { title, lines };
    })
    .filter(({ lines }) => lines.length > 0);
}
