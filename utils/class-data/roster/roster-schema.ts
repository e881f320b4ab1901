import {
  array,
  boolean,
  exactOptional,
  type GenericSchema,
  nullable,
  number,
  object,
  optional,
  picklist,
  pipe,
  record,
  string,
  transform,
} from 'valibot';
import { schoolYearOf } from '../../base/calendar/school-year.ts';
import { type Roster, type RosterPerson, rosterSources } from './person.ts';

/** Fields missing in rosters of version 0.1.0 are filled in as unknown. */
export const personSchema: GenericSchema<unknown, RosterPerson> = object({
  key: string(),
  role: picklist(['student', 'representative']),
  name: string(),
  newName: exactOptional(string()),
  sex: nullable(picklist(['male', 'female'])),
  person: nullable(string()),
  user: nullable(string()),
  card: nullable(string()),
  birthDate: optional(nullable(string()), null),
  phones: optional(array(string()), []),
  emails: optional(array(string()), []),
  relation: nullable(string()),
  children: array(string()),
  relations: optional(record(string(), string()), {}),
  source: optional(picklist(rosterSources), 'page'),
});

/** A stored roster, checked when read. */
export const rosterSchema: GenericSchema<unknown, Roster> = pipe(
  object({
    school: object({ id: nullable(string()), name: string() }),
    classGroup: object({ id: string(), name: string() }),
    schoolYear: optional(number()),
    students: array(personSchema),
    representatives: array(personSchema),
    source: picklist(['page', 'file', 'api']),
    readAt: string(),
    partial: optional(boolean(), false),
    additions: optional(array(object({ source: picklist(rosterSources), at: string() })), []),
  }),
  transform((roster) => ({
    ...roster,
    schoolYear: roster.schoolYear ?? schoolYearOf(new Date(roster.readAt)),
  })),
);
