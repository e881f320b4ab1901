import { beforeEach, describe, expect, it } from 'vitest';
import { keepKnown } from '../../../../utils/background/credentials/runs.ts';
import { slipsToPrint } from '../../../../utils/duties/credentials/slips-to-print.ts';
import { documents } from '../../../../utils/stored/stored-documents.ts';
import { readDocument } from '../../../../utils/vault/documents.ts';
import {
  SECRET_LIFETIME_MS,
  secretExpiries,
  storeSecret,
  wipeSecrets,
} from '../../../../utils/vault/secrets.ts';
import { fillDisk } from '../../state/database.ts';
import { worldOfClass } from '../reading/class-world.ts';
import {
  type Background,
  CLASS,
  keyOf,
  newWorld,
  OTHER_CLASS,
  roster,
  startBackground,
  type World,
} from '../reading/world.ts';

let world: World;
let background: Background;
const done = { ok: true, value: null };
const HOUR = 3_600_000;

beforeEach(async () => {
  world = await worldOfClass(5);
  background = await startBackground(world);
});

const item = (index: number, login = `in-${index}`, temporaryPassword: string | null = `Tmp-${index}`) => ({
  person: keyOf(index),
  login,
  temporaryPassword,
});
const take = (items: ReturnType<typeof item>[], classGroup = CLASS) =>
  background.page({ type: 'import/take', classGroup, items });
const undo = () => background.page({ type: 'import/undo', classGroup: CLASS });
const passwords = async () =>
  (await background.secrets())
    .map(({ person, temporaryPassword }) => `${person} ${temporaryPassword}`)
    .sort();
const logins = async () =>
  Object.fromEntries(Object.entries(await background.known()).map(([key, { login }]) => [key, login]));
/** Everything in the store, sealed as it is: whether anything at all has changed. */
const disk = async () =>
  JSON.stringify(
    await Promise.all(
      (['documents', 'entries', 'secrets'] as const).map((store) => world.database.getAllKeys(store)),
    ),
  );
const state = async () => ({ disk: await disk(), logins: await logins(), passwords: await passwords() });

/** A password that a reset through Klassruk has brought. */
async function issue(index: number, temporaryPassword: string): Promise<void> {
  const { person, login } = item(index, `own-${index}`);
  const secret = { classGroup: CLASS, person, attempt: crypto.randomUUID(), login, temporaryPassword };
  const issuedAt = world.now.toISOString();
  const expiresAt = world.now.getTime() + SECRET_LIFETIME_MS;
  await storeSecret(world.database, await background.service.key(), { ...secret, issuedAt }, expiresAt);
}

const collectAll = async () => {
  const readAt = world.now.toISOString();
  for (const index of [0, 1]) {
    const known = { login: `site-${index}`, readAt, reset: 'offered' as const };
    await keepKnown(background.service, CLASS, keyOf(index), known);
  }
};

async function printed() {
  const known = await readDocument(
    world.database,
    await background.service.key(),
    `credentials:${CLASS}`,
    documents.credentials,
  );
  const everybody = new Set([0, 1, 2, 3, 4].map(keyOf));
  if (known.state !== 'found') throw new Error('nothing is known');
  return slipsToPrint(roster(5), known.value, await background.secrets(), everybody);
}

