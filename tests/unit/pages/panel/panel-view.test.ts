// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import type { PanelState } from '../../../../utils/messages/panel-requests.ts';
import { draw } from '../../../setup/draw.ts';
import { stubObservers } from '../../../setup/observers.ts';
import { waitFor } from '../../../setup/wait-for.ts';
import { stateOf } from './a-panel-state.ts';

vi.mock('webextension-polyfill', async () => import('../../state/fake-browser.ts'));

let browser: typeof import('../../state/fake-browser.ts');

const OPEN = { tasks: { className: '5 «А»', tasks: [] } } as unknown as Partial<PanelState>;
const tabs = () => [...document.querySelectorAll<HTMLElement>('[role="tab"]')];
const tab = (name: string) => tabs().find(({ textContent }) => textContent?.startsWith(name))!;
const isOpen = (name: string) => tab(name).getAttribute('aria-selected') === 'true';
const box = (name: string) => document.querySelector<HTMLInputElement>(`input[aria-label="${name}"]`)!;
const foot = () => document.querySelector('.panel-tab:not([hidden]) .panel-foot')?.textContent ?? '';
const press = (key: string, target: Element) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));

/** The panel once its list stands, with what the background says of the class. */
async function show(state: PanelState): Promise<{ tell(state: PanelState): Promise<void> }> {
  const { restoreTab } = await import('../../../../components/pages/panel/panel-tab.ts');
  const { refresh } = await import('../../../../components/pages/panel/panel-model.ts');
  const { PanelView } = await import('../../../../components/pages/panel/panel-view.tsx');
  const { h } = await import('preact');
  const tell = async (next: PanelState) => {
    browser.answers.set('panel/state', () => ({ ok: true, value: next }));
    await refresh();
  };
  await restoreTab();
  await tell(state);
  draw(h(PanelView, {}));
  await waitFor(() => expect(document.querySelector('tr[data-row]')).not.toBeNull());
  return { tell };
}

beforeEach(async () => {
  vi.resetModules();
  stubObservers();
  document.body.replaceChildren();
  browser = (await import('webextension-polyfill')) as unknown as typeof browser;
  browser.reset();
  browser.answers.set('class/card', () => ({ ok: true, value: null }));
});

it('opens on the credentials at first, and then on the tab used last; arrows go from tab to tab', async () => {
  await show(stateOf('1', 'Тестов Илья', OPEN));
  expect(isOpen('Реквизиты')).toBe(true);
  expect(tabs().filter(({ tabIndex }) => tabIndex === 0)).toEqual([tab('Реквизиты')]);
  tab('Реквизиты').focus();
  press('ArrowLeft', tab('Реквизиты'));
  await waitFor(() => expect(isOpen('Сегодня')).toBe(true));
  expect(document.activeElement).toBe(tab('Сегодня'));
  expect(document.getElementById(tab('Сегодня').getAttribute('aria-controls')!)?.hidden).toBe(false);
  expect(await browser.local.get('panelTab')).toEqual({ panelTab: 'today' });

  vi.resetModules();
  document.body.replaceChildren();
  await show(stateOf('2', 'Второв Пётр', OPEN));
  expect(isOpen('Сегодня')).toBe(true);
});

it('opens on the credentials where the tab used last is missing', async () => {
  await browser.local.set({ panelTab: 'duties' });
  await show(stateOf('1', 'Тестов Илья'));
  expect(tabs()).toHaveLength(1);
  expect(isOpen('Реквизиты')).toBe(true);
});

it('keeps what was chosen while another tab is open and when it is told of a change', async () => {
  const state = stateOf('1', 'Тестов Илья', OPEN);
  const { tell } = await show(state);
  expect(foot()).toContain('Никто не выбран');
  box('Тестов Илья').click();
  await waitFor(() => expect(foot()).toContain('Выбрано: 1'));
  expect(foot()).toContain('пароля ещё не было');
  tab('Сегодня').click();
  await waitFor(() => expect(foot()).not.toContain('Выбрано'));
  await tell({ ...state });
  tab('Реквизиты').click();
  await waitFor(() => expect(foot()).toContain('Выбрано: 1'));
  press('Escape', box('Тестов Илья'));
  await waitFor(() => expect(foot()).toContain('Никто не выбран'));
});

it('proposes new passwords for exactly those chosen', async () => {
  await show(stateOf('1', 'Тестов Илья', OPEN));
  box('Тестов Илья').click();
  await waitFor(() => expect(foot()).toMatch(/Выдать 1\s/));
  [...document.querySelectorAll('button')]
    .find(({ textContent }) => textContent?.startsWith('Выдать'))
    ?.click();
  await waitFor(() =>
    expect(browser.requests.filter(({ type }) => type === 'reset/propose')).toMatchObject([
      { persons: ['1-s'] },
    ]),
  );
});

const requestsOf = (type: string) => browser.requests.filter((request) => request.type === type);
const inFoot = (start: string) =>
  [...document.querySelectorAll<HTMLButtonElement>('.panel-foot button')].find(({ textContent }) =>
    textContent?.startsWith(start),
  );

it('one button prepares the slips of all who may have one: those whose login lacks are read first', async () => {
  const state = stateOf('1', 'Тестов Илья', OPEN);
  const [student, mother] = state.people;
  const barred = { ...mother!, barred: 'решение суда' };
  await show({ ...state, people: [student!, barred] });
  expect(foot()).toContain('сначала прочту логины: 1');
  expect(foot()).toContain('решение суда');
  inFoot('Подготовить 1')!.click();
  await waitFor(() =>
    expect(requestsOf('run/collect')).toMatchObject([
      { persons: ['1-s'], prepares: [student!.person.key, mother!.person.key] },
    ]),
  );
});

it('where every login is known the same button prints at once', async () => {
  const state = stateOf('1', 'Тестов Илья', OPEN);
  const people = state.people.map((one) => ({ ...one, login: 'known' as const }));
  await show({ ...state, people });
  inFoot('Напечатать 2')!.click();
  await waitFor(() => expect(requestsOf('open/print')).toHaveLength(1));
  expect(requestsOf('run/collect')).toEqual([]);
});

it('on a person’s card says what is not decided of the list without a warning, and where it is decided', async () => {
  const own = { title: 'Телефон', was: 'нет', should: '8 900 111-22-33' };
  const more = { ...OPEN, onePerson: 'student' };
  const { tell } = await show(
    stateOf('1', 'Тестов Илья', { ...more, differences: [{ ...own, state: 'new' }] }),
  );
  expect(tab('Отличия').querySelector('.panel-count')?.className.trim()).toBe('panel-count');
  tab('Отличия').click();
  const said = () => document.querySelector('[aria-label="Отличия от списка"]')?.textContent ?? '';
  await waitFor(() => expect(said()).toContain('(не решено)'));
  expect(said()).toContain('Открыть сверку');
  await tell(stateOf('1', 'Тестов Илья', { ...more, differences: [{ ...own, state: 'correction' }] }));
  await waitFor(() => expect(said()).toContain('(передано на исправление)'));
  expect(said()).not.toContain('Открыть сверку');
  expect(tab('Отличия').querySelector('.panel-count')?.className).toContain('warn');
});
