import type { Day } from '../base/calendar/day.ts';
import { fillFields } from '../base/text/template.ts';
import {
  SCHOOL_TEXT_FIELDS,
  SCHOOL_TEXT_LENGTH,
  type SchoolTextChanges,
  type SchoolTexts,
  withSchoolTexts,
} from '../class-data/school/school-text.ts';
import type { AnyDuty } from '../register/duty.ts';
import type { WordedText } from '../register/worded-text.ts';
import { type ConsentTexts, DEFAULT_CONSENT_TEXTS } from './consents/consent-texts.ts';
import { consentWordings } from './consents/consent-wordings.ts';
import { DEFAULT_SLIP_SETTINGS, type SlipTexts } from './credentials/slip-settings.ts';
import { slipWordings } from './credentials/slip-wordings.ts';
import { duties } from './duties.ts';
import { dutyTexts } from './duty-texts.ts';
import { type LetterSettings, lettersDocument } from './letters/letter-templates.ts';
import { letterWordings } from './letters/letter-wordings.ts';

/** Everything that the school has worded, document by document. */
export interface SchoolWordings {
  /** Texts that stand in no other document, and the days of review of all. */
  texts: SchoolTexts;
  consents: ConsentTexts;
  letters: LetterSettings;
  slips: SlipTexts;
}

/** Our own wordings. */
export const usualWordings = (): SchoolWordings => ({
  texts: {},
  consents: DEFAULT_CONSENT_TEXTS,
  letters: lettersDocument.usual(),
  slips: DEFAULT_SLIP_SETTINGS.texts,
});

/** A wording as typed or imported. */
export interface NewWording {
  id: string;
  text: string;
  reviewedOn: Day | null;
}

/** In the order of the duties. */
const ofDuties = duties.flatMap(({ id }) => dutyTexts[id] ?? []);

/** Every text that the school may word, as it has worded it. */
export function wordedTexts({ texts, consents, letters, slips }: SchoolWordings): WordedText[] {
  const own = ofDuties.map(({ id, title, usual, fields, reviewedOn }): WordedText => {
    const text = (Object.hasOwn(texts, id) && texts[id]?.text) || usual;
    return {
      id,
      title,
      text,
      usual,
      fields: { ...fields, ...SCHOOL_TEXT_FIELDS },
      usualOn: reviewedOn,
      // Whoever rewords a text has to check it: our day says nothing of it.
      reviewedOn: text === usual ? reviewedOn : null,
    };
  });
  return [
    ...slipWordings.texts(slips),
    ...own,
    ...consentWordings.texts(consents),
    ...letterWordings.texts(letters),
  ].map((worded) => {
    const reviewedOn = Object.hasOwn(texts, worded.id) ? texts[worded.id]?.reviewedOn : null;
    return reviewedOn ? { ...worded, reviewedOn } : worded;
  });
}

/** Title of the duty that a text belongs to. */
export const dutyOfText = ({ id }: Pick<WordedText, 'id'>): string =>
  (duties as readonly AnyDuty[]).find((duty) => id.startsWith(`${duty.id}/`))?.title ?? '';

/** The wordings after changes. Parts that the school has added, such as a purpose, are taken whole from `from`. */
export function withWordings(
  before: SchoolWordings,
  changes: readonly NewWording[],
  from: SchoolWordings = before,
): SchoolWordings {
  const wordings = new Map(changes.map(({ id, text }) => [id, text]));
  const next = {
    consents: consentWordings.with(before.consents, wordings, from.consents),
    letters: letterWordings.with(before.letters, wordings, from.letters),
    slips: slipWordings.with(before.slips, wordings, from.slips),
  };
  const usual = new Map(ofDuties.map((each) => [each.id, each.usual]));
  const days = new Map(
    wordedTexts({ ...next, texts: {} }).map(({ id, reviewedOn }) => [id, reviewedOn] as const),
  );
  const stored: SchoolTextChanges = changes.map(({ id, text, reviewedOn }) => {
    const isReworded = usual.has(id) && text !== usual.get(id);
    return {
      id,
      text: isReworded ? text : null,
      reviewedOn: !isReworded && reviewedOn === days.get(id) ? null : reviewedOn,
    };
  });
  return { ...next, texts: withSchoolTexts(before.texts, stored) };
}

/** What is wrong with a wording, in Russian; empty if all is well. */
export function checkWording(
  text: string,
  { fields, title }: Pick<WordedText, 'fields' | 'title'>,
): string[] {
  if (!text.trim()) return [`Текст «${title}» пуст.`];
  if (text.length > SCHOOL_TEXT_LENGTH) return [`Текст «${title}» длиннее 10 000 знаков.`];
  return fillFields(text, Object.fromEntries(Object.keys(fields).map((name) => [name, name]))).problems;
}