describe('taking', () => {
  it('seals passwords, keeps logins and what is known of the reset, records it', async () => {
    await collectAll();
    world.advance(HOUR);
    expect(await take([item(0), item(3, 'in-3', null)])).toEqual(done);
    expect(await passwords()).toEqual([`${keyOf(0)} Tmp-0`]);
    expect(await background.known()).toMatchObject({
      [keyOf(0)]: { login: 'in-0', reset: 'offered', readAt: world.now.toISOString() },
      [keyOf(1)]: { login: 'site-1' },
      [keyOf(3)]: { login: 'in-3', reset: 'not-read' },
    });
    expect(
      (await background.entries()).map(({ stamp: _, ...entry }) => ({ ...entry, id: '', at: '' })),
    ).toEqual([
      {
        id: '',
        at: '',
        kind: 'credentials-imported',
        classGroup: CLASS,
        person: keyOf(0),
        password: true,
      },
      {
        id: '',
        at: '',
        kind: 'credentials-imported',
        classGroup: CLASS,
        person: keyOf(3),
        password: false,
      },
    ]);
    expect(await secretExpiries(world.database)).toMatchObject([
      { expiresAt: world.now.getTime() + SECRET_LIFETIME_MS },
    ]);
  });

  it('prints imported passwords as issued ones, and wipes them when the slips are read', async () => {
    await take([item(0), item(1, 'in-1', null)]);
    world.advance(HOUR);
    const job = await printed();
    expect(job.slips.map(({ slip, variant }) => [slip.login, slip.temporaryPassword, variant])).toEqual([
      ['in-0', 'Tmp-0', 'password'],
      ['in-1', null, 'login'],
    ]);
    expect(job.handOut.map(({ handedOut }) => handedOut)).toEqual(['логин и временный пароль', 'логин']);
    const slips = job.slips.map(({ person, variant, attempt }) => ({ person, variant, attempt }));
    expect(await background.page({ type: 'print/confirm', classGroup: CLASS, slips })).toEqual(done);
    expect(await passwords()).toEqual([]);
    expect((await background.entries()).map(({ kind }) => kind)).toEqual([
      ...Array(2).fill('credentials-imported'),
      'slip-printed',
      'password-wiped',
      'slip-printed',
    ]);
  });

  it.each<[string, ReturnType<typeof item>[], RegExp]>([
    ['nothing', [], /брать нечего/],
    ['somebody who is not in the list any more', [item(0), item(77)], /Список класса изменился/],
    ['two rows for one person', [item(0), item(0, 'other')], /назначены две строки/],
  ])('refuses %s and changes nothing', async (_, items, note) => {
    await collectAll();
    const before = await state();
    expect(await take(items)).toEqual({ ok: false, note: expect.stringMatching(note) });
    expect(await state()).toEqual(before);
  });

  it('refuses a class that is not read, and a closed vault', async () => {
    expect(await take([item(0)], OTHER_CLASS)).toMatchObject({ note: expect.stringMatching(/не прочитан/) });
    await world.session.remove('key');
    expect(await take([item(0)])).toMatchObject({ note: expect.stringMatching(/Хранилище закрыто/) });
    expect(await world.database.getAllKeys('secrets')).toEqual([]);
  });

  it.each([
    'documents',
    'entries',
    'secrets',
  ])('takes nothing when the disk is full at the %s', async (store) => {
    await collectAll();
    await issue(1, 'Reset-1');
    const before = await state();
    const empty = fillDisk(store);
    expect(await take([item(0), item(1), item(2)])).toMatchObject({
      note: expect.stringMatching(/нет места/),
    });
    empty();
    expect(await state()).toEqual(before);
    expect(await take([item(0), item(1), item(2)])).toEqual(done);
    expect(await passwords()).toHaveLength(3);
  });

  it('lets a new password replace one that waits: only the new one is printed, counted, waited for', async () => {
    await issue(0, 'Reset-0');
    world.advance(HOUR);
    await take([item(0)]);
    world.advance(HOUR);
    await take([item(0, 'in-0', 'Second')]);
    expect(await passwords()).toEqual([`${keyOf(0)} Second`]);
    expect(await secretExpiries(world.database)).toHaveLength(1);
    const { slips } = await printed();
    expect(slips.map(({ slip }) => slip.temporaryPassword)).toEqual(['Second']);
    const confirmed = slips.map(({ person, variant, attempt }) => ({ person, variant, attempt }));
    await background.page({ type: 'print/confirm', classGroup: CLASS, slips: confirmed });
    expect(await world.database.getAllKeys('secrets')).toEqual([]);
  });

  it('leaves a waiting password alone when only a login is imported', async () => {
    await issue(0, 'Reset-0');
    await take([item(0, 'in-0', null)]);
    expect(await passwords()).toEqual([`${keyOf(0)} Reset-0`]);
  });
});

