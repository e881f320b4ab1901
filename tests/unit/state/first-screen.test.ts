import { afterEach, beforeEach, describe, expect, vi } from 'vitest';
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
