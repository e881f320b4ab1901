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
  string,
} from 'valibot';
import { settingsDocument } from '../../class-data/settings/settings-document.ts';
import { controlWorksSchema } from './control-work.ts';
import { FRESH_DAYS } from './data-age.ts';
import { sectionNames } from './sections.ts';

const text = optional(pipe(string(), maxLength(10_000)), '');

/** How the extracts of a class are printed and what the teacher has typed for them; kept sealed, of one class. */
export const extractSettingsSchema = object({
  /** Large print for weak eyesight; then more than one side may be needed. */
  large: optional(boolean(), false),
  /** Marks with their dates. */
  dates: optional(boolean(), true),
  /** Sections that are switched off, of the extract and of the common sheet. */
  hidden: optional(array(picklist(sectionNames)), []),
  /** The common sheet of the class goes with the extracts. */
  classSheet: optional(boolean(), false),
  /** That sheet follows each extract instead of standing once at the end. */
  sheetForEach: optional(boolean(), false),
  /** The printer prints on both sides: then each extract begins a sheet of its own. */
  bothSides: optional(boolean(), false),
  /** Two extracts on a side, to be cut apart, where they have room. */
  twoOnSheet: optional(boolean(), false),
  /** Data older than so many days are read anew first; 0: only when the teacher asks. */
  freshDays: optional(picklist(FRESH_DAYS), 3),
  /** From the school's schedule of control works. */
  controlWorks: optional(controlWorksSchema, []),
  /** Further control works as typed; holidays. */
  works: text,
  holidays: text,
  /** By the key of the student. */
  recommendations: optional(record(string(), pipe(string(), maxLength(2_000))), {}),
});
export type ExtractSettings = InferOutput<typeof extractSettingsSchema>;

export const extractsDocument = settingsDocument({
  id: 'extracts',
  ofClass: true,
  schema: extractSettingsSchema,
  usual: () => parse(extractSettingsSchema, {}),
});
