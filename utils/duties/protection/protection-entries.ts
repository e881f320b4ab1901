import { literal, nullable, optional, picklist } from 'valibot';
import { daySchema, russianDay } from '../../base/calendar/day.ts';
import { nonEmptyText } from '../../base/text/non-empty-text.ts';
import { type EntryOf, kind, numbered } from '../../register/kind.ts';

/** What a class teacher can show for the protection of information: own papers, and rules explained to others. */
const protectionMeasures = ['undertaking', 'computer-permission', 'rules-parents', 'rules-students'] as const;
export type ProtectionMeasure = (typeof protectionMeasures)[number];

/** In their order on screen and paper; `text`: the measure as done. */
export const PROTECTION_MEASURES: Readonly<Record<ProtectionMeasure, { title: string; text: string }>> = {
  undertaking: {
    title: 'Обязательство учителя о неразглашении',
    text: 'Обязательство о неразглашении подписано',
  },
  'computer-permission': {
    title: 'Разрешение руководителя на личный компьютер',
    text: 'Разрешение на личный компьютер получено',
  },
  'rules-parents': {
    title: 'Правила безопасной работы: родители ознакомлены',
    text: 'Родители ознакомлены с правилами безопасной работы',
  },
  'rules-students': {
    title: 'Правила безопасной работы: ученики ознакомлены',
    text: 'Ученики ознакомлены с правилами безопасной работы',
  },
};

/** Measures of a class, each with the day and the number of its paper. */
export const protectionKinds = [
  kind(
    'protection-recorded',
    {
      what: picklist(protectionMeasures),
      on: daySchema,
      /** Number of the paper in the school's register. */
      number: nullable(nonEmptyText),
      /** It holds no longer from that day on: a permission that was taken back. */
      ended: optional(literal(true)),
    },
    {
      by: 'teacher',
      holds: 'class',
      day: 'on',
      people: [],
      ofClass: true,
      sentence: ({ what, on, number, ended }) =>
        ended
          ? `${PROTECTION_MEASURES[what].title}: больше не действует с ${russianDay(on)}${numbered(number)}.`
          : `${PROTECTION_MEASURES[what].text} ${russianDay(on)}${numbered(number)}.`,
    },
  ),
] as const;
export type ProtectionEntry = EntryOf<(typeof protectionKinds)[number]>;
