import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import {
  type Backup,
  keyByPhrase,
  keyByVault,
  type LockWith,
  openBackup,
  readBackup,
  writeBackup,
} from '../../../utils/backup/backup-file.ts';
import { importDataKey, newRawKey, rawKeyFromText } from '../../../utils/vault/cipher.ts';
import type { Database, VaultRecord } from '../../../utils/vault/database.ts';
import { makeRecoveryCode, recoverVault } from '../../../utils/vault/recovery.ts';
import { changePassphrase, createVault, needRecord } from '../../../utils/vault/vault.ts';
import { fault } from '../../setup/fault.ts';
import { runs } from '../property-runs.ts';
import { freshDatabase, memoryHolder } from '../state/database.ts';

const PASSPHRASE = 'ромашка паровоз 27 облако';
const NEXT = 'зелёный чайник поёт утром';
const OWN = 'семь синих слонов на крыше';
const FORM = 2;
const NAME = 'Ручьёва Анна Ильинична';

const backup: Backup = {
  madeAt: '2026-11-23T08:00:00.000Z',
  documents: [{ id: 'roster:1', value: { students: [{ name: NAME }], readAt: '2026-11-23T08:00:00.000Z' } }],
  entries: [
    { id: 'e1', at: '2026-11-23T08:00:00.000Z', kind: 'note-written', classGroup: '1', text: NAME },
    { id: 'e2', at: '2026-11-23T08:00:00.000Z', kind: 'of-a-later-version', classGroup: '1', more: [1] },
  ],
};

const opened = { ...backup, hasNameKeys: false };

let database: Database;
let record: VaultRecord;
let dataKey: CryptoKey;
let code: string;
let byVault: Uint8Array<ArrayBuffer>;
let byOwn: Uint8Array<ArrayBuffer>;

const write = (lockWith: LockWith, form = FORM) => writeBackup(backup, lockWith, form);
const whole = (bytes: Uint8Array<ArrayBuffer>) => readBackup(bytes, FORM);
const openBy = async (bytes: Uint8Array<ArrayBuffer>, phrase: string) => {
  const file = await whole(bytes);
  const key = await keyByPhrase(file, phrase);
  return key && openBackup(file, key);
};
const latin = (text: string) => new TextEncoder().encode(text);
/** With the digest that belongs to the changed bytes: as somebody who knows the layout would change it. */
const resigned = async (bytes: Uint8Array<ArrayBuffer>) => {
  const signed = bytes.slice(0, -32);
  return new Uint8Array([...signed, ...new Uint8Array(await crypto.subtle.digest('SHA-256', signed))]);
};
const withHeader = async (
  bytes: Uint8Array<ArrayBuffer>,
  change: (header: Record<string, unknown>) => object,
) => {
  const [first, second] = [bytes.indexOf(10), bytes.indexOf(10, bytes.indexOf(10) + 1)];
  const header = JSON.parse(new TextDecoder().decode(bytes.slice(first + 1, second)));
  const line = latin(JSON.stringify(change(header)));
  return resigned(new Uint8Array([...bytes.slice(0, first + 1), ...line, ...bytes.slice(second)]));
};

beforeAll(async () => {
  database = await freshDatabase();
  const holder = memoryHolder();
  await createVault(database, holder, PASSPHRASE, 0);
  code = await makeRecoveryCode(database, PASSPHRASE, 0);
  record = await needRecord(database);
  dataKey = await importDataKey(rawKeyFromText(holder.value ?? ''));
  [byVault, byOwn] = [await write({ vault: record, dataKey }), await write({ passphrase: OWN })];
});

it('opens with the passphrase of the vault, with its recovery code, and without either in the vault itself', async () => {
  expect(await openBy(byVault, PASSPHRASE)).toEqual(opened);
  expect(await openBy(byVault, code.toLowerCase())).toEqual(opened);
  const file = await whole(byVault);
  expect(await openBackup(file, (await keyByVault(file, dataKey))!)).toEqual(opened);
});

it('opens with a passphrase of its own, and with that alone', async () => {
  expect(await openBy(byOwn, OWN)).toEqual(opened);
  expect(await openBy(byOwn, PASSPHRASE)).toBeNull();
  expect(await keyByVault(await whole(byOwn), dataKey)).toBeNull();
});

it('shows nothing of its content without a key', () => {
  for (const bytes of [byVault, byOwn]) {
    const text = new TextDecoder().decode(bytes);
    expect(text).not.toContain('Ручьёва');
    expect(text).not.toContain('roster');
  }
});

