import { array, type InferOutput, maxLength, nullable, object, pipe, record, regex, string } from 'valibot';
import { type Day, daySchema } from '../../base/calendar/day.ts';
import { fillFields, type TemplateValues } from '../../base/text/template.ts';
import { type SchoolDetails, schoolName, systemTitle } from './school-details.ts';

/** A text of papers that the school may word otherwise. */
export interface SchoolText {
  /** Never changes: stored wordings go by it. */
  id: string;
  /** What it is, and on which paper. */
  title: string;
  /** Our wording. */
  usual: string;
  /** Fields of its own, beside those of every text, with what they mean: the paper gives their values. */
  fields?: Readonly<Record<string, string>>;
  /** Day on which our wording was last checked against the law in force. */
  reviewedOn: Day;
}

/** Fields that any such text may have, with what they mean. */
export const SCHOOL_TEXT_FIELDS = {
  школа: 'название школы',
  класс: 'класс',
  система: 'электронный дневник с названием',
  учитель: 'классный руководитель',
  контакты: 'контакты классного руководителя',
} as const;

export const SCHOOL_TEXT_LENGTH = 10_000;

/** The school’s wording; `text` is null where ours holds, or where the text itself stands in another document. */
const schoolWordingSchema = object({
  text: nullable(pipe(string(), regex(/\S/u), maxLength(SCHOOL_TEXT_LENGTH))),
  /** Day on which the school checked it. */
  reviewedOn: nullable(daySchema),
});

const id = pipe(string(), maxLength(200));
/** Wordings by the id of the text. */
export const schoolTextsSchema = record(id, schoolWordingSchema);
export type SchoolTexts = InferOutput<typeof schoolTextsSchema>;

/** The wording that papers take of a text, its fields filled in; `own`: the values of the text’s own fields. */
export type Wording = (text: SchoolText, own?: TemplateValues) => string;

/** Our own wording, with lines where fields of the school would stand. */
export const usualWording: Wording = ({ usual }, own = {}) => fillFields(usual, own).text;

/** Values of the fields in the papers of a class. */
export const schoolTextValues = (
  details: SchoolDetails,
  className: string,
): Record<keyof typeof SCHOOL_TEXT_FIELDS, string> => ({
  школа: schoolName(details),
  класс: className,
  система: systemTitle(details),
  учитель: details.teacher.name,
  контакты: details.teacher.contacts,
});

/** The school’s wording where it has one, else ours. */
export function wordingOf(texts: SchoolTexts, details: SchoolDetails, className: string): Wording {
  const values = schoolTextValues(details, className);
  return ({ id, usual }, own) =>
    fillFields((Object.hasOwn(texts, id) && texts[id]?.text) || usual, { ...values, ...own }).text;
}

/** Changes of some wordings: what is not named stays. */
export const schoolTextChangesSchema = array(object({ id, ...schoolWordingSchema.entries }));
export type SchoolTextChanges = InferOutput<typeof schoolTextChangesSchema>;

/** The wordings after changes; one without text and day is ours again and is not stored. */
export function withSchoolTexts(texts: SchoolTexts, changes: SchoolTextChanges): SchoolTexts {
  const next = new Map(Object.entries(texts));
  for (const { id, text, reviewedOn } of changes)
    if (text === null && reviewedOn === null) next.delete(id);
    else next.set(id, { text, reviewedOn });
  return Object.fromEntries(next);
}
