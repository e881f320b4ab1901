import { pipe, regex, string } from 'valibot';

/** An id of the site: of a person, a class, a school. */
export const siteIdSchema = pipe(string(), regex(/^\d{1,20}$/));
