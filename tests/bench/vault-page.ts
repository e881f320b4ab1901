/** Runs inside a Chromium page: shows the class from the sealed store, and from bare `idb` for comparison. */
import { type IDBPDatabase, openDB } from 'idb';
import { h, render } from 'preact';
import type { Roster } from '../../utils/class-data/roster/person.ts';
import { rosterSchema } from '../../utils/class-data/roster/roster-schema.ts';
import { duties, type MatrixDuty, matrixDuties } from '../../utils/duties/duties.ts';
import { type Entry, entrySchema, kinds } from '../../utils/duties/entry.ts';
import { classMatrix, type MatrixRow } from '../../utils/register/class-matrix.ts';
import { classToday } from '../../utils/register/class-today.ts';
import { effective } from '../../utils/register/effective.ts';
import { peopleFacts } from '../../utils/register/people-facts.ts';
import { seal } from '../../utils/vault/cipher.ts';
import { compactEntries, LIMITS } from '../../utils/vault/compaction.ts';
import { openDatabase } from '../../utils/vault/database.ts';
import { readDocument } from '../../utils/vault/documents.ts';
import { readEntries } from '../../utils/vault/entries.ts';
import { entryDocumentPlace } from '../../utils/vault/entry-records.ts';
import { createVault, dataKey, type KeyHolder, lockVault, unlockVault } from '../../utils/vault/vault.ts';
import { appendEntries, writeDocument } from '../unit/state/written.ts';
import { entriesOf, keyOf, rosterOf, TODAY } from './vault-data.ts';

const PASSPHRASE = 'ромашка паровоз 27 облако';
/** The newest entries stay loose: as many as in the product. */
const LOOSE = LIMITS.loose;
/** Number of entries recorded at a time. */
const BATCH = 199;

let raw: string | null = null;
const holder: KeyHolder = {
  get: async () => raw,
  set: async (key) => {
    raw = key;
  },
  clear: async () => {
    raw = null;
  },
};

let derivation = 0;
const { subtle } = crypto;
const deriveKey = subtle.deriveKey.bind(subtle);
subtle.deriveKey = (async (...details: Parameters<typeof deriveKey>) => {
  const start = performance.now();
  const key = await deriveKey(...details);
  derivation += performance.now() - start;
  return key;
}) as typeof subtle.deriveKey;

const openPeer = (name: string): Promise<IDBPDatabase> =>
  openDB(name, 1, {
    upgrade(database) {
      for (const store of ['documents', 'entries', 'entryDocuments']) {
        database.createObjectStore(store, { keyPath: 'id' });
      }
    },
  });

/**
 * Fills both with the same data: `classes` classes of `entriesOf`, the first through the store's own steps.
 */
async function fill(classes: number): Promise<void> {
  const database = await openDatabase(`ours-${classes}`);
  const peer = await openPeer(`peer-${classes}`);
  await createVault(database, holder, PASSPHRASE, 0);
  const key = await dataKey(holder);
  for (let index = 0; index < classes; index++) {
    const roster = rosterOf(keyOf(index));
    const id = `roster:${roster.classGroup.id}`;
    await writeDocument(database, key, id, roster);
    await peer.put('documents', { id, value: roster });
    const all = entriesOf(roster);
    if (index === 0) {
      let last = 0;
      while (last < all.length) {
        const { at } = all[last] as (typeof all)[number];
        // One batch of bulk recording; the newest stay loose.
        const next = last < all.length - LOOSE ? Math.min(last + BATCH, all.length - LOOSE) : all.length;
        const batch = all.slice(last, next).map(({ entry }) => entry);
        await appendEntries(database, key, entrySchema, batch, at);
        await compactEntries(database, key);
        last = next;
      }
    } else await fillQuickly(database, key, roster.classGroup.id, all);
  }
  // The peer gets the contents of the store, in the same layout.
  for (const store of ['entries', 'entryDocuments'] as const) {
    for (const record of await database.getAll(store)) {
      const { iv, data } = record;
      const additionalData = new TextEncoder().encode(`${store}:${record.id}`);
      const bytes = await subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, data);
      await peer.put(store, { id: record.id, value: JSON.parse(new TextDecoder().decode(bytes)) });
    }
  }
  database.close();
  peer.close();
}

async function fillQuickly(
  database: Awaited<ReturnType<typeof openDatabase>>,
  key: CryptoKey,
  classGroup: string,
  all: ReturnType<typeof entriesOf>,
): Promise<void> {
  for (let from = 0, number = 1; from < all.length; from += LIMITS.perDocument, number++) {
    const id = `${classGroup}/${String(number).padStart(6, '0')}`;
    const values = all
      .slice(from, from + LIMITS.perDocument)
      .map(({ at, entry }) => ({ ...entry, id: crypto.randomUUID(), at: at.toISOString() }));
    await database.put('entryDocuments', { id, ...(await seal(key, entryDocumentPlace(id), values)) });
  }
}

