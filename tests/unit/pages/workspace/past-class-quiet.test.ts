// @vitest-environment jsdom
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { fault } from '../../../setup/fault.ts';
import { type PageWorld, smallClass, startPage } from '../../state/page-world.ts';

vi.mock('webextension-polyfill', async () => import('../../state/fake-browser.ts'));
vi.mock('../../../../components/state/journal-figures.ts', async (original) => ({
  ...(await original<object>()),
  openWarnings: { value: [{ level: 'alarm', student: 'another' }] },
}));

let world: PageWorld;

beforeEach(async () => {
  world = await startPage();
});
afterEach(() => vi.useRealTimers());

/** How many urgent warnings and tasks of families the class of 2026 shows on this day. */
async function shownOn(day: string) {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${day}T09:00:00`) });
  await world.store('roster:1', { ...smallClass('1', '5 "А"', 'Тестов Илья'), schoolYear: 2026 });
  await world.store('roster:2', { ...smallClass('2', '6 "А"', 'Тестов Илья'), schoolYear: 2027 });
  const { loadBook } = await import('../../../../components/state/class-book.ts');
  const { route } = await import('../../../../components/state/route.ts');
  const { warnings } = await import('../../../../components/state/class-counts.ts');
  const { familyList } = await import('../../../../components/duties/families/families.ts');
  route.value = { section: 'families', classGroup: '1', detail: null, place: null };
  await loadBook();
  expect(familyList.value).toHaveLength(1);
  return { urgent: warnings.value.urgent.number, tasks: familyList.value[0]?.tasks.length };
}

fault(
  'A class of a past year is looked up, in which warnings are open and papers are missing',
  'Its families have no tasks, and its navigation no badge of warnings',
  async () => {
    const running = await shownOn('2026-11-23');
    expect(running.urgent).toBe(1);
    expect(running.tasks).toBeGreaterThan(0);
    expect(await shownOn('2027-09-10')).toEqual({ urgent: 0, tasks: 0 });
  },
);
