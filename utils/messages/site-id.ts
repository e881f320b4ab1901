import { pipe, regex, string } from 'valibot';

/** The site's id of a person, a class or a school. */
export const siteIdSchema = pipe(string(), regex(/^\d{1,20}$/));
