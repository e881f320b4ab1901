import { beforeEach, describe, expect, it } from 'vitest';
import type { Roster } from '../../../utils/class-data/roster/person.ts';
import { readableMoments } from '../../../utils/stored/due-moments.ts';
import { storedRoster } from '../../../utils/stored/stored-roster.ts';
import { vaultAccountDocument } from '../../../utils/stored/vault-account.ts';
import { newRawKey, rawKeyToText } from '../../../utils/vault/cipher.ts';
import { commit } from '../../../utils/vault/commit.ts';
import { ensurePair, lateExpiries } from '../../../utils/vault/inbox.ts';
import { storeSecret } from '../../../utils/vault/secrets.ts';
import { FIRST_VAULT } from '../../../utils/vault/session-key.ts';
import { VAULT_FORM } from '../../../utils/vault/writing.ts';
import { fault } from '../../setup/fault.ts';
import { type AccountWorld, accountWorld, OTHER } from './account-world.ts';
import { attemptOf, issued, startResets } from './credentials/resets.ts';
import { CLASS, keyOf, passwordTab, roster, until } from './reading/world.ts';

const SECOND = 'klassruk-0b6f2c1e-9f1d-4c35-8a57-2f6f0f3c9a11';
const SECOND_KEY = rawKeyToText(newRawKey());

let here: AccountWorld;

beforeEach(async () => {
  here = await accountWorld();
});

const lock = () => here.background.page({ type: 'vault/lock' });
async function openFirst(): Promise<void> {
  await here.world.unlock();
  await here.background.page({ type: 'vault/changed' });
}
/** The vault of another teacher, which belongs to another account. */
async function openSecond(): Promise<void> {
  const { service } = here.background;
  const database = await service.vaults.database(SECOND);
  await database.put('vault', { id: 'main', form: VAULT_FORM } as never);
  await service.holder.of(SECOND).set(SECOND_KEY);
  const account = { id: OTHER.id ?? '', name: OTHER.name ?? '', confirmedAt: '' };
  await commit(
    database,
    await service.key(),
    { documents: [vaultAccountDocument(account)] },
    { now: here.world.now },
  );
  await here.background.page({ type: 'vault/changed' });
}
/** Names of the students kept in the vault that is open. */
const kept = async () => {
  const { service } = here.background;
  const stored = await storedRoster(await service.database(), await service.key(), CLASS);
  return stored?.roster.students.length ?? 0;
};
const people = async () => (await here.panel()).people.length;

describe('two teachers in turn', () => {
  fault(
    'A second teacher opens her vault after the first has locked hers, without signing out of the site',
    'She sees nothing of the first, and nothing of the first teacher’s account is read into her vault',
    async () => {
      await openFirst();
      expect(await here.read()).toBeNull();
      expect([await people(), await kept()]).toEqual([3, 2]);

      await lock();
      await openSecond();
      await here.world.see();
      expect([await people(), await kept()]).toEqual([0, 0]);
      expect(await here.read()).toMatch(/вошёл другой человек: Верещагина/);
      expect(await kept()).toBe(0);

      here.site.signedIn = OTHER;
      expect(await here.read()).toBeNull();
      expect(await kept()).toBe(2);

      await lock();
      await openFirst();
      await here.world.see();
      expect(await kept()).toBe(2);
      expect(await here.read()).toMatch(/вошёл другой человек: Сорокин/);
    },
  );

  fault(
    'A reading begun in one vault ends after another vault was opened',
    'Nothing of it is written there',
    async () => {
      await openFirst();
      const answers: (() => void)[] = [];
      const { answer } = here.world;
      here.world.answer = async (address, _signal, request) => {
        await new Promise<void>((go) => answers.push(go));
        return answer(address, new AbortController().signal, request);
      };
      await here.background.panel({ type: 'class/read' });
      await until(() => answers.length > 0, 'the first request');
      await lock();
      await openSecond();
      here.world.answer = answer;
      for (const go of answers) go();
      await until(async () => (await here.panel()).reading?.running !== true, 'the end');
      expect(await kept()).toBe(0);
      const names = (await here.world.session.get(`roster:${CLASS}`))[`roster:${CLASS}`] as
        | Roster
        | undefined;
      expect(names).toBeUndefined();
    },
  );

  fault(
    'The answer to a reset of one teacher comes when the vault of another is open',
    'It is sealed for the vault of the first, and taken up when that is opened again',
    async () => {
      await openFirst();
      await ensurePair(here.world.database, await here.background.service.key());
      await here.world.keepRoster(roster(2));
      here.world.page = (address) => {
        if (address.startsWith('{')) return JSON.parse(address);
        return passwordTab(Number(new URL(address).searchParams.get('person')) - 1_000_000_000_000);
      };
      const right = await startResets(here.world, here.background, 1);
      const attempt = await attemptOf(here.background, right);
      await lock();
      await openSecond();
      const answer = { type: 'reset/answer', run: right.run, attempt, answer: issued(0) };
      expect(await here.background.content(answer)).toMatchObject({ ok: true });
      const second = await here.background.service.vaults.database(SECOND);
      expect([await second.count('secrets'), (await lateExpiries(second)).length]).toEqual([0, 0]);
      expect(await lateExpiries(here.world.database)).toHaveLength(1);

      await lock();
      await openFirst();
      expect(await here.background.secrets()).toMatchObject([
        { person: keyOf(0), temporaryPassword: 'canary-password-0' },
      ]);
    },
  );
});

describe('while all vaults are locked', () => {
  const secret = (attempt: string) => ({
    classGroup: CLASS,
    person: keyOf(0),
    attempt,
    login: 'l',
    temporaryPassword: 't',
    issuedAt: '',
  });
  const inDays = (days: number) => here.world.now.getTime() + days * 86_400_000;

  beforeEach(async () => {
    await openFirst();
    const { service } = here.background;
    await storeSecret(here.world.database, await service.key(), secret('a'), inDays(1));
    await lock();
    await openSecond();
    const database = await service.vaults.database(SECOND);
    await storeSecret(database, await service.key(), secret('b'), inDays(2));
    await storeSecret(database, await service.key(), secret('c'), inDays(3));
    await lock();
  });

  it('shows as a number what is due in all of them, and in the open one once it is open', async () => {
    const { service } = here.background;
    // The first password of each vault to expire: printing them is one task.
    expect(await readableMoments(service, null)).toEqual([inDays(1), inDays(2)]);
    here.world.now = new Date(inDays(1) - 60_000);
    await here.background.wakeUp();
    expect(here.background.badge.text).toBe('1');
    await openSecond();
    await here.background.wakeUp();
    expect(here.background.badge.text).toBe('');
  });

  fault(
    'Temporary passwords expire in a vault that is not open',
    'They are wiped in every vault, locked or not',
    async () => {
      await openFirst();
      here.world.advance(2.5 * 86_400_000);
      await here.background.wakeUp();
      const second = await here.background.service.vaults.database(SECOND);
      expect(await here.world.database.getAllKeys('secrets')).toEqual([]);
      expect(await second.getAllKeys('secrets')).toEqual(['c']);
      expect(await here.background.service.vaults.names()).toEqual([FIRST_VAULT, SECOND]);
    },
  );
});
