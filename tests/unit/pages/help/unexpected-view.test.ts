// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Unexpected } from '../../../../utils/base/unexpected/unexpected.ts';
import { draw } from '../../../setup/draw.ts';
import { waitFor } from '../../../setup/wait-for.ts';
import { type PageWorld, startPage } from '../../state/page-world.ts';

vi.mock('webextension-polyfill', async () => import('../../state/fake-browser.ts'));

let world: PageWorld;
let copied: string[];

beforeEach(async () => {
  document.body.replaceChildren();
  copied = [];
  vi.stubGlobal('navigator', { clipboard: { writeText: async (text: string) => void copied.push(text) } });
  world = await startPage();
});
afterEach(() => vi.unstubAllGlobals());

async function open(kept: Unexpected[]): Promise<void> {
  world.browser.answers.set('unexpected/list', () => ({ ok: true, value: kept }));
  const { UnexpectedView } = await import('../../../../components/pages/help/unexpected-view.tsx');
  const { h } = await import('preact');
  draw(h(UnexpectedView, {}));
}
const shown = (text: string) => waitFor(() => expect(document.body.textContent).toContain(text));

it('says when there was nothing', async () => {
  await open([]);
  await shown('С запуска браузера ничего неожиданного не было.');
  expect(document.querySelector('button')).toBeNull();
});

it('says how many there were, and copies them for support', async () => {
  const at = '2026-11-23T08:00:00.000Z';
  await open([
    { at, part: 'class/book', kind: 'TypeError' },
    { at, part: 'paper', kind: 'unknown' },
  ]);
  await shown('2\u00a0неполадки');
  await shown('О детях и родителях здесь ничего нет');
  document.querySelector('button')?.click();
  await shown('Скопировано');
  expect(copied).toEqual([`Классрук 0.1.0\n${at} class/book TypeError\n${at} paper unknown`]);
});

it('says when the browser refuses the clipboard', async () => {
  vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error('denied')) } });
  await open([{ at: '2026-11-23T08:00:00.000Z', part: 'paper', kind: 'unknown' }]);
  await shown('1\u00a0неполадка');
  document.querySelector('button')?.click();
  await shown('Скопировать не удалось');
});

it('a view notes what it did not expect: its own name and the class of the error alone', async () => {
  const { showFailure } = await import('../../../../components/state/load-failure.ts');
  const { watchUnexpected } = await import('../../../../components/state/unexpected.ts');
  const { UserError } = await import('../../../../utils/base/text/user-error.ts');
  showFailure(new RangeError('Тестов Илья'), 'class/book');
  showFailure(new UserError('Класс не выбран.'), 'class/book');
  watchUnexpected('workspace');
  window.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason: new TypeError('Тестов') }));
  window.dispatchEvent(Object.assign(new Event('error'), { error: new SyntaxError('Тестов') }));
  window.dispatchEvent(Object.assign(new Event('error'), { error: null }));
  expect(world.browser.requests.filter(({ type }) => type === 'unexpected/note')).toEqual([
    { type: 'unexpected/note', part: 'class/book', kind: 'RangeError' },
    { type: 'unexpected/note', part: 'workspace', kind: 'TypeError' },
    { type: 'unexpected/note', part: 'workspace', kind: 'SyntaxError' },
  ]);
});
