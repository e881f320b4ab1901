import { beforeEach, expect, it, vi } from 'vitest';
import { readText, sourceFiles, withoutComments } from '../repository/repository.ts';
import { type PageWorld, startPage } from './page-world.ts';

vi.mock('webextension-polyfill', async () => import('./fake-browser.ts'));
vi.stubGlobal('location', { hash: '' });

const modules = import.meta.glob('../../../components/**/*.{ts,tsx}');

let world: PageWorld;
let state: typeof import('../../../components/state/sealed.ts');

beforeEach(async () => {
  world = await startPage();
  state = await import('../../../components/state/sealed.ts');
});

it('goes back to its initial value at locking, and gives back what its value held', async () => {
  const released: string[] = [];
  const name = state.sealed('', { release: (text) => void released.push(text) });
  name.value = 'Тестов Илья';
  await world.lock();
  expect(name.value).toBe('');
  expect(released).toEqual(['Тестов Илья']);
});

it('goes back at a change of class unless it is of all classes', () => {
  const own = state.sealed<string | null>(null);
  const common = state.sealed<string | null>(null, { ofAllClasses: true });
  state.noteClass('1');
  own.value = common.value = 'Тестов Илья';
  state.noteClass('1');
  expect([own.value, common.value]).toEqual(['Тестов Илья', 'Тестов Илья']);
  state.noteClass('2');
  expect([own.value, common.value]).toEqual([null, 'Тестов Илья']);
});

it('tells an action that the vault was locked or the class changed while it waited', () => {
  const isSame = state.sinceNow();
  expect(isSame()).toBe(true);
  state.noteClass('2');
  expect(isSame()).toBe(false);
  const afterwards = state.sinceNow();
  state.noteVault(false);
  expect(afterwards()).toBe(false);
});

it('holds for every sealed signal of every page', async () => {
  const made = sourceFiles.filter((path) => /\.tsx?$/.test(path) && /\bsealed[<(]/.test(readText(path)));
  const holders = made.filter((path) => path !== 'components/state/sealed.ts');
  for (const path of holders) await modules[`../../../${path}`]?.();
  const declared = holders.flatMap((path) => [
    ...withoutComments(readText(path)).matchAll(/(?:^|\n)(?:export )?const \w+ = sealed[<(]/g),
  ]);
  const all = state.sealedSignals();
  expect(all.length).toBe(declared.length);
  expect(all.length).toBeGreaterThan(40);
  const filled = { address: 'blob:nothing' };
  for (const { signal } of all) signal.value = filled;
  await world.lock();
  expect(all.filter(({ signal, initial }) => signal.value !== initial)).toEqual([]);
});
