import { array, boolean, type InferOutput, nullable, number, object, picklist, string } from 'valibot';

/**
 * A form in which people of a class are chosen, as it was found on a page. How the site's own form looks is not publicly
 * known (facts: dnevnik-2026.md), so it is recognised by the names of the class and by what stands beside them.
 */
const readRow = object({
  /** Names the row to whoever sets it: it stays when the page draws itself again. */
  id: string(),
  /** Keys of the people whom the row may mean; empty: nobody of the class. */
  people: array(string()),
  /** The name as shown. */
  text: string(),
  /** The group that is chosen for the person; in a form of one group `IN` or null. */
  chosen: nullable(string()),
  /** The page does not let it be changed. */
  fixed: boolean(),
});
export type ReadRow = InferOutput<typeof readRow>;

/** What is chosen in a form about one group: the person is in it. */
export const IN = 'in';

export const formReadingSchema = object({
  /**
   * boxes: a box each; choice: a drop-down or round buttons each; many: one list with several chosen; lists: two lists
   * and arrows; presses: a button each; typed: people are found by typing; none: no such form.
   */
  way: picklist(['boxes', 'choice', 'many', 'lists', 'presses', 'typed', 'none']),
  /** Why no form was found, or why it cannot be filled; Russian. */
  why: nullable(string()),
  /** The groups that a drop-down offers; empty in a form of one group. */
  offered: array(string()),
  rows: array(readRow),
  /** Two lists, and nothing says which of them is the group: how many people stand in each, and what they are called. */
  sides: nullable(array(object({ title: string(), people: number() }))),
  /** The form shows a part of the people at a time. */
  paged: boolean(),
  /** Headings and chosen values of the page: class, subject, group. */
  says: array(string()),
});
export type FormReading = InferOutput<typeof formReadingSchema>;

/** One person to be set: the row, and the group that it is to show. */
export const wantedRowSchema = object({ id: string(), wanted: nullable(string()) });
export type WantedRow = InferOutput<typeof wantedRowSchema>;

/** What came of setting one row. */
export const setOutcomeSchema = object({
  id: string(),
  /** null: it stands as wanted. Otherwise what happened; Russian. */
  trouble: nullable(string()),
});
export type SetOutcome = InferOutput<typeof setOutcomeSchema>;
