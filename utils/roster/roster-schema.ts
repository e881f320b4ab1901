import { array, type GenericSchema, nullable, object, picklist, string } from 'valibot';
import type { Roster, RosterPerson } from './person.ts';

const personSchema: GenericSchema<RosterPerson> = object({
  key: string(),
  role: picklist(['student', 'representative']),
  name: string(),
  sex: nullable(picklist(['male', 'female'])),
  person: nullable(string()),
  user: nullable(string()),
  card: nullable(string()),
  relation: nullable(string()),
  children: array(string()),
});

/** A stored roster, checked when it is read back. */
export const rosterSchema: GenericSchema<Roster> = object({
  school: object({ id: nullable(string()), name: string() }),
  classGroup: object({ id: string(), name: string() }),
  students: array(personSchema),
  representatives: array(personSchema),
  source: picklist(['page', 'file', 'api']),
  readAt: string(),
});