describe('taking back', () => {
  it('brings the logins back that were known, and wipes the passwords', async () => {
    await collectAll();
    const before = await state();
    world.advance(HOUR);
    await take([item(0), item(1, 'in-1', null), item(2)]);
    expect(await undo()).toEqual(done);
    const after = await state();
    expect([after.logins, after.passwords]).toEqual([before.logins, before.passwords]);
    expect(await world.database.getAllKeys('secrets')).toEqual([]);
    expect((await background.entries()).filter(({ kind }) => kind === 'import-undone')).toHaveLength(3);
    expect(await undo()).toMatchObject({ ok: false, note: expect.stringMatching(/Отменять нечего/) });
  });

  it('brings back the password that the import had replaced, with its own term', async () => {
    await issue(0, 'Reset-0');
    const term = await secretExpiries(world.database);
    world.advance(HOUR);
    await take([item(0)]);
    world.advance(HOUR);
    await undo();
    expect(await passwords()).toEqual([`${keyOf(0)} Reset-0`]);
    expect(await secretExpiries(world.database)).toEqual(term);
  });

  it('of a repeated import brings back what the first one brought', async () => {
    await issue(0, 'Reset-0');
    world.advance(HOUR);
    await take([item(0), item(1)]);
    world.advance(HOUR);
    await take([item(0, 'in-0', 'Second')]);
    await undo();
    expect(await passwords()).toEqual([`${keyOf(0)} Tmp-0`, `${keyOf(1)} Tmp-1`]);
    expect(await logins()).toEqual({ [keyOf(0)]: 'in-0', [keyOf(1)]: 'in-1' });
    expect(await world.database.getAllKeys('secrets')).toHaveLength(2);
  });

  it('brings no password back that has expired meanwhile, or that a newer reset has killed', async () => {
    await issue(0, 'Reset-0');
    await issue(1, 'Reset-1');
    world.advance(SECRET_LIFETIME_MS - HOUR);
    await take([item(0)]);
    world.advance(2 * HOUR);
    await undo();
    expect(await passwords()).toEqual([`${keyOf(1)} Reset-1`]);

    await take([item(1)]);
    // As a reset does with what it replaces.
    const ids = (await background.secrets()).map(({ id }) => id);
    await wipeSecrets(world.database, ids);
    await issue(1, 'Newer');
    await undo();
    expect(await passwords()).toEqual([`${keyOf(1)} Newer`]);
  });

  it('leaves alone what was read again since', async () => {
    await take([item(0), item(1)]);
    world.advance(HOUR);
    await collectAll();
    await undo();
    expect(await logins()).toEqual({ [keyOf(0)]: 'site-0', [keyOf(1)]: 'site-1' });
  });

  it('works when somebody has left the list since', async () => {
    await take([item(0), item(4)]);
    await world.keepRoster(roster(2));
    expect(await undo()).toEqual(done);
    expect(await passwords()).toEqual([]);
    expect(await logins()).toEqual({});
  });

  it.each([
    'documents',
    'entries',
    'secrets',
  ])('changes nothing on a full disk (%s), works later', async (store) => {
    await collectAll();
    await issue(0, 'Reset-0');
    await take([item(0), item(2)]);
    const before = await state();
    const empty = fillDisk(store);
    expect(await undo()).toMatchObject({ ok: false, note: expect.stringMatching(/нет места/) });
    empty();
    expect(await state()).toEqual(before);
    expect(await undo()).toEqual(done);
    expect(await logins()).toEqual({ [keyOf(0)]: 'site-0', [keyOf(1)]: 'site-1' });
    expect(await passwords()).toEqual([`${keyOf(0)} Reset-0`]);
  });

  it('of a background killed in the middle all of the import is there or nothing', async () => {
    const seen = new Set<number>();
    let finished = false;
    // Killed later and later, until it comes too late.
    for (let turns = 0; !finished; turns += 1 + Math.floor(turns / 20)) {
      world = await newWorld();
      await world.unlock();
      await world.keepRoster(roster(5));
      background = await startBackground(world);
      const pending = take([item(0), item(1)]).then(
        ({ ok }) => ok,
        () => false,
      );
      for (let turn = 0; turn < turns; turn++) await new Promise(setImmediate);
      background.kill();
      finished = await pending;
      background = await startBackground(world);
      const taken = (await passwords()).length;
      seen.add(taken);
      expect(Object.keys(await logins())).toHaveLength(taken);
      expect(await background.entries()).toHaveLength(taken);
    }
    expect([...seen].sort()).toEqual([0, 2]);
  });
});
