import { boolean, nullable, object, string } from 'valibot';

/** The account that a page shows, as the offscreen document returns it. */
export const pageAccountSchema = object({
  id: nullable(string()),
  name: nullable(string()),
  conflict: boolean(),
  role: nullable(string()),
});
