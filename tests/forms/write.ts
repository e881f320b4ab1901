/**
 * Writes a fixture of the forms of stored data by the code of a commit: see README.md beside this file.
 *
 *     node tests/forms/write.ts FOLDER NAME [DOCUMENTS]
 *
 * FOLDER holds that commit's `utils` with `node_modules` in it or above it; NAME is the commit, and the name of the file.
 * DOCUMENTS, such as «extracts,list-compared»: only these documents and kinds are sampled; without it everything is.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import '../setup/word-data.ts';
import { rosterOf, STUDENT, toldOf } from './a-class.ts';
import { type Any, codeOf } from './commit-code.ts';
import { documentNames } from './document-names.ts';
import { packed } from './opened.ts';
import { type Described, kindsIn, sampleOf, samplesOf } from './sample.ts';

const [folder, name, only = ''] = process.argv.slice(2);
if (!folder || !name) {
  console.error('Usage: node tests/forms/write.ts FOLDER NAME [DOCUMENTS]\nSee tests/forms/README.md.');
  process.exit(2);
}
const isAsked = (id: string) => only === '' || only.split(',').some((start) => id.startsWith(start));
const PASSPHRASE = 'ромашка паровоз 27 облако';
const CLASS = '1002';
const BEGIN = Date.parse('2026-11-23T08:00:00.000Z');
globalThis.indexedDB = new IDBFactory();

const { partWith, need } = codeOf(folder);
const parts = {
  openDatabase: await need('openDatabase'),
  createVault: await need('createVault'),
  dataKey: await need('dataKey'),
  appendEntries: await need('appendEntries'),
  writeDocument: await need('writeDocument'),
  storeSecret: await need('storeSecret'),
  entrySchema: await need('entrySchema'),
  compactEntries: await need('compactEntries'),
  commit: await need('commit'),
  inForm: await need('inForm'),
  kinds: (await partWith('entrySchema'))?.kinds,
  formOf: (await partWith('allDocuments'))?.formOf,
  documentOf: (await partWith('allDocuments'))?.documentOf,
  makeRecoveryCode: await need('makeRecoveryCode'),
};

// Since there is one gateway, it writes them all.
const writeDocument: Any =
  parts.writeDocument ??
  ((to: Any, key: Any, id: string, value: unknown) =>
    parts.commit(to, key, { documents: [{ id, value }] }, { now: new Date(BEGIN), formOf: parts.formOf }));
const appendEntries: Any =
  parts.appendEntries ??
  ((to: Any, key: Any, schema: Any, entries: object[], now: Date) => {
    const numbered = entries.map((entry) => parts.inForm(entry, parts.kinds));
    return parts.commit(to, key, { entries: numbered }, { now, schema });
  });

let held: string | null = null;
const holder = {
  get: async () => held,
  set: async (value: string) => {
    held = value;
  },
  clear: async () => {
    held = null;
  },
};

const database = await parts.openDatabase();
await parts.createVault(database, holder, PASSPHRASE, BEGIN);
const key = await parts.dataKey(holder);

/** Keys of people as the commit made them: of names until they became random. */
const isRekeyed = (await partWith('renewedKeys')) !== null;
const CHILD = isRekeyed ? 'p-6f0c2f5e' : 'student:орлов пётр иванович';

const written: {
  documents: Record<string, unknown>;
  entries: unknown[];
  secrets: unknown[];
  late: unknown[];
} = {
  documents: {},
  entries: [],
  secrets: [],
  late: [],
};
const valibot: Any = await import('valibot');

async function document(id: string, schema: Any, value: unknown): Promise<void> {
  const checked = valibot.safeParse(schema, value);
  if (!checked.success)
    throw new Error(`${id}: ${JSON.stringify(checked.issues[0]?.path?.map((p: Any) => p.key))}`);
  // As it was handed over, not as read: what is missing stays missing.
  await writeDocument(database, key, id, value);
  written.documents[id] = value;
}

