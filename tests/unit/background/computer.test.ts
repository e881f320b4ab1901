import { beforeEach, describe, expect, it } from 'vitest';
import { COMPUTER } from '../../../utils/base/computer/this-computer.ts';
import { slipsToPrint } from '../../../utils/duties/credentials/slips-to-print.ts';
import { autoLockChoices, autoLockMinutes, setAutoLockMinutes } from '../../../utils/vault/idle.ts';
import { fault } from '../../setup/fault.ts';
import { writeDocument } from '../state/written.ts';
import { nextReset, startResets } from './credentials/resets.ts';
import { worldOfClass } from './reading/class-world.ts';
import { type Background, CLASS, keyOf, roster, startBackground, type World } from './reading/world.ts';

const PERMISSION = { number: '12', on: '2026-09-01', by: 'head' };
const REFUSED = { ok: false, note: expect.stringContaining('разрешение директора не записано') };

let world: World;
let background: Background;

beforeEach(async () => {
  world = await worldOfClass(4);
  background = await startBackground(world);
});

const say = (kind: 'school' | 'personal', permission: typeof PERMISSION | null = null) =>
  background.page({ type: 'computer/answer', kind, permission });
const persons = [{ person: keyOf(0), reason: null }];
const item = (temporaryPassword: string | null) => ({
  person: keyOf(0),
  login: 'login-0',
  temporaryPassword,
});
const take = (temporaryPassword: string | null) =>
  background.page({ type: 'import/take', classGroup: CLASS, items: [item(temporaryPassword)] });

fault(
  'A page asks for new passwords on a personal computer that the head has not permitted',
  'The background refuses, whatever the view offers, and nothing is sent to the site',
  async () => {
    await say('personal');
    expect(await background.panel({ type: 'reset/propose', persons: [keyOf(0)] })).toMatchObject(REFUSED);
    await say('school');
    await background.panel({ type: 'reset/propose', persons: [keyOf(0)] });
    await say('personal');
    expect(await background.reset({ persons })).toMatchObject(REFUSED);
    expect(await background.runs()).toEqual([]);
    expect(world.sent.filter(({ type }) => type === 'reset/drive')).toEqual([]);
  },
);

fault(
  'The computer turns out to be personal while resets are under way',
  'No further password is issued: the run stops and says why; with the permission it can be resumed',
  async () => {
    const right = await startResets(world, background, 2);
    await say('personal');
    expect(await nextReset(background, right)).toMatchObject({ value: null });
    expect(await background.runs()).toMatchObject([
      { status: 'stopped', note: expect.stringContaining('разрешение директора не записано') },
    ]);
  },
);

fault(
  'A table with temporary passwords is imported on a personal computer that the head has not permitted',
  'It is refused as a whole; logins alone are taken; with the permission both',
  async () => {
    await say('personal');
    expect(await take('Tmp-0')).toMatchObject(REFUSED);
    expect(await background.secrets()).toEqual([]);
    expect(await take(null)).toMatchObject({ ok: true });
    await say('personal', PERMISSION);
    expect(await take('Tmp-0')).toMatchObject({ ok: true });
    expect(await background.secrets()).toHaveLength(1);
  },
);

fault(
  'A slip with a password is to be printed on a personal computer that the head has not permitted',
  'It is left out by name with the reason, and no confirmation of it is taken',
  async () => {
    await take('Tmp-0');
    const [secret] = await background.secrets();
    const printed = (barsPasswords: boolean) =>
      slipsToPrint(roster(4), {}, secret ? [secret] : [], new Set([keyOf(0)]), { barsPasswords });
    expect(printed(false).slips).toHaveLength(1);
    expect(printed(true)).toMatchObject({
      slips: [],
      barred: [{ why: expect.stringContaining('разрешения директора') }],
    });
    await say('personal');
    const slip = { person: keyOf(0), variant: 'password', attempt: secret?.attempt ?? '' };
    expect(await background.page({ type: 'print/confirm', classGroup: CLASS, slips: [slip] })).toMatchObject(
      REFUSED,
    );
    expect(await background.secrets()).toHaveLength(1);
  },
);

describe('the automatic lock', () => {
  fault(
    'On a personal computer the vault is set to stay open for two hours',
    'It locks after 10 minutes at the latest: a setting can only shorten that',
    async () => {
      await setAutoLockMinutes(world.local, 120);
      expect(await autoLockMinutes(world.local)).toBe(120);
      await say('personal', PERMISSION);
      expect(await autoLockMinutes(world.local)).toBe(10);
      expect(autoLockChoices(true)).toEqual([5, 10]);
      await setAutoLockMinutes(world.local, 5);
      expect(await autoLockMinutes(world.local)).toBe(5);
      await setAutoLockMinutes(world.local, 30);
      await background.content({ type: 'page/acted' });
      world.advance(10 * 60_000 - 1);
      await background.wakeUp();
      expect(await background.service.vault()).toBe('unlocked');
      world.advance(1);
      await background.wakeUp();
      expect(await background.service.vault()).toBe('locked');
    },
  );
});

it('the answer is kept in the open, names nobody, and stands while the vault is locked', async () => {
  await say('personal', PERMISSION);
  await background.page({ type: 'vault/lock' });
  expect(JSON.parse(JSON.stringify((await world.local.get(COMPUTER))[COMPUTER]))).toEqual([
    { kind: 'personal', at: expect.any(String), permission: PERMISSION },
  ]);
  expect(await say('school')).toMatchObject({ ok: true });
});

fault(
  'The head’s permission is recorded in the settings, and the report on the job says that nothing was done',
  'It stands in the register of each class once, and when it ends that stands there too',
  async () => {
    const recorded = async () =>
      (await background.entries())
        .filter(({ kind }) => kind === 'protection-recorded')
        .map((entry) => [entry.classGroup, entry]);
    const key = await background.service.key();
    await writeDocument(world.database, key, `roster:${CLASS}`, roster(2));
    await say('personal');
    expect(await recorded()).toEqual([]);
    await say('personal', PERMISSION);
    const given = { what: 'computer-permission', on: PERMISSION.on, number: '12', person: CLASS };
    expect(await recorded()).toMatchObject([[CLASS, given]]);
    await say('personal', PERMISSION);
    expect(await recorded()).toHaveLength(1);
    await say('personal');
    expect(await recorded()).toMatchObject([
      [CLASS, given],
      [CLASS, { number: '12', ended: true }],
    ]);
    await say('personal');
    expect(await recorded()).toHaveLength(2);
  },
);

fault(
  'The head’s permission is dated ahead',
  'It is refused: nothing is permitted before that day',
  async () => {
    expect(await say('personal', { ...PERMISSION, on: '2027-09-01' })).toMatchObject({
      ok: false,
      note: expect.stringContaining('ещё не наступил'),
    });
  },
);
