import type { WorkingWeek } from '../../../utils/base/calendar/working-week.ts';
import type { RosterPerson } from '../../../utils/class-data/roster/person.ts';
import type { RecordedEntry } from '../../../utils/duties/entry.ts';
import type { IncidentCase } from '../../../utils/duties/incidents/incident-cases.ts';
import type { Once } from '../../state/once.ts';

/** Somebody whose credentials may be known to outsiders. */
export interface DeskPerson {
  key: string;
  name: string;
  /** «ученик», «мать»: to tell people apart. */
  about: string;
}

/** What a case is worked on with: the class and its register, or the invented ones of a drill. */
export interface CaseDesk {
  drill: boolean;
  classGroup: string;
  className: string;
  week: WorkingWeek;
  cases: readonly IncidentCase[];
  people: readonly DeskPerson[];
  /** The roster entry of somebody; null: the teacher, or somebody who is in no list. */
  personOf(key: string): RosterPerson | null;
  /** The teacher for the class's key. */
  nameOf(key: string): string;
  save(entries: RecordedEntry[], once?: Once): Promise<boolean>;
  /** Corrections that strike these entries. */
  striking(ids: string[]): RecordedEntry[];
}
