import { beforeEach, expect, it } from 'vitest';
import { entrySchema, type NewEntry } from '../../../utils/duties/entry.ts';
import { importDataKey, rawKeyFromText } from '../../../utils/vault/cipher.ts';
import { LIMITS } from '../../../utils/vault/compaction.ts';
import { fillDisk } from '../state/database.ts';
import { appendEntries, writeDocument } from '../state/written.ts';
import { type Background, CLASS, keyOf, newWorld, startBackground, type World } from './reading/world.ts';

let world: World;
let background: Background;
let key: CryptoKey;
const collected = (index: number): NewEntry => ({
  kind: 'login-collected',
  classGroup: CLASS,
  person: keyOf(index),
});

beforeEach(async () => {
  world = await newWorld();
  await world.unlock();
  key = await importDataKey(rawKeyFromText(world.key as string));
  background = await startBackground(world);
});

const fill = (count: number) =>
  appendEntries(
    world.database,
    key,
    entrySchema,
    Array.from({ length: count }, (_, index) => collected(index)),
    world.now,
  );

it('many loose entries are compacted when the background wakes, and the pages are told', async () => {
  await fill(LIMITS.loose + 1);
  const before = await background.entries();
  await background.wakeUp();
  expect(await world.database.count('entries')).toBe(0);
  expect(await world.database.count('entryDocuments')).toBe(1);
  expect(await background.entries()).toEqual(before);
  expect(world.session.items.get('revision')).toBeTypeOf('string');
});

it('few are left alone, and so are all while the vault is closed', async () => {
  await fill(LIMITS.loose);
  await background.wakeUp();
  expect(await world.database.count('entries')).toBe(LIMITS.loose);
  await fill(1);
  await world.session.remove('key');
  await background.wakeUp();
  expect(await world.database.count('entries')).toBe(LIMITS.loose + 1);
});

it('a full disk only puts it off', async () => {
  await fill(LIMITS.loose + 1);
  const empty = fillDisk('entryDocuments');
  await background.wakeUp();
  empty();
  expect(await world.database.count('entries')).toBe(LIMITS.loose + 1);
  await background.wakeUp();
  expect(await background.entries()).toHaveLength(LIMITS.loose + 1);
});

it('sets aside what is damaged, and nothing else that is asked for', async () => {
  await writeDocument(world.database, key, 'run:1', {});
  await writeDocument(world.database, key, 'credentials:1', {});
  await world.database.put('documents', {
    ...(await world.database.get('documents', 'run:1'))!,
    data: new ArrayBuffer(9),
  });
  const secret = { id: 's', expiresAt: 9e15, iv: new Uint8Array(12), data: new ArrayBuffer(30) };
  await world.database.put('secrets', secret);
  const asked = [
    { store: 'documents', id: 'run:1' },
    { store: 'documents', id: 'credentials:1' },
    { store: 'secrets', id: 's' },
  ];
  expect(await background.page({ type: 'vault/quarantine', damaged: asked })).toMatchObject({ ok: true });
  expect(await world.database.getAllKeys('documents')).toEqual(['account', 'credentials:1']);
  expect(await world.database.count('secrets')).toBe(0);
  expect((await world.database.getAll('aside')).map(({ record }) => record.id)).toEqual(['run:1']);
});

it('is not done for a panel or a page of the site', async () => {
  const message = { type: 'vault/quarantine', damaged: [] };
  expect(await background.panel(message)).toMatchObject({ ok: false });
  expect(await background.content(message)).toMatchObject({ ok: false });
});