/** As the commit's own list of documents says, or by its name. */
const schemaOf = async (id: string, name: string): Promise<Any> =>
  parts.documentOf ? (parts.documentOf(id)?.schema ?? null) : need(name);

/** Values that a sample of single fields cannot hit. */
const SPECIAL: Record<string, unknown> = {
  workingWeekSchema: {
    days: 6,
    corrections: [{ day: '2026-12-19', works: true, why: 'приказ № 12', yearly: false }],
    checkedYears: [2026],
  },
  reportingPeriodsSchema: {
    schoolYear: 2026,
    scheme: 'trimesters',
    periods: [
      { id: 't1', name: '1 триместр', from: '2026-09-01', to: '2026-11-15' },
      { id: 't2', name: '2 триместр', from: '2026-11-23', to: '2027-02-20' },
    ],
  },
};
/** Settings other than the usual, so that none can be lost unseen. */
const UNUSUAL: Record<string, object> = {
  analyticsSettingsSchema: { thresholds: { five: 460, four: 360, three: 260 } },
  extractSettingsSchema: { attendance: false, remarks: false },
};

/* Documents: the sampled one of class 1002, and of class 1001 what belongs together. */
for (const [id, schemaName] of documentNames(CLASS)) {
  const schema = isAsked(id) ? await schemaOf(id, schemaName) : null;
  if (!schema) continue;
  const sample = SPECIAL[schemaName] ?? sampleOf(schema as Described);
  const unusual = Object.entries(UNUSUAL[schemaName] ?? {}).filter(([field]) => field in schema.entries);
  await document(id, schema, { ...(sample as object), ...Object.fromEntries(unusual) });
}
const runSchema: Any = isAsked('run') ? await need('runSchema') : null;
if (runSchema) {
  const run = { ...(sampleOf(runSchema) as object), classGroup: '1001' };
  const { items, status } = runSchema.entries;
  const [item] = sampleOf(items) as object[];
  const progresses = samplesOf(items.item.entries.progress);
  await document('run:1001', runSchema, {
    ...run,
    items: progresses.map((progress) => ({ ...item, progress })),
  });
  for (const [choice, each] of status.options.entries())
    await document(`run:101${choice}`, runSchema, {
      ...run,
      classGroup: `101${choice}`,
      status: each,
      items: [],
    });
}

const rosterSchema: Any = await need('rosterSchema');
const rosterFields = (rosterSchema.pipe?.[0] ?? rosterSchema).entries;
const ofCommit = rosterOf(CHILD, {
  roster: Object.keys(rosterFields),
  person: Object.keys(rosterFields.students.item.entries),
});
await document('roster:1001', rosterSchema, ofCommit);
if (isAsked('roster-before') && (await partWith('undoRows'))) {
  const schema = await schemaOf('roster-before-rows:1001', 'rosterSchema');
  const value = schema === rosterSchema ? ofCommit : { roster: ofCommit, history: null, after: null };
  await document('roster-before-rows:1001', schema, value);
}
await document('credentials:1001', await need('knownCredentialsSchema'), {
  [STUDENT]: { login: 'sokolova.anna', readAt: '2026-11-23T08:05:00.000Z', reset: 'offered' },
  [CHILD]: { login: null, readAt: '2026-11-23T08:05:00.000Z', reset: 'gosuslugi' },
});

/* Entries: samples of each kind, and what belongs together in class 1001. */
const isSchemaGiven = /schema/.test(String(appendEntries));
let minutes = 0;
async function append(entries: object[]): Promise<void> {
  minutes += 1;
  const now = new Date(BEGIN + minutes * 60_000);
  for (const entry of entries) {
    const whole = { ...entry, id: 'x', at: now.toISOString() };
    if (!valibot.safeParse(parts.entrySchema, whole).success) throw new Error(JSON.stringify(entry));
  }
  const made = isSchemaGiven
    ? await appendEntries(database, key, parts.entrySchema, entries, now)
    : await appendEntries(database, key, entries, now);
  written.entries.push(...made);
}
const kinds = kindsIn(parts.entrySchema);
async function tell(): Promise<void> {
  for (const { kind, ...fields } of toldOf(CHILD))
    if (kinds.has(kind)) await append([{ kind, classGroup: '1001', ...fields }]);
}
for (const [kind, schema] of kinds) {
  if (only !== '' && !only.split(',').includes(kind)) continue;
  const samples = samplesOf(schema).map((sample) => {
    const { id: _, at: __, stamp: ___, formNumber: ____, ...entry } = sample as Record<string, unknown>;
    return { ...entry, classGroup: CLASS, person: '1000000000009' };
  });
  await append(samples);
}
// Where the commit compacts, the samples stand in a document and what belongs together in records of its own.
await parts.compactEntries?.(database, key, { loose: 0, perDocument: 500 });
await tell();

