import { custom, type GenericSchema, type InferOutput, literal, object, safeParse, variant } from 'valibot';
import { nonEmptyText } from '../base/text/non-empty-text.ts';
import { acknowledgementEntries } from '../duties/acknowledgements/acknowledgement-entries.ts';
import { consentEntries } from '../duties/consents/consent-entries.ts';
import { credentialEntries } from '../duties/credentials/credential-entries.ts';
import { extractEntries } from '../duties/extracts/extract-entries.ts';
import { informingEntries } from '../duties/informing/informing-entries.ts';
import { letterEntries } from '../duties/letters/letter-entries.ts';
import { noticeEntries } from '../duties/notices/notice-entries.ts';
import { observationEntries } from '../duties/observations/observation-entries.ts';
import { reportEntries } from '../duties/reports/report-entries.ts';
import { entryBase } from './entry-base.ts';
import { rosterEntries } from './people-entries.ts';

/**
 * All kinds of entries. The registers are append-only: a mistake is corrected by a further entry, and the correction
 * of a correction brings back what it had struck.
 */
export const entrySchema = variant('kind', [
  ...credentialEntries,
  ...consentEntries,
  ...informingEntries,
  ...acknowledgementEntries,
  ...rosterEntries,
  ...observationEntries,
  ...noticeEntries,
  ...extractEntries,
  ...letterEntries,
  ...reportEntries,
  object({ ...entryBase, kind: literal('entry-corrected'), entry: nonEmptyText }),
]);
export type Entry = InferOutput<typeof entrySchema>;

/** An entry as it is handed to the store, which adds id and moment. */
export type NewEntry = Entry extends infer E ? (E extends Entry ? Omit<E, 'id' | 'at'> : never) : never;

/** Kinds that a person records; all others are written by the steps of the extension itself. */
const recordedKinds = [
  'sign-in-state',
  'credentials-handed-out',
  'credentials-returned',
  'consent-given',
  'consent-refused',
  'consent-withdrawn',
  'withdrawal-decided',
  'consent-in-system',
  'informing-form-chosen',
  'acknowledged',
  'authority-set',
  'handing-out-blocked',
  'handing-out-allowed',
  'person-joined',
  'person-told-apart',
  'note-written',
  'warning-settled',
  'notice-prepared',
  'notice-handed-over',
  'notice-acknowledged',
  'extract-issued',
  'extract-handed-over',
  'extract-returned',
  'letter-prepared',
  'letter-sent',
  'report-received',
  'entry-corrected',
] as const satisfies Entry['kind'][];
export type RecordedEntry = Extract<NewEntry, { kind: (typeof recordedKinds)[number] }>;

export function isRecorded(entry: { kind: string }): entry is RecordedEntry {
  return (recordedKinds as readonly string[]).includes(entry.kind);
}

/** An entry as a page or the panel hands it over: of a kind that a person records, without id and moment. */
export const recordedEntrySchema: GenericSchema<RecordedEntry> = custom<RecordedEntry>((given) => {
  if (typeof given !== 'object' || given === null) return false;
  const checked = safeParse(entrySchema, { ...given, id: '', at: '2000-01-01T00:00:00.000Z' });
  return checked.success && isRecorded(checked.output);
});
