import { boolean, type InferOutput, literal, nullable, object, picklist } from 'valibot';
import { daySchema } from '../../base/calendar/day.ts';
import { nonEmptyText } from '../../base/text/non-empty-text.ts';
import { entryBase } from '../../register/entry-base.ts';

/** Ways in which credentials reach a person. */
const handOutWays = ['in-person', 'meeting', 'with-student', 'mail'] as const;

const signInState = object({
  ...entryBase,
  kind: literal('sign-in-state'),
  state: nullable(picklist(['confirmed', 'child-account', 'signed-in', 'error'])),
});
export type SignInState = InferOutput<typeof signInState>['state'];

/** What happens to the credentials of a person. No login and no password stands here. */
export const credentialEntries = [
  object({ ...entryBase, kind: literal('login-collected') }),
  object({
    ...entryBase,
    kind: literal('password-issued'),
    reason: nullable(picklist(['lost', 'asked', 'leak', 'unknown-outcome'])),
  }),
  object({ ...entryBase, kind: literal('reset-unknown') }),
  object({
    ...entryBase,
    kind: literal('slip-printed'),
    variant: picklist(['password', 'login', 'gosuslugi']),
  }),
  object({ ...entryBase, kind: literal('password-wiped'), why: picklist(['printed', 'asked']) }),
  /** Taken by the teacher from a file, the clipboard or a table. */
  object({ ...entryBase, kind: literal('credentials-imported'), password: boolean() }),
  object({ ...entryBase, kind: literal('import-undone') }),
  signInState,
  object({
    ...entryBase,
    kind: literal('credentials-handed-out'),
    on: daySchema,
    /** Key of whoever took them; null for somebody who is not in the roster (by power of attorney). */
    to: nullable(nonEmptyText),
    toName: nonEmptyText,
    /** «ученик», «мать», «представитель по доверенности». */
    capacity: nonEmptyText,
    how: picklist(handOutWays),
  }),
  /** The sheet came back: it could not be handed over, or the person left the school. */
  object({ ...entryBase, kind: literal('credentials-returned'), on: daySchema }),
] as const;
