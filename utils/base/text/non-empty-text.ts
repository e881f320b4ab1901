import { maxLength, pipe, regex, string } from 'valibot';

/** A text that says something, of a length that a person types. */
export const nonEmptyText = pipe(string(), regex(/\S/), maxLength(1_000));
