import {
  array,
  boolean,
  type InferOutput,
  maxLength,
  object,
  optional,
  parse,
  picklist,
  pipe,
  record,
  safeParse,
  string,
  unknown,
} from 'valibot';
import { settingsDocument } from '../../class-data/settings/settings-document.ts';
import { controlWorksSchema } from './control-work.ts';
import { FRESH_DAYS } from './data-age.ts';
import { sectionNames } from './sections.ts';

const text = optional(pipe(string(), maxLength(10_000)), '');

/** Print settings for a class's extracts and the teacher's texts; sealed, per class. */
export const extractSettingsSchema = object({
  /** Large print for weak eyesight; may need more than one side. */
  large: optional(boolean(), false),
  /** Marks with their dates. */
  dates: optional(boolean(), true),
  /** Hidden sections of the extract and the common sheet. */
  hidden: optional(array(picklist(sectionNames)), []),
  /** A line for the outgoing number, and the signature of the head with the place of the stamp. */
  headSigns: optional(boolean(), false),
  /** The class's common sheet accompanies the extracts. */
  classSheet: optional(boolean(), false),
  /** The sheet follows each extract instead of appearing once at the end. */
  sheetForEach: optional(boolean(), false),
  /** Duplex printing: each extract begins on a new sheet. */
  bothSides: optional(boolean(), false),
  /** Two extracts per side, to cut apart, where they fit. */
  twoOnSheet: optional(boolean(), false),
  /** Data older than this many days are read again first; 0: only on request. */
  freshDays: optional(picklist(FRESH_DAYS), 3),
  /** From the school's schedule of control works. */
  controlWorks: optional(controlWorksSchema, []),
  /** Additional control works and holidays, as typed. */
  works: text,
  holidays: text,
  /** By student key. */
  recommendations: optional(record(string(), pipe(string(), maxLength(2_000))), {}),
});
export type ExtractSettings = InferOutput<typeof extractSettingsSchema>;

/** Form 1 had two sections that were shown or not, before all of them could be hidden. */
const firstFormSchema = object({
  attendance: optional(boolean(), true),
  remarks: optional(boolean(), true),
  hidden: optional(array(unknown()), []),
});

function upgraded(older: unknown): unknown {
  const first = safeParse(firstFormSchema, older);
  if (!first.success) return older;
  const { attendance, remarks, hidden } = first.output;
  const off = [...(attendance ? [] : ['attendance']), ...(remarks ? [] : ['remarks'])];
  return { ...(older as object), hidden: [...hidden, ...off] };
}

export const extractsDocument = settingsDocument({
  id: 'extracts',
  ofClass: true,
  form: 2,
  upgrade: upgraded,
  schema: extractSettingsSchema,
  usual: () => parse(extractSettingsSchema, {}),
});