fault(
  'The passphrase of the vault is changed and its recovery code used after a backup was made',
  'The backup opens with what it was made with, and with nothing else',
  async () => {
    const holder = memoryHolder();
    await changePassphrase(database, PASSPHRASE, NEXT);
    const next = await write({ vault: await needRecord(database), dataKey });
    await recoverVault(database, holder, code, 'дождь идёт вторую неделю мимо', 0);
    const last = await write({ vault: await needRecord(database), dataKey });
    expect(await openBy(byVault, PASSPHRASE)).toEqual(opened);
    expect(await openBy(byVault, code)).toEqual(opened);
    expect(await openBy(byVault, NEXT)).toBeNull();
    expect(await openBy(next, NEXT)).toEqual(opened);
    expect(await openBy(next, code)).toEqual(opened);
    expect(await openBy(last, code)).toBeNull();
  },
);

fault('A backup breaks off, at whatever byte', 'It is told to be incomplete; nothing opens', async () => {
  const header = byVault.indexOf(10, byVault.indexOf(10) + 1);
  for (const length of [
    1,
    9,
    16,
    40,
    header,
    header + 1,
    header + 9,
    byVault.length - 32,
    byVault.length - 1,
  ])
    await expect(whole(byVault.slice(0, length)), String(length)).rejects.toMatchObject({
      code: 'truncated',
    });
});

fault('A backup is changed in one byte', 'It is refused with the reason; nothing opens', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(byVault.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
      const changed = byVault.slice();
      changed[at] = (changed[at] ?? 0) ^ by;
      await expect(whole(changed)).rejects.toMatchObject({
        code: expect.stringMatching(/^(?:altered|truncated|foreign|newer)$/),
      });
    }),
    { numRuns: runs(200) },
  );
  await expect(whole(new Uint8Array([...byVault, 0]))).rejects.toMatchObject({ code: 'altered' });
});

fault(
  'Somebody changes the content or the line of a backup, and the digest with it',
  'It does not open, with the right passphrase either',
  async () => {
    const changed = byVault.slice();
    changed[byVault.length - 40] = (changed[byVault.length - 40] ?? 0) ^ 1;
    await expect(openBy(await resigned(changed), PASSPHRASE)).rejects.toMatchObject({ code: 'altered' });
    const other = await withHeader(byVault, (header) => ({ ...header, form: 1 }));
    await expect(openBy(other, PASSPHRASE)).rejects.toMatchObject({ code: 'altered' });
    const endless = await withHeader(byOwn, (header) => {
      const { lock } = header as { lock: { main: { derivation: object } } };
      const derivation = { ...lock.main.derivation, iterations: 9_000_000_000 };
      return { ...header, lock: { ...lock, main: { ...lock.main, derivation } } };
    });
    await expect(openBy(endless, OWN)).rejects.toMatchObject({ code: 'altered' });
  },
);

fault('Another file is chosen instead of a backup', 'It is told to be none', async () => {
  for (const bytes of [
    latin('ПФИО;Класс\nИванов;7А'),
    latin('PK\u0003\u0004'),
    new Uint8Array(0),
    new Uint8Array(99),
  ])
    await expect(whole(bytes)).rejects.toMatchObject({ code: 'foreign' });
});

fault('A backup of a newer version is opened', 'It asks for an update of the extension', async () => {
  await expect(whole(await write({ passphrase: OWN }, FORM + 1))).rejects.toMatchObject({ code: 'newer' });
  const later = await withHeader(byOwn, () => ({ format: 2, anything: 'else' }));
  await expect(whole(later)).rejects.toMatchObject({ code: 'newer' });
  // One of an older version opens.
  const file = await whole(await write({ passphrase: OWN }, 1));
  expect(await openBackup(file, (await keyByPhrase(file, OWN))!)).toEqual(opened);
});

fault('A backup is opened with a wrong passphrase, code or vault', 'It does not open', async () => {
  for (const phrase of [code.replace(/.$/, (last) => (last === 'X' ? 'Y' : 'X')), PASSPHRASE.toUpperCase()])
    expect(await openBy(byVault, phrase)).toBeNull();
  expect(await keyByVault(await whole(byVault), await importDataKey(newRawKey()))).toBeNull();
});

fault(
  'A backup holds what belongs to one computer: the key of the API, a clock, runs',
  'None of it is taken',
  async () => {
    const ids = [
      'settings:api-key',
      'restored',
      'run:1',
      'import:1',
      'before-restore:roster:1',
      'settings:school',
    ];
    const all = { ...backup, documents: ids.map((id) => ({ id, value: 1 })), entries: [] };
    const file = await whole(await writeBackup(all, { passphrase: OWN }, FORM));
    const { documents } = await openBackup(file, (await keyByPhrase(file, OWN))!);
    expect(documents.map(({ id }) => id)).toEqual(['settings:school']);
  },
);
