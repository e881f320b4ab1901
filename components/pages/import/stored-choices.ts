import { type InferOutput, record, safeParse, string } from 'valibot';
import browser from 'webextension-polyfill';
import { type ColumnChoice, columnChoicesSchema } from '../../../utils/class-data/import/column-choice.ts';

const MAPPINGS = 'columnMappings';
const mappingsSchema = record(string(), columnChoicesSchema);
export type StoredChoices = InferOutput<typeof mappingsSchema>;

/** The teacher's earlier corrections of columns, by the table's shape. */
export async function storedChoices(): Promise<StoredChoices> {
  const stored = safeParse(mappingsSchema, (await browser.storage.local.get(MAPPINGS))[MAPPINGS]);
  return stored.success ? stored.output : {};
}

/** Remembers a correction for tables of this shape; no text of the table is kept. */
export async function storeChoices(shape: string, choices: ColumnChoice[]): Promise<void> {
  await browser.storage.local.set({ [MAPPINGS]: { ...(await storedChoices()), [shape]: choices } });
}
