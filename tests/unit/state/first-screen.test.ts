import { effect } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, vi } from 'vitest';
import { newRawKey } from '../../../utils/vault/cipher.ts';
import { newWrapping } from '../../../utils/vault/vault.ts';
import { fault } from '../../setup/fault.ts';
import { waitFor } from '../../setup/wait-for.ts';
import { type PageWorld, smallClass, startPage } from './page-world.ts';

vi.mock('webextension-polyfill', async () => import('./fake-browser.ts'));

let world: PageWorld;
let model: typeof import('../../../components/state/class-book.ts');

beforeEach(async () => {
  world = await startPage();
  await world.store('roster:1', smallClass('1', '5 "А"', 'Тестов Илья'));
  const about = { kind: 'handing-out-blocked', ground: 'Решение суда', classGroup: '1' } as const;
  await world.record({ ...about, person: '1-s' }, { ...about, person: '1-m' });
  model = await import('../../../components/state/class-book.ts');
});

const revision = () => world.browser.session.items.get('revision');
const student = () => model.book.value?.roster.students[0]?.name;

/** Counts how often an entry is opened from now on. */
function countOpened(): () => number {
  const opening = vi.spyOn(crypto.subtle, 'decrypt');
  return () =>
    opening.mock.calls.filter(([how]) =>
      new TextDecoder()
        .decode((how as AesGcmParams).additionalData as Uint8Array<ArrayBuffer>)
        .startsWith('entries:'),
    ).length;
}

afterEach(() => vi.restoreAllMocks());

describe('the first screen', () => {
  fault(
    'A list has people without a number of the site, whom the register may join',
    'The register is opened once, for the list and for all that is calculated of it',
    async () => {
      const opened = countOpened();
      await model.loadBook();
      expect(student()).toBe('Тестов Илья');
      expect(opened()).toBe(2);
    },
  );

  fault(
    'Changes come one after the other while the class is read for the first time',
    'What is being read is shown, and the class is read once more after it',
    async () => {
      const letGo = world.holdNextReading();
      const first = model.loadBook();
      const changes = [model.reloadBook(), model.reloadBook()];
      const opened = countOpened();
      letGo();
      await first;
      expect(student()).toBe('Тестов Илья');
      await Promise.all(changes);
      expect(opened()).toBe(4);
    },
  );

  fault(
    'Every record is opened to look for damage as soon as the vault is open',
    'The look for damage waits until the class stands on the screen',
    async () => {
      const { watchDamage } = await import('../../../components/vault/damage.ts');
      const letGo = world.holdNextReading();
      watchDamage();
      const load = model.loadBook();
      const opened = countOpened();
      letGo();
      const seen: number[] = [];
      const stop = model.book.subscribe((shown) => shown && seen.push(opened()));
      await load;
      stop();
      expect(seen).toEqual([2]);
      await waitFor(() => expect(opened()).toBe(4));
    },
  );

  fault(
    'The background settles and counts for a full register while the teacher waits for the first screen',
    'It is told of the open vault, and asked for copies and account, only once the class stands there',
    async () => {
      await world.lock();
      const wrapping = await newWrapping('vault:main', 'школа123', newRawKey());
      await world.putVault(wrapping);
      const { enter, vault, watchVault } = await import('../../../components/state/vault-session.ts');
      const { watchAccount } = await import('../../../components/vault/account.ts');
      const { watchBackups } = await import('../../../components/vault/backups.ts');
      watchVault(new EventTarget(), { atOnce: true });
      watchAccount();
      watchBackups();
      effect(() => {
        if (vault.value === 'unlocked') void model.loadBook();
      });
      world.browser.requests.length = 0;
      const asked = () => world.browser.requests.map(({ type }) => type);
      const atFirst: string[][] = [];
      const stop = model.classes.subscribe((read) => read && atFirst.push(asked()));
      expect(await enter('школа123')).toBeNull();
      await waitFor(() =>
        expect(asked()).toEqual(expect.arrayContaining(['vault/changed', 'backup/state', 'account/state'])),
      );
      stop();
      expect(atFirst[0]).toEqual([]);
    },
  );

  fault(
    'The page in which the vault was opened is closed at once, and the background is not there to tell the others',
    'The page tells them itself while it is being left',
    async () => {
      await world.lock();
      await world.putVault(await newWrapping('vault:main', 'школа123', newRawKey()));
      const { enter, vault, watchVault } = await import('../../../components/state/vault-session.ts');
      const page = new EventTarget();
      watchVault(page, { atOnce: true });
      const entering = enter('школа123');
      await waitFor(() => expect(vault.value).toBe('unlocked'));
      const before = revision();
      page.dispatchEvent(new Event('pagehide'));
      await waitFor(() => expect(revision()).not.toBe(before));
      await entering;
    },
  );

  fault(
    'The vault is locked while something waits for the first screen',
    'What waited is not begun',
    async () => {
      const { afterFirstScreen } = await import('../../../components/state/first-screen.ts');
      const letGo = world.holdNextReading();
      const load = model.loadBook();
      const step = vi.fn();
      afterFirstScreen(step);
      await world.lock();
      letGo();
      await load;
      await Promise.resolve();
      expect(step).not.toHaveBeenCalled();
    },
  );
});
