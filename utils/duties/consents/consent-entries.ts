import { boolean, nullable, optional, picklist } from 'valibot';
import { daySchema, russianDay } from '../../base/calendar/day.ts';
import { nonEmptyText } from '../../base/text/non-empty-text.ts';
import { personKey } from '../../register/entry-base.ts';
import { type EntryOf, type EntryWords, kind, numbered } from '../../register/kind.ts';
import { purposeTitle } from './purposes.ts';

/** One purpose for each document (152-ФЗ art. 9). The person of the entry is the one whose data it is about. */
const paper = {
  purpose: nonEmptyText,
  /** Key of whoever signed: a representative, or the person. */
  signedBy: personKey,
  /** Number of the paper in the school's register, where it has one. */
  number: nullable(nonEmptyText),
};

const titled = (purpose: string, words: EntryWords) => `«${purposeTitle(purpose, words.purposes)}»`;
const signed = (signedBy: string, words: EntryWords) => `, подписал(а): ${words.name(signedBy)}`;
const placed = (place: string | null) => (place === null ? '' : `, хранится: ${place}`);

/** Consent to personal data processing, refusal, withdrawal and what the head decided after it. */
export const consentKinds = [
  kind(
    'consent-given',
    {
      ...paper,
      on: daySchema,
      /** Last day on which it holds; null: until it is withdrawn. */
      until: nullable(daySchema),
      /** Where the paper is kept. */
      place: nullable(nonEmptyText),
      /** What it allows and bans, where the signer has chosen: of a consent to dissemination. */
      scope: optional(nullable(nonEmptyText)),
    },
    {
      by: 'teacher',
      holds: 'person',
      day: 'on',
      people: ['signedBy'],
      contact: true,
      sentence: ({ purpose, on, number, signedBy, until, place, scope }, words) => {
        const allowed = scope ? `, разрешено: ${scope}` : '';
        const holds = until === null ? '' : `, действует до ${russianDay(until)}`;
        return `Согласие ${titled(purpose, words)} от ${russianDay(on)}${numbered(number)}${signed(signedBy, words)}${allowed}${holds}${placed(place)}.`;
      },
    },
  ),
  kind(
    'consent-refused',
    { ...paper, on: daySchema, place: nullable(nonEmptyText) },
    {
      by: 'teacher',
      holds: 'person',
      day: 'on',
      people: ['signedBy'],
      contact: true,
      sentence: ({ purpose, on, number, signedBy, place }, words) =>
        `Отказ от согласия ${titled(purpose, words)} от ${russianDay(on)}${numbered(number)}${signed(signedBy, words)}${placed(place)}.`,
    },
  ),
  /** Both terms of art. 21 are counted from the day of receipt, not from that of signing. */
  kind(
    'consent-withdrawn',
    { ...paper, receivedOn: daySchema },
    {
      by: 'teacher',
      holds: 'person',
      day: 'receivedOn',
      people: ['signedBy'],
      contact: true,
      sentence: ({ purpose, receivedOn, number, signedBy }, words) =>
        `Отзыв согласия ${titled(purpose, words)} получен ${russianDay(receivedOn)}${numbered(number)}${signed(signedBy, words)}.`,
    },
  ),
  kind(
    'withdrawal-decided',
    {
      purpose: nonEmptyText,
      on: daySchema,
      decision: nonEmptyText,
      /** The ground other than the consent on which something is kept; null: nothing is. */
      keptOnGround: nullable(nonEmptyText),
      destroyedOn: nullable(daySchema),
      /** Day on which processing stopped, the processor's too; missing in entries made before it was asked. */
      stoppedOn: optional(nullable(daySchema)),
      /** A reasoned notice to the person has put off the first term by five working days. */
      extended: optional(boolean()),
    },
    {
      by: 'teacher',
      holds: 'person',
      day: 'on',
      people: [],
      sentence: ({ purpose, on, decision, keptOnGround, destroyedOn, stoppedOn }, words) => {
        const kept = keptOnGround === null ? '' : ` Сохраняется на основании: ${keptOnGround}.`;
        const destroyed = destroyedOn === null ? '' : ` Уничтожено ${russianDay(destroyedOn)}.`;
        const stopped = stoppedOn ? ` Обработка прекращена ${russianDay(stoppedOn)}.` : '';
        return `Решение по отзыву ${titled(purpose, words)} от ${russianDay(on)}: ${decision}.${stopped}${kept}${destroyed}`;
      },
    },
  ),
  /** Where one parent consents and another does not, the head decides what holds for the child. */
  kind(
    'disagreement-decided',
    {
      purpose: nonEmptyText,
      on: daySchema,
      holds: picklist(['consent', 'refusal']),
      number: nullable(nonEmptyText),
    },
    {
      by: 'teacher',
      holds: 'person',
      day: 'on',
      people: [],
      sentence: ({ purpose, on, holds, number }, words) =>
        `Разногласие родителей о ${titled(purpose, words)}: директор решил ${russianDay(on)}${numbered(number)}, действует ${holds === 'consent' ? 'согласие' : 'отказ'}.`,
    },
  ),
  /** Whether the fact stands in the information system too: a half of its own beside the paper. */
  kind(
    'consent-in-system',
    { purpose: nonEmptyText, entered: boolean(), on: daySchema, enteredBy: nonEmptyText },
    {
      by: 'teacher',
      holds: 'person',
      day: 'on',
      people: [],
      sentence: ({ purpose, entered, on, enteredBy }, words) =>
        `${entered ? 'Внесено в систему' : 'Не внесено в систему'}: ${titled(purpose, words)}, ${russianDay(on)}, ${enteredBy}.`,
    },
  ),
] as const;
export type ConsentEntry = EntryOf<(typeof consentKinds)[number]>;