/** Computes the rows and draws them; done when the browser has laid them out. */
function show(roster: Roster, entries: Entry[], classGroup: string): void {
  const counting = effective(entries, kinds).entries;
  const ofClass = counting.filter((entry) => entry.classGroup === classGroup);
  const facts = peopleFacts(counting);
  const of = { entries: ofClass, everywhere: counting, facts, settled: null, today: TODAY };
  const rows = classMatrix(classToday(roster, of), duties);
  const app = document.querySelector('#app') as HTMLElement;
  render(null, app);
  render(matrixTable(rows), app);
  if (app.getBoundingClientRect().height < rows.length || app.querySelectorAll('tr').length !== 35) {
    throw new Error('the class is not on the screen');
  }
}

const matrixTable = (rows: MatrixRow<MatrixDuty>[]) =>
  h(
    'table',
    null,
    rows.map(({ student, representatives, cells }) =>
      h('tr', { key: student.key }, [
        h('th', null, [student.name, ...representatives.map(({ name }) => h('div', null, name))]),
        ...matrixDuties.map(({ id }) => h('td', { class: cells[id].state }, cells[id].text)),
      ]),
    ),
  );

async function ours(classes: number, passphrase: string | null): Promise<void> {
  const classGroup = keyOf(0);
  const database = await openDatabase(`ours-${classes}`);
  if (passphrase !== null) await unlockVault(database, holder, passphrase);
  const key = await dataKey(holder);
  const [roster, { entries, damaged, unrecognised }] = await Promise.all([
    readDocument(database, key, `roster:${classGroup}`, { schema: rosterSchema }),
    readEntries(database, key, entrySchema),
  ]);
  if (roster.state !== 'found' || damaged.length > 0 || unrecognised > 0) throw new Error('not read');
  show(roster.value, entries, classGroup);
  database.close();
}

async function peer(classes: number): Promise<void> {
  const classGroup = keyOf(0);
  const database = await openPeer(`peer-${classes}`);
  const [roster, documents, loose] = await Promise.all([
    database.get('documents', `roster:${classGroup}`),
    database.getAll('entryDocuments'),
    database.getAll('entries'),
  ]);
  show(
    roster.value,
    [...documents.flatMap(({ value }) => value), ...loose.map(({ value }) => value)],
    classGroup,
  );
  database.close();
}

export interface VaultTimes {
  ours: number[];
  peer: number[];
  /** Key derivation alone, in the rounds with a passphrase. */
  derivation: number[];
}

const MEASURED = {
  unlock: async (classes: number, side: 'ours' | 'peer') => {
    if (side === 'peer') return peer(classes);
    await lockVault(holder);
    return ours(classes, PASSPHRASE);
  },
  reload: (classes: number, side: 'ours' | 'peer') => (side === 'ours' ? ours(classes, null) : peer(classes)),
} as const;

async function measure(
  what: keyof typeof MEASURED,
  classes: number,
  { rounds, warmUp }: { rounds: number; warmUp: number },
): Promise<VaultTimes> {
  const times: VaultTimes = { ours: [], peer: [], derivation: [] };
  for (let round = -warmUp; round < rounds; round++) {
    for (const side of round % 2 ? (['ours', 'peer'] as const) : (['peer', 'ours'] as const)) {
      derivation = 0;
      const start = performance.now();
      await MEASURED[what](classes, side);
      const time = performance.now() - start - derivation;
      if (round >= 0) times[side].push(time);
      if (round >= 0 && derivation > 0) times.derivation.push(derivation);
      // Garbage of one side must not be collected in the other's time.
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
  return times;
}

/** One entry, recorded until it is on disk. */
async function measureAppend(classes: number, rounds: number): Promise<VaultTimes> {
  const times: VaultTimes = { ours: [], peer: [], derivation: [] };
  const database = await openDatabase(`ours-${classes}`);
  const bare = await openPeer(`peer-${classes}`);
  const classGroup = keyOf(0);
  const entry = { kind: 'login-collected' as const, classGroup, person: `${classGroup}-s0` };
  const sides = {
    ours: async () => {
      // Like a step of the background: the key is read from the session each time.
      await appendEntries(database, await dataKey(holder), entrySchema, [entry], new Date());
    },
    peer: async () => {
      const id = crypto.randomUUID();
      const transaction = bare.transaction('entries', 'readwrite', { durability: 'strict' });
      void transaction.store.put({ id, value: { ...entry, id, at: new Date().toISOString() } });
      await transaction.done;
    },
  };
  for (let round = -5; round < rounds; round++) {
    for (const side of round % 2 ? (['ours', 'peer'] as const) : (['peer', 'ours'] as const)) {
      const start = performance.now();
      await sides[side]();
      if (round >= 0) times[side].push(performance.now() - start);
    }
  }
  database.close();
  bare.close();
  return times;
}

Object.assign(globalThis, { vaultBench: { fill, measure, measureAppend } });
