import {
  array,
  type InferOutput,
  literal,
  nullable,
  number,
  object,
  optional,
  picklist,
  string,
  variant,
} from 'valibot';
import { siteIdSchema } from './site-id.ts';

/** Readings of pages with people, as the offscreen document returns them. */

const sitePerson = {
  person: nullable(siteIdSchema),
  user: nullable(siteIdSchema),
  name: string(),
  sex: nullable(picklist(['male', 'female'])),
  card: nullable(string()),
  school: nullable(siteIdSchema),
};
const child = object({ person: nullable(siteIdSchema), user: nullable(siteIdSchema), name: string() });
const warningSchema = object({ code: string(), text: string(), row: optional(number()) });

/** One page of the list of members. */
export const membersReadingSchema = object({
  kind: literal('class-members'),
  data: object({
    total: nullable(number()),
    page: number(),
    lastPage: number(),
    classGroup: object({ id: nullable(siteIdSchema), name: string(), address: nullable(string()) }),
    list: picklist(['students', 'representatives']),
    part: picklist(['present', 'former']),
    students: array(object(sitePerson)),
    representatives: array(object({ ...sitePerson, relation: nullable(string()), children: array(child) })),
  }),
  warnings: array(warningSchema),
});

/**
 * Which page is in front of the teacher: of which class, or of which person. Nothing else of it counts: its scripts may
 * have changed names, links and school. Those are read from the site itself.
 */
export const seenPageSchema = variant('kind', [
  object({ kind: literal('class'), address: string(), classGroup: nullable(siteIdSchema) }),
  object({ kind: literal('card'), address: string(), person: nullable(siteIdSchema) }),
]);
export type SeenPage = InferOutput<typeof seenPageSchema>;
