import { array, boolean, object, string } from 'valibot';

/** Slips that a reading of logins was started for: once it is done, the print page is opened with them. */
export const preparedSlipsSchema = object({
  /** Everybody who was asked for, also those whose login was known; those whose slip was printed leave. */
  persons: array(string()),
  /** The print page was opened. */
  opened: boolean(),
});
