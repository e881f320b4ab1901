import { type InferOutput, nullable, object, string } from 'valibot';
import { classHistorySchema } from './class-history.ts';
import { rosterSchema } from './roster-schema.ts';

/** What a table has changed in the list of a class, so that it can be undone exactly. */
export const beforeRowsSchema = object({
  roster: rosterSchema,
  /** null: there was none. */
  history: nullable(classHistorySchema),
  /** Print of the list with the table; null: written by version 0.1.0. */
  after: nullable(string()),
});
type BeforeRows = InferOutput<typeof beforeRowsSchema>;

/** Version 0.1.0 kept the list alone. */
export const withHistory = (roster: unknown): BeforeRows => ({
  roster: roster as BeforeRows['roster'],
  history: null,
  after: null,
});
