// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { draw } from '../../../setup/draw.ts';
import { waitFor } from '../../../setup/wait-for.ts';
import { type PageWorld, smallClass, startPage } from '../../state/page-world.ts';

vi.mock('webextension-polyfill', async () => import('../../state/fake-browser.ts'));

let world: PageWorld;

beforeEach(async () => {
  document.body.replaceChildren();
  world = await startPage();
});
afterEach(() => vi.useRealTimers());

it.each([
  ['2026-09-01', 'Начало года', 'start'],
  ['2027-05-20', 'Конец года', 'end'],
  ['2026-11-23', null, null],
])('on %s «Сегодня» leads to %s', async (day, title, list) => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${day}T09:00:00`) });
  await world.store('roster:1', { ...smallClass('1', '5 "А"', 'Тестов Илья'), schoolYear: 2026 });
  const { loadBook } = await import('../../../../components/state/class-book.ts');
  const { DueHead } = await import('../../../../components/pages/workspace/due-list.tsx');
  const { h } = await import('preact');
  await loadBook();
  draw(h(DueHead, {}));
  await waitFor(() => expect(document.body.textContent).toContain('Все дела'));
  const link = document.querySelector('a');
  expect(link?.textContent ?? null).toBe(title);
  expect(link?.getAttribute('href')?.split('/').at(-1) ?? null).toBe(list);
});
