import {
  array,
  type InferOutput,
  literal,
  nullable,
  object,
  optional,
  picklist,
  safeParse,
  string,
  union,
} from 'valibot';
import type { SlipVariant } from './slip.ts';
import { DEFAULT_REPORT_TO, DEFAULT_SLIP_TEXTS } from './slip-texts.ts';

/** Slips, the sheet on which they are signed for, and receipts for those that go home with the child. */
export const SLIP_PAPERS = ['slips', 'hand-out', 'receipts'] as const;

export type SlipPaper = (typeof SLIP_PAPERS)[number];

/** Print settings of slips, stored unencrypted between prints: nothing personal. */
const slipLayoutSchema = object({
  perPage: union([literal(6), literal(8), literal(10)]),
  order: picklist(['separate', 'family']),
  fold: picklist(['flat', 'folded']),
  /** What is printed in one job. */
  papers: optional(array(picklist(SLIP_PAPERS)), ['slips', 'hand-out']),
});

export const slipTextsSchema = object({ password: string(), login: string(), gosuslugi: string() });

/** People named on slips and the hand-out sheet, and what the teacher has worded: stored only in the sealed store. */
export const slipContactSchema = object({
  /** Whom to tell about a leak, in the dative. */
  reportTo: string(),
  /** Class teacher, for the hand-out sheet: «Иванова М. П.». */
  teacher: string(),
  /** null: none were stored there yet. */
  texts: optional(nullable(slipTextsSchema), null),
});

export type SlipLayoutSettings = InferOutput<typeof slipLayoutSchema>;
export type SlipTexts = InferOutput<typeof slipTextsSchema>;
export type SlipContact = { reportTo: string; teacher: string; texts: SlipTexts };
export type SlipSettings = SlipLayoutSettings & SlipContact;

export const DEFAULT_SLIP_SETTINGS: SlipSettings = {
  perPage: 8,
  order: 'family',
  fold: 'flat',
  papers: ['slips', 'hand-out'],
  texts: { ...(DEFAULT_SLIP_TEXTS as Record<SlipVariant, string>) },
  reportTo: DEFAULT_REPORT_TO,
  teacher: '',
};

/** Stored layout; unrecognised values fall back to the default. */
export function slipLayoutFrom(value: unknown): SlipLayoutSettings {
  const checked = safeParse(slipLayoutSchema, value);
  return checked.success ? checked.output : layoutOf(DEFAULT_SLIP_SETTINGS);
}

/** The slips are always among the papers at first, whatever was printed last: the page is opened for them. */
export const withSlips = (layout: SlipLayoutSettings): SlipLayoutSettings => ({
  ...layout,
  papers: SLIP_PAPERS.filter((kind) => kind === 'slips' || layout.papers.includes(kind)),
});

/** Texts that 0.1.0 stored with the layout, unencrypted and for all vaults together; null: there are none. */
export function olderSlipTexts(value: unknown): SlipTexts | null {
  const checked = safeParse(object({ texts: slipTextsSchema }), value);
  return checked.success ? checked.output.texts : null;
}

/** The part that may be stored unencrypted. */
export function layoutOf({ perPage, order, fold, papers }: SlipSettings): SlipLayoutSettings {
  return { perPage, order, fold, papers };
}
