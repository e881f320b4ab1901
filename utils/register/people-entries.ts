import { array, nullable, optional, picklist } from 'valibot';
import { nonEmptyText } from '../base/text/non-empty-text.ts';
import { personKey } from './entry-base.ts';
import { type EntryOf, kind } from './kind.ts';

/** Basis of a representative's right to act for the child; `none`: there is no such right. */
const AUTHORITIES = {
  parent: 'родитель',
  guardian: 'опекун',
  trustee: 'попечитель',
  'power-of-attorney': 'по доверенности',
  none: 'полномочий нет',
} as const;
const authorities = ['parent', 'guardian', 'trustee', 'power-of-attorney', 'none'] as const;

/** Facts about people that outlive the snapshots of the roster; they belong to the register, not to a duty. */
export const peopleKinds = [
  kind(
    'authority-set',
    {
      authority: picklist(authorities),
      /** Birth certificate, order on guardianship, power of attorney: its name and number. */
      document: nullable(nonEmptyText),
    },
    {
      by: 'teacher',
      day: null,
      people: [],
      sentence: ({ authority, document }) =>
        `Полномочия: ${AUTHORITIES[authority]}${document ? `, ${document}` : ''}.`,
    },
  ),
  /** «Не выдавать»: neither slips nor extracts nor letters. */
  kind(
    'handing-out-blocked',
    { ground: nonEmptyText },
    { by: 'teacher', day: null, people: [], sentence: ({ ground }) => `Не выдавать: ${ground}.` },
  ),
  kind(
    'handing-out-allowed',
    {
      /** Ids of the blocks that it lifts: one made meanwhile on another computer stays. 0.1.0 named none. */
      lifts: optional(array(nonEmptyText)),
    },
    { by: 'teacher', day: null, people: [], sentence: () => 'Выдавать снова можно.' },
  ),
  /** A person known from a file turned out to be this person of the site. */
  kind(
    'person-joined',
    { into: personKey },
    {
      by: 'teacher',
      day: null,
      people: ['into'],
      sentence: ({ into }, words) => `Запись из файла соединена с человеком на сайте: ${words.name(into)}.`,
    },
  ),
  /** The person has another key: 0.1.0 made keys of names. No fact of its own, so that no history shows it. */
  kind(
    'person-rekeyed',
    { into: personKey },
    { by: 'extension', day: null, people: ['into'], sentence: () => 'Внутренний номер человека сменился.' },
  ),
  /** Two records with the same name are two people: joining them is not proposed again. */
  kind(
    'person-told-apart',
    { from: personKey },
    {
      by: 'teacher',
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
  { by: 'teacher', day: null, people: [], sentence: () => 'Исправлена более ранняя запись.' },
);
export type Correction = EntryOf<typeof correctionKind>;

/**
 * When these entries of a class were recorded, the computer's clock was ahead: they are dated later than this one. `person`
 * is the class.
 */
export const clockKind = kind(
  'clock-doubted',
  { entries: array(nonEmptyText) },
  { by: 'extension', day: null, people: [], sentence: () => 'Часы компьютера спешили.' },
);

/** The register's own kinds. */
export const registerKinds = [...peopleKinds, correctionKind, clockKind] as const;
