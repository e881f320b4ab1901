import { type InferOutput, literal, object, picklist, safeParse, string, union } from 'valibot';
import type { SlipVariant } from './slip.ts';
import { DEFAULT_REPORT_TO, DEFAULT_SLIP_TEXTS } from './slip-texts.ts';

/** How slips are printed; kept between prints, in the open: nothing personal is in it. */
const slipLayoutSchema = object({
  perPage: union([literal(6), literal(8), literal(10)]),
  order: picklist(['separate', 'family']),
  fold: picklist(['flat', 'folded']),
  texts: object({ password: string(), login: string(), gosuslugi: string() }),
});

/** Whom slips and hand-out sheet name: kept in the sealed store only. */
export const slipContactSchema = object({
  /** Whom to tell about a leak, in the dative. */
  reportTo: string(),
  /** Class teacher, for the hand-out sheet: «Иванова М. П.». */
  teacher: string(),
});

export type SlipLayoutSettings = InferOutput<typeof slipLayoutSchema>;
export type SlipContact = InferOutput<typeof slipContactSchema>;
export type SlipSettings = SlipLayoutSettings & SlipContact;

export const DEFAULT_SLIP_SETTINGS: SlipSettings = {
  perPage: 8,
  order: 'family',
  fold: 'flat',
  texts: { ...(DEFAULT_SLIP_TEXTS as Record<SlipVariant, string>) },
  reportTo: DEFAULT_REPORT_TO,
  teacher: '',
};

/** Layout as it was kept; anything that is not understood falls back to the default. */
export function slipLayoutFrom(value: unknown): SlipLayoutSettings {
  const checked = safeParse(slipLayoutSchema, value);
  return checked.success ? checked.output : DEFAULT_SLIP_SETTINGS;
}

/** The part that may lie in the open. */
export function layoutOf({ perPage, order, fold, texts }: SlipSettings): SlipLayoutSettings {
  return { perPage, order, fold, texts };
}
