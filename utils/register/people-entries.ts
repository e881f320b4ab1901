import { array, boolean, nullable, optional, picklist } from 'valibot';
import { daySchema, russianDay } from '../base/calendar/day.ts';
import { nonEmptyText } from '../base/text/non-empty-text.ts';
import { personKey } from './entry-base.ts';
import { type EntryOf, type EntryWords, kind, numbered } from './kind.ts';
import { taskKinds } from './tasks/task-entries.ts';
import { turnKinds } from './turn/turn-entries.ts';

/** Basis of a representative's right to act for the child; `none`: there is no such right. */
export const AUTHORITIES = {
  parent: 'родитель',
  guardian: 'опекун',
  trustee: 'попечитель',
  'power-of-attorney': 'по доверенности',
  none: 'полномочий нет',
} as const;
const authorities = ['parent', 'guardian', 'trustee', 'power-of-attorney', 'none'] as const;

/** Ground on which nothing is handed out; «прочее» names itself in the text of the entry. */
export const BLOCK_GROUNDS = {
  deprived: 'лишение родительских прав',
  restricted: 'ограничение родительских прав',
  court: 'решение суда',
  statement: 'заявление',
  other: 'прочее',
} as const;
const blockGrounds = ['deprived', 'restricted', 'court', 'statement', 'other'] as const;
export type BlockGround = (typeof blockGrounds)[number];

/** « (Иванов Пётр)» after what is recorded for one child; '' where it is for all. */
const ofChild = (child: string | undefined, { name }: Pick<EntryWords, 'name'>): string =>
  child === undefined ? '' : ` (${name(child)})`;

/** Facts about people that outlive the snapshots of the roster; they belong to the register, not to a duty. */
export const peopleKinds = [
  kind(
    'authority-set',
    {
      authority: picklist(authorities),
      /** Birth certificate, order on guardianship, power of attorney: its name and number. */
      document: nullable(nonEmptyText),
      /** «мать», «бабушка»: where no source of the list says it. */
      relation: optional(nonEmptyText),
      /** For this child alone; missing: for all children, whatever was recorded for one of them before. */
      child: optional(personKey),
    },
    {
      by: 'teacher',
      holds: 'person',
      day: null,
      people: ['child'],
      sentence: ({ authority, document, relation, child }, words) =>
        `Полномочия${ofChild(child, words)}: ${[relation, AUTHORITIES[authority], document].filter(Boolean).join(', ')}.`,
    },
  ),
  /** «Не выдавать»: neither slips nor extracts nor letters. With a `basis` it waits for the head's decision. */
  kind(
    'handing-out-blocked',
    {
      ground: nonEmptyText,
      /** Missing: recorded before the head's decision was asked for; such a block stands without one. */
      basis: optional(picklist(blockGrounds)),
      /** Number and date of the paper on which it rests. */
      document: optional(nullable(nonEmptyText)),
      /** What concerns this child alone is held back; missing: everything. */
      child: optional(personKey),
    },
    {
      by: 'teacher',
      holds: 'person',
      day: null,
      people: ['child'],
      sentence: ({ ground, document, child }, words) =>
        `Не выдавать${ofChild(child, words)}: ${ground}${document ? `, ${document}` : ''}.`,
    },
  ),
  /** What the head decided on blocks that waited. */
  kind(
    'handing-out-decided',
    {
      blocks: array(nonEmptyText),
      decision: picklist(['withhold', 'hand-out']),
      on: daySchema,
      number: nullable(nonEmptyText),
    },
    {
      by: 'teacher',
      holds: 'person',
      day: 'on',
      people: [],
      sentence: ({ decision, on, number }) =>
        `Директор решил ${russianDay(on)}: ${decision === 'withhold' ? 'не выдавать' : 'выдавать'}${numbered(number)}.`,
    },
  ),
  /** From 18 on a student says whether a parent is told anything more. The person of the entry is the student. */
  kind(
    'grown-up-answered',
    { parent: personKey, told: boolean(), on: daySchema },
    {
      by: 'teacher',
      holds: 'person',
      day: 'on',
      people: ['parent'],
      sentence: ({ parent, told, on }, words) =>
        `Ответ совершеннолетнего ученика от ${russianDay(on)}: сведения ${told ? 'сообщать' : 'не сообщать'} (${words.name(parent)}).`,
    },
  ),
  kind(
    'handing-out-allowed',
    {
      /** Ids of the blocks that it lifts: one made meanwhile on another computer stays. 0.1.0 named none. */
      lifts: optional(array(nonEmptyText)),
    },
    { by: 'teacher', holds: 'person', day: null, people: [], sentence: () => 'Выдавать снова можно.' },
  ),
  /** A person known from a file turned out to be this person of the site. */
  kind(
    'person-joined',
    { into: personKey },
    {
      by: 'teacher',
      holds: 'person',
      day: null,
      people: ['into'],
      sentence: ({ into }, words) => `Запись из файла соединена с человеком на сайте: ${words.name(into)}.`,
    },
  ),
  /** The person has another key: 0.1.0 made keys of names. No fact of its own, so that no history shows it. */
  kind(
    'person-rekeyed',
    { into: personKey },
    {
      by: 'extension',
      holds: 'person',
      day: null,
      people: ['into'],
      sentence: () => 'Внутренний номер человека сменился.',
    },
  ),
  /** Two records with the same name are two people: joining them is not proposed again. */
  kind(
    'person-told-apart',
    { from: personKey },
    {
      by: 'teacher',
      holds: 'person',
      day: null,
      people: ['from'],
      sentence: ({ from }, words) => `Другой человек с тем же именем: ${words.name(from)}.`,
    },
  ),
] as const;
export type PeopleEntry = EntryOf<(typeof peopleKinds)[number]>;

/** A mistake is corrected by a further entry; the correction of a correction restores what it had struck. */
export const correctionKind = kind(
  'entry-corrected',
  { entry: nonEmptyText },
  {
    by: 'teacher',
    holds: 'person',
    day: null,
    people: [],
    sentence: () => 'Исправлена более ранняя запись.',
  },
);
export type Correction = EntryOf<typeof correctionKind>;

/**
 * When these entries of a class were recorded, the computer's clock was ahead: they are dated later than this one. `person`
 * is the class.
 */
export const clockKind = kind(
  'clock-doubted',
  { entries: array(nonEmptyText) },
  { by: 'extension', holds: 'class', day: null, people: [], sentence: () => 'Часы компьютера спешили.' },
);

/** The register's own kinds. */
export const registerKinds = [...peopleKinds, ...turnKinds, ...taskKinds, correctionKind, clockKind] as const;
