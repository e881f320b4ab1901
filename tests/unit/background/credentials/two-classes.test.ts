import { beforeEach, describe, expect, it } from 'vitest';
import type { RosterPerson } from '../../../../utils/class-data/roster/person.ts';
import type { CredentialState } from '../../../../utils/duties/credentials/known.ts';
import { livingSecrets } from '../../../../utils/duties/credentials/living-secrets.ts';
import { slipsToPrint } from '../../../../utils/duties/credentials/slips-to-print.ts';
import { storeSecret } from '../../../../utils/vault/secrets.ts';
import { fault } from '../../../setup/fault.ts';
import {
  type Background,
  CLASS,
  keyOf,
  newWorld,
  OTHER_CLASS,
  roster,
  rosterPerson,
  startBackground,
  TAB,
  until,
  type World,
} from '../reading/world.ts';
import { attemptOf, issued } from './resets.ts';

/** A mother with children in two classes of the teacher. */
const MOTHER = 8;
const OTHER_TAB = 8;

let world: World;
let background: Background;

const mother = (child: number): RosterPerson =>
  rosterPerson(MOTHER, { role: 'representative', children: [keyOf(child)] });
const rosterWithMother = (classGroup: string, child: number) => ({
  ...roster(3, classGroup),
  representatives: [mother(child)],
});

beforeEach(async () => {
  world = await newWorld();
  await world.unlock();
  await world.keepRoster(rosterWithMother(CLASS, 0));
  await world.keepRoster(rosterWithMother(OTHER_CLASS, 1));
  await world.see();
  await world.see(OTHER_TAB, OTHER_CLASS);
  world.tabs.set(OTHER_TAB, () => true);
  background = await startBackground(world);
});

const reset = (tab: number, reason: string | null) =>
  background.reset({ persons: [{ person: keyOf(MOTHER), reason }] }, tab);
/** Resets the mother from the page of a tab to the end. */
async function issue(tab: number, reason: string | null, temporaryPassword: string): Promise<void> {
  const started = await reset(tab, reason);
  if (!started.ok) throw new Error(started.note);
  const drive = world.sent.findLast(({ type }) => type === 'reset/drive');
  if (drive?.type !== 'reset/drive') throw new Error('nobody drives');
  const attempt = await attemptOf(background, { run: drive.run, driver: drive.driver });
  const answer = issued(MOTHER, { temporaryPassword });
  await background.content({ type: 'reset/answer', run: drive.run, attempt, answer });
  world.advance(60_000);
}
const stateIn = async (tab: number) => {
  const { value } = (await background.panel({ type: 'panel/state' }, tab)) as {
    value: { people: CredentialState[] };
  };
  return value.people.find(({ person }) => person.key === keyOf(MOTHER))!;
};
const passwords = async () => (await background.secrets()).map(({ temporaryPassword }) => temporaryPassword);

describe('a parent with children in two classes', () => {
  fault(
    'a password was issued from the first class, and the second class resets without a reason',
    'refused: the account is the person’s, a reason is asked for',
    async () => {
      await issue(TAB, null, 'FirstOne1');
      expect(await reset(OTHER_TAB, null)).toMatchObject({
        ok: false,
        note: expect.stringMatching(/укажите причину/),
      });
      const state = await stateIn(OTHER_TAB);
      expect([state.issuedAt !== null, state.waitsUntil !== null, state.login]).toEqual([
        true,
        true,
        'known',
      ]);
    },
  );

  fault(
    'the second class resets again, with a reason, while the password of the first still waits',
    'the dead password is wiped and never printed',
    async () => {
      await issue(TAB, null, 'FirstOne1');
      await issue(OTHER_TAB, 'lost', 'SecondOne2');
      expect(await passwords()).toEqual(['SecondOne2']);
    },
  );

  fault(
    'an older version left the dead password of the first class, and the newer one is printed already',
    'the dead one counts for nothing and is not printed',
    async () => {
      await issue(OTHER_TAB, null, 'SecondOne2');
      const dead = {
        classGroup: CLASS,
        person: keyOf(MOTHER),
        attempt: 'dead',
        login: 'l',
        temporaryPassword: 'DeadOne00',
        issuedAt: '2026-11-22T08:00:00.000Z',
      };
      const key = await background.service.key();
      await storeSecret(world.database, key, dead, Number.MAX_SAFE_INTEGER);
      const [live] = (await background.secrets()).filter(({ attempt }) => attempt !== 'dead');
      const slips = [{ person: keyOf(MOTHER), variant: 'password', attempt: live?.attempt }];
      await background.page({ type: 'print/confirm', classGroup: OTHER_CLASS, slips });
      expect(await passwords()).toEqual(['DeadOne00']);
      expect((await stateIn(TAB)).waitsUntil).toBeNull();
      const entries = await background.entries();
      const secrets = livingSecrets(await background.secrets(), entries, (person) => person);
      const job = slipsToPrint(rosterWithMother(CLASS, 0), {}, secrets, new Set([keyOf(MOTHER)]));
      expect(job.slips).toEqual([]);
    },
  );

  it.each<[string, object]>([
    [
      'a printed slip with a password',
      { type: 'print/confirm', slips: [{ person: keyOf(MOTHER), variant: 'password', attempt: 'a1' }] },
    ],
    [
      'a table',
      { type: 'import/take', items: [{ person: keyOf(MOTHER), login: 'l', temporaryPassword: null }] },
    ],
  ])('needs a reason in the second class after %s in the first', async (_, request) => {
    expect(await background.page({ ...request, classGroup: CLASS })).toMatchObject({ ok: true });
    expect(await reset(OTHER_TAB, null)).toMatchObject({ ok: false });
  });

  it('needs a reason in the second class after a sign-in noted in the first', async () => {
    await background.panel({ type: 'sign-in-state', person: keyOf(MOTHER), state: 'signed-in' });
    expect(await reset(OTHER_TAB, null)).toMatchObject({ ok: false });
  });

  it('has the login that was collected in the first class in the second', async () => {
    await background.panel({ type: 'run/collect', persons: [keyOf(MOTHER)] });
    await until(async () => (await background.run())?.status === 'done', 'the end of the run');
    expect((await stateIn(OTHER_TAB)).login).toBe('known');
  });

  fault(
    'The panel stands open in a lesson, and the projector shows logins to the class',
    'The panel is told of a login only that it is collected',
    async () => {
      await background.panel({ type: 'run/collect', persons: [keyOf(MOTHER)] });
      await until(async () => (await background.run())?.status === 'done', 'the end of the run');
      const told = await Promise.all([background.panel({ type: 'panel/state' }), background.run()]);
      expect(JSON.stringify(told)).toContain('known');
      expect(JSON.stringify(told)).not.toContain('canary-login');
    },
  );

  it('prints in the second class what was issued in the first, and the run of the first knows it', async () => {
    await issue(TAB, null, 'FirstOne1');
    const [secret] = await background.secrets();
    const slips = [{ person: keyOf(MOTHER), variant: 'password', attempt: secret?.attempt }];
    await background.page({ type: 'print/confirm', classGroup: OTHER_CLASS, slips });
    expect(await passwords()).toEqual([]);
    const progress = (await background.run())?.items[0]?.progress;
    expect(progress).toMatchObject({ state: 'issued', printed: true });
  });
});
