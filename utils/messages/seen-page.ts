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
    students: array(object(sitePerson)),
    representatives: array(object({ ...sitePerson, relation: nullable(string()), children: array(child) })),
  }),
  warnings: array(warningSchema),
});

const schoolSchema = object({ id: nullable(siteIdSchema), name: nullable(string()) });
const classSchema = object({ id: nullable(siteIdSchema), name: string() });

/** The page in front of the teacher, as the readers understood it. */
export const seenPageSchema = variant('kind', [
  object({
    kind: literal('members'),
    address: string(),
    school: schoolSchema,
    reading: membersReadingSchema,
  }),
  object({ kind: literal('class'), address: string(), school: schoolSchema, classGroup: classSchema }),
  object({ kind: literal('card'), address: string(), school: schoolSchema, person: nullable(siteIdSchema) }),
]);
export type SeenPage = InferOutput<typeof seenPageSchema>;
