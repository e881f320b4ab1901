import { literal, object, picklist } from 'valibot';
import { daySchema } from '../../base/calendar/day.ts';
import { nonEmptyText } from '../../base/text/non-empty-text.ts';
import { entryBase } from '../../register/entry-base.ts';

/** As a draft file, by a link into the mail program, on the site or in the chat by the clipboard, on paper. */
const letterWays = ['draft', 'mail-program', 'clipboard', 'paper'] as const;

/** Letters about the electronic diary; `person` is the representative. Nothing is sent by the extension itself. */
export const letterEntries = [
  object({
    ...entryBase,
    kind: literal('letter-prepared'),
    on: daySchema,
    how: picklist(letterWays),
    subject: nonEmptyText,
  }),
  /** The teacher says that it was sent. */
  object({ ...entryBase, kind: literal('letter-sent'), on: daySchema, subject: nonEmptyText }),
] as const;
