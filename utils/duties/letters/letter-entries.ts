import { literal, optional, picklist } from 'valibot';
import { daySchema, russianDay } from '../../base/calendar/day.ts';
import { nonEmptyText } from '../../base/text/non-empty-text.ts';
import { kind } from '../../register/kind.ts';

/** As a draft file, by a link into the mail program, on the site or in the chat by the clipboard, on paper. */
const letterWays = ['draft', 'mail-program', 'clipboard', 'paper'] as const;

/** Letters about the electronic diary; `person` is the representative. Nothing is sent by the extension itself. */
export const letterKinds = [
  kind(
    'letter-prepared',
    { on: daySchema, how: picklist(letterWays), subject: nonEmptyText },
    {
      by: 'teacher',
      holds: 'year',
      day: 'on',
      people: [],
      sentence: ({ subject, on }) => `Письмо «${subject}» подготовлено ${russianDay(on)}.`,
    },
  ),
  /** The teacher says that it was sent, or handed over on paper. */
  kind(
    'letter-sent',
    { on: daySchema, subject: nonEmptyText, how: optional(literal('paper')) },
    {
      by: 'teacher',
      holds: 'year',
      late: true,
      day: 'on',
      people: [],
      contact: true,
      evidence: 'письмо отправлено или вручено',
      sentence: ({ subject, on, how }) =>
        `Письмо «${subject}» ${how === 'paper' ? 'вручено на бумаге' : 'отправлено'} ${russianDay(on)}.`,
    },
  ),
] as const;
