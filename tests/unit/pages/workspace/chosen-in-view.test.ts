// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import type { RecordedEntry } from '../../../../utils/duties/entry.ts';
import { draw } from '../../../setup/draw.ts';
import { waitFor } from '../../../setup/wait-for.ts';
import { type PageWorld, smallClass, startPage } from '../../state/page-world.ts';

vi.mock('webextension-polyfill', async () => import('../../state/fake-browser.ts'));

let world: PageWorld;
let book: typeof import('../../../../components/state/class-book.ts');
let states: typeof import('../../../../components/state/class-states.ts');

const consent: RecordedEntry = {
  kind: 'consent-given',
  classGroup: '1',
  person: '1-s',
  purpose: 'electronic-diary',
  signedBy: '1-m',
  number: null,
  on: '2026-09-01',
  until: null,
  place: null,
};

async function open(section: 'consents' | 'acknowledgements'): Promise<void> {
  const { route } = await import('../../../../components/state/route.ts');
  const { WorkspaceView } = await import('../../../../components/pages/workspace/workspace-view.tsx');
  const { h } = await import('preact');
  route.value = { section, classGroup: null, detail: null, place: null };
  await book.loadBook();
  draw(h(WorkspaceView, {}));
}

const select = (label: string): HTMLSelectElement =>
  document.querySelector(`select[aria-label="${label}"]`) as HTMLSelectElement;

function choose(field: HTMLSelectElement, value: string): void {
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

beforeEach(async () => {
  document.body.replaceChildren();
  world = await startPage();
  await world.store('roster:1', smallClass('1', '5 "А"', 'Тестов Илья'));
  await world.store('roster:2', smallClass('2', '7 "Б"', 'Второв Пётр'));
  await world.record(consent);
  book = await import('../../../../components/state/class-book.ts');
  states = await import('../../../../components/state/class-states.ts');
});

it('a purpose chosen in «Согласия» changes neither the badge nor what a meeting asks for', async () => {
  await open('consents');
  const badge = () => document.querySelector('nav a[aria-current] .workspace-badge')?.textContent;
  const due = () => states.dueFamilies.value.map(({ people }) => people.map(({ consents }) => consents));
  const given = () => [...document.querySelectorAll('td .chip')].filter((one) => one.textContent === 'дано');
  await waitFor(() => expect(given()).toHaveLength(1));
  const before = [badge(), due()];
  expect(badge()).toMatch(/^1/);
  await waitFor(() => expect(select('Цель согласия')).toBeTruthy());
  const purpose = select('Цель согласия');
  const other = [...purpose.options].find(({ value }) => value !== purpose.value)?.value ?? '';
  choose(purpose, other);
  await waitFor(() => expect(given()).toHaveLength(0));
  expect([badge(), due()]).toEqual(before);
});

it('a period chosen in «Ознакомление» is of its class', async () => {
  await open('acknowledgements');
  await waitFor(() => expect(select('Период')).toBeTruthy());
  const usual = select('Период').value;
  const other = [...select('Период').options].find(({ value }) => value !== usual)?.value ?? '';
  choose(select('Период'), other);
  expect(states.acknowledgementAsk.value.period).toBe(usual || null);
  await waitFor(() => expect(select('Период').value).toBe(other));
  book.chooseClass('2');
  await book.loadBook();
  await waitFor(() => expect(select('Период').value).toBe(usual));
});