/* Passwords, one of them replaced by an import; a document that did not open; what came late; the recovery code. */
const EXPIRES = BEGIN + 7 * 24 * 60 * 60 * 1000;
const secretFields = Object.keys((await need('secretSchema')).entries);
const secret = (attempt: string) =>
  Object.fromEntries(
    Object.entries({
      classGroup: '1001',
      person: STUDENT,
      attempt,
      login: 'sokolova.anna',
      temporaryPassword: `T-${attempt}`,
      issuedAt: '2026-11-23T08:02:00.000Z',
      confirmedName: 'Соколова Анна Петровна',
    }).filter(([field]) => secretFields.includes(field)),
  );
await parts.storeSecret(database, key, secret('attempt-1'), EXPIRES);
written.secrets.push(secret('attempt-1'));
const sealSecret = await need('sealSecret');
if (sealSecret)
  await database.put('secrets', await sealSecret(key, secret('attempt-0'), EXPIRES, 'attempt-1'));

await writeDocument(database, key, 'credentials:1009', {});
const moved = { ...(await database.get('documents', 'credentials:1009')), id: 'credentials:1008' };
await database.put('documents', moved);
await database.delete('documents', 'credentials:1009');
// Its name up to database 2.
const setApart = await need(['set', 'Aside'].join(''));
const quarantine = (await need('quarantine')) ?? (database.version > 1 ? setApart : null);
if (quarantine) await quarantine(database, [{ store: 'documents', id: 'credentials:1008' }], new Date(BEGIN));
else {
  await setApart(database, 'credentials:1008');
  await database.delete('documents', 'credentials:1008');
}

const inbox = await partWith('keepLate');
if (inbox) {
  await inbox.ensurePair(database, key);
  const takesAnswers = (await partWith('takeAnswer')) !== null;
  const sent = takesAnswers
    ? { run: 'run-1', attempt: 'attempt-9', answer: { kind: 'lost' } }
    : {
        run: 'run-1',
        attempt: 'attempt-9',
        outcome: { kind: 'issued', login: 'orlov.petr', temporaryPassword: 'T-attempt-9' },
      };
  const late = {
    sent: { type: takesAnswers ? 'reset/answer' : 'reset/outcome', ...sent },
    at: '2026-11-23T08:40:00.000Z',
    ticket: { classGroup: '1001', person: STUDENT },
  };
  await inbox.keepLate(database, 'attempt-9', late, { expiresAt: EXPIRES, waits: !takesAnswers });
  written.late.push(late);
}
let passphrase = PASSPHRASE;
let code: string | null = parts.makeRecoveryCode
  ? await parts.makeRecoveryCode(database, PASSPHRASE, BEGIN)
  : null;
if (only.includes('used-code')) {
  passphrase = 'зелёный чайник поёт утром';
  await (await need('recoverVault'))(database, holder, code, passphrase, BEGIN);
  code = null;
}

const stores: Record<string, unknown> = {};
for (const store of database.objectStoreNames) stores[store] = packed(await database.getAll(store));
const fixture = {
  commit: name,
  version: database.version,
  passphrase,
  code,
  written,
  stores,
};
writeFileSync(join(import.meta.dirname, `${name}.json.gz`), gzipSync(JSON.stringify(fixture), { level: 9 }));
database.close();
