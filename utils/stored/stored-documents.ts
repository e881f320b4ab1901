import {
  array,
  type InferOutput,
  isoTimestamp,
  literal,
  nullable,
  number,
  object,
  optional,
  picklist,
  pipe,
  string,
  unknown,
} from 'valibot';
import { stampSchema } from '../base/clock/stamp.ts';
import { journalChangesSchema } from '../class-data/journal/journal-changes.ts';
import { periodDocumentSchema, yearDocumentSchema } from '../class-data/journal/journal-documents.ts';
import { journalRunSchema } from '../class-data/journal/journal-run.ts';
import { siteFilesSchema } from '../class-data/journal/site-files.ts';
import { beforeRowsSchema, withHistory } from '../class-data/roster/before-rows.ts';
import { classHistorySchema } from '../class-data/roster/class-history.ts';
import { pastYearSchema } from '../class-data/roster/past-year.ts';
import { rosterSchema } from '../class-data/roster/roster-schema.ts';
import { classTimetableSchema } from '../class-data/timetable/class-timetable.ts';
import { knownCredentialsSchema } from '../duties/credentials/known.ts';
import { lastImportSchema } from '../duties/credentials/last-import.ts';
import { runSchema } from '../duties/credentials/run.ts';
import { reportDocumentSchema } from '../duties/reports/report-file.ts';
import { settingsDocuments } from '../duties/settings-documents.ts';
import type { DocumentForm } from '../vault/documents.ts';

/** A kind of sealed document. */
export interface StoredDocument<T = unknown> extends DocumentForm<T> {
  /** Name in the store, or its part before the first «:». Never changes. */
  id: string;
  /** It belongs to this computer, or must be nowhere else: no backup has it. */
  staysHere?: true;
}

const document = <T>(described: StoredDocument<T>): StoredDocument<T> => described;

const vaultAccountSchema = object({
  /** Account id (`user`). */
  id: string(),
  /** As the site wrote it when the teacher confirmed it; may be empty. */
  name: string(),
  /** ISO time of the confirmation. */
  confirmedAt: string(),
});
/** The account of the site to which a vault belongs. */
export type VaultAccount = InferOutput<typeof vaultAccountSchema>;

const tombstoneSchema = object({
  classGroup: string(),
  deletedAt: pipe(string(), isoTimestamp()),
  /** Everything of the class up to this stamp is deleted; missing: up to `deletedAt`, as by version 0.1.0. */
  stamp: optional(stampSchema),
});
export type Tombstone = InferOutput<typeof tombstoneSchema>;

const lastBackupSchema = object({
  /** ISO time. */
  madeAt: pipe(string(), isoTimestamp()),
  /** Stamp of the latest entry in it; '' if it had none. */
  latest: string(),
  to: picklist(['file', 'folder']),
});

const restoredSchema = object({
  /** ISO times: of the restore, and of the backup. */
  at: pipe(string(), isoTimestamp()),
  madeAt: pipe(string(), isoTimestamp()),
  /** Number of entries that came. */
  entries: number(),
  /** Ids of entries that were not there before. */
  added: array(string()),
  /** `after`: stamp of the document as restored; null: it went. */
  documents: array(object({ id: string(), after: nullable(string()) })),
});

/**
 * All sealed documents besides settings, each with the number of its form. Whoever changes the form of one so that an
 * older version would misread it raises the number, says in `upgrade` how the older one is carried forward, raises
 * `VAULT_FORM` and adds a fixture (tests/forms).
 */
export const documents = {
  /** The list of a class, as last read. */
  roster: document({ id: 'roster', schema: rosterSchema }),
  /** List and history before the last table. */
  rosterBeforeRows: document({
    id: 'roster-before-rows',
    schema: beforeRowsSchema,
    form: 2,
    upgrade: withHistory,
    staysHere: true,
  }),
  history: document({ id: 'snapshots', schema: classHistorySchema }),
  /** A past year of a class whose list the next year has replaced. */
  pastYear: document({ id: 'past-year', schema: pastYearSchema }),
  /** What is known of the logins of a class. */
  credentials: document({ id: 'credentials', schema: knownCredentialsSchema }),
  run: document({ id: 'run', schema: runSchema, staysHere: true }),
  lastImport: document({ id: 'import', schema: lastImportSchema, staysHere: true }),
  journalYear: document({ id: 'journal', schema: yearDocumentSchema }),
  journalPeriod: document({ id: 'journal', schema: periodDocumentSchema }),
  /** Changes found by readings in the last 30 days. */
  journalChanges: document({ id: 'journal-changes', schema: journalChangesSchema }),
  journalRun: document({ id: 'journal-run', schema: journalRunSchema, staysHere: true }),
  /** What was taken from files of the site. */
  siteFiles: document({ id: 'site-files', schema: siteFilesSchema }),
  timetable: document({ id: 'timetable', schema: classTimetableSchema }),
  /** A received report, with its file. */
  report: document({ id: 'report', schema: reportDocumentSchema }),
  /** The key of the school to the API: handed to nobody, shown to nobody again. */
  apiKey: document({ id: 'settings:api-key', schema: object({ key: string() }), staysHere: true }),
  /** Says that no key of a person is made of a name any more. */
  personKeys: document({ id: 'person-keys', schema: object({ random: literal(true) }), staysHere: true }),
  account: document({ id: 'account', schema: vaultAccountSchema }),
  /** What was deleted, without anything of people: whatever is older must not come back from elsewhere. */
  tombstones: document({
    id: 'tombstones',
    schema: object({ classes: array(tombstoneSchema) }),
  }),
  /** When a backup of the vault was last written from this computer. */
  lastBackup: document({ id: 'last-backup', schema: lastBackupSchema, staysHere: true }),
  /** What the last restore has changed. */
  restored: document({ id: 'restored', schema: restoredSchema, staysHere: true }),
  /** A document, or entries of a class, as they were before the last restore. */
  beforeRestore: document({
    id: 'before-restore',
    schema: object({ value: optional(unknown()), entries: optional(array(unknown())) }),
    staysHere: true,
  }),
};

/** Each document once, settings included. */
export const allDocuments: readonly StoredDocument[] = [
  ...Object.values(documents),
  ...Object.values(settingsDocuments),
];

/** Which document has this name in the store; null: none that this version knows. */
export function documentOf(id: string): StoredDocument | null {
  if (id.startsWith(`${documents.journalYear.id}:`))
    return id.includes(':year-') ? documents.journalYear : documents.journalPeriod;
  const called = (name: string | undefined) => allDocuments.find((each) => each.id === name);
  // «draft:letters:1002» is the «draft:letters» of a class.
  return called(id) ?? called(id.slice(0, id.lastIndexOf(':'))) ?? called(id.split(':')[0]) ?? null;
}

/** The form of the document of this name; of one that this version does not know, any value reads. */
export const formOf = (id: string): DocumentForm => documentOf(id) ?? { schema: unknown() };
