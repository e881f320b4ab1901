import { type InferOutput, literal, object, optional, picklist, safeParse, string, union } from 'valibot';
import type { SlipVariant } from './slip.ts';
import { DEFAULT_REPORT_TO, DEFAULT_SLIP_TEXTS } from './slip-texts.ts';

/** How slips are printed; kept between prints. Holds nothing personal but the teacher's own contact. */
const slipSettingsSchema = object({
  perPage: union([literal(6), literal(8), literal(10)]),
  order: picklist(['separate', 'family']),
  fold: picklist(['flat', 'folded']),
  texts: object({ password: string(), login: string(), gosuslugi: string() }),
  reportTo: optional(string(), DEFAULT_REPORT_TO),
  teacher: optional(string(), ''),
});
export type SlipSettings = InferOutput<typeof slipSettingsSchema>;

export const DEFAULT_SLIP_SETTINGS: SlipSettings = {
  perPage: 8,
  order: 'family',
  fold: 'flat',
  texts: { ...(DEFAULT_SLIP_TEXTS as Record<SlipVariant, string>) },
  reportTo: DEFAULT_REPORT_TO,
  teacher: '',
};

/** Settings as they were kept; anything that is not understood falls back to the default. */
export function slipSettingsFrom(value: unknown): SlipSettings {
  const checked = safeParse(slipSettingsSchema, value);
  return checked.success ? checked.output : DEFAULT_SLIP_SETTINGS;
}
