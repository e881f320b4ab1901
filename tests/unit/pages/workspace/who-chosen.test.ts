// @vitest-environment jsdom
import { type ComponentType, h } from 'preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { newPerson } from '../../../../utils/class-data/roster/new-person.ts';
import { draw, takeAway } from '../../../setup/draw.ts';
import { fault } from '../../../setup/fault.ts';
import { waitFor } from '../../../setup/wait-for.ts';
import { aRoster } from '../../class-data/roster/a-roster.ts';
import { type PageWorld, startPage } from '../../state/page-world.ts';

vi.mock('webextension-polyfill', async () => import('../../state/fake-browser.ts'));

let world: PageWorld;

const parent = (key: string, relation: string, child: string) =>
  newPerson({ key, role: 'representative', name: `Тестова ${key}`, relation, children: [child] });
const student = (key: string) => newPerson({ key, role: 'student', name: `Тестов ${key}` });

/** One family with mother and father, one with the mother alone. */
const ROSTER = aRoster(
  [student('s1'), student('s2'), student('s3')],
  [parent('m1', 'мать', 's1'), parent('f1', 'отец', 's1'), parent('m2', 'мать', 's2')],
  { classGroup: { id: '1', name: '5 "А"' } },
);

beforeEach(async () => {
  document.body.replaceChildren();
  // jsdom draws no modal dialogs.
  HTMLDialogElement.prototype.showModal ??= () => undefined;
  HTMLDialogElement.prototype.close ??= () => undefined;
  world = await startPage();
  await world.store('roster:1', ROSTER);
  const book = await import('../../../../components/state/class-book.ts');
  await book.loadBook();
});

const shown = () => [...document.querySelectorAll<HTMLSelectElement>('table.people select')];
const chosen = () => shown().map(({ value }) => value);
const isAnswered = () => document.querySelector('form')?.checkValidity();
/** How it was handed over or signed, above the table. */
const way = () => document.querySelector<HTMLSelectElement>('.fields select');
async function sayWay(value: string): Promise<void> {
  const select = way()!;
  select.value = value;
  select.dispatchEvent(new Event('change'));
  await waitFor(() => expect(way()?.value).toBe(value));
}
async function sayReason(words: string): Promise<void> {
  const field = () =>
    [...document.querySelectorAll('label')]
      .find(({ textContent }) => textContent?.startsWith('Почему берёт не владелец'))
      ?.querySelector('input');
  await waitFor(() => expect(field()).toBeTruthy());
  expect(isAnswered()).toBe(false);
  field()!.value = words;
  field()!.dispatchEvent(new Event('input'));
}
const press = (words: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === words)?.click();
const recorded = () =>
  (
    world.browser.requests as { type: string; entries?: { person: string; to?: string; how?: string }[] }[]
  ).flatMap(({ entries = [] }) => entries);

async function open<P>(sheet: ComponentType<P>, props: P): Promise<void> {
  draw(h(sheet as ComponentType<unknown>, props as object));
  await waitFor(() => expect(shown().length).toBeGreaterThan(0));
}

const anExtract = (id: string, person: string, to: string | null) => ({
  id,
  issued: { person },
  handedOver: to === null ? null : { to, on: '2026-11-20' },
  returned: null,
});

async function openHandOver(task: 'hand-over' | 'acknowledge', to: string | null = null): Promise<void> {
  const { HandOverSheet } = await import('../../../../components/register/hand-over-sheet.tsx');
  await open(HandOverSheet, {
    task,
    about: 'выписки',
    papers: [anExtract('1', 's1', to), anExtract('2', 's2', null)] as never[],
    entries: () => [],
    onClose: () => undefined,
  });
}

fault(
  'a paper is recorded as handed to the first of two parents without a word',
  'nobody is chosen of two, and nothing is recorded until the teacher has said who',
  async () => {
    await openHandOver('hand-over');
    expect(chosen()).toEqual(['', 'm2']);
    expect(isAnswered()).toBe(false);
    press('отец: 1');
    await waitFor(() => expect(chosen()).toEqual(['f1', 'm2']));
    await sayWay('meeting');
    expect(isAnswered()).toBe(true);
  },
);

fault(
  'how a paper was handed over, or by what an acknowledgement is proved, is preset and recorded unread',
  'nothing of it is chosen, and the sheet is not sent until the teacher has said it; for a tear-off it is not asked',
  async () => {
    await openHandOver('hand-over');
    press('отец: 1');
    await waitFor(() => expect(chosen()).toEqual(['f1', 'm2']));
    expect(way()?.value).toBe('');
    expect(isAnswered()).toBe(false);
    await sayWay('in-person');
    expect(isAnswered()).toBe(true);
    await takeAway();
    const { HandOutSheet } = await import('../../../../components/duties/credentials/hand-out-sheet.tsx');
    await open(HandOutSheet, { people: ['m2'], onClose: () => undefined });
    expect([way()?.value, isAnswered()]).toEqual(['', false]);
    await takeAway();
    await openHandOver('acknowledge', 'f1');
    expect(way()).toBeNull();
  },
);

fault(
  'a tear-off is recorded as signed by whoever received the paper without a word',
  'nobody is chosen of two; that it was the same person is one action',
  async () => {
    await openHandOver('acknowledge', 'f1');
    expect(chosen()).toEqual(['', 'm2']);
    press('кому вручено: 1');
    await waitFor(() => expect(chosen()).toEqual(['f1', 'm2']));
  },
);

fault(
  'an acknowledgement is recorded as signed by the mother because she stands first',
  'nobody is chosen where the student may sign, too; the mothers are marked by one action',
  async () => {
    const { AcknowledgementRecord } = await import(
      '../../../../components/duties/acknowledgements/acknowledgement-record.tsx'
    );
    const task = { people: ['s1', 's2'], onClose: () => undefined, topic: 'порядок', period: null };
    await open(AcknowledgementRecord, task);
    expect(chosen()).toEqual(['', '']);
    expect(isAnswered()).toBe(false);
    press('мать: 2');
    await waitFor(() => expect(chosen()).toEqual(['m1', 'm2']));
  },
);

fault(
  'credentials of a student are recorded as handed to the student because nobody else was named',
  'nobody is chosen of several; a person who is alone in question is',
  async () => {
    const { HandOutSheet } = await import('../../../../components/duties/credentials/hand-out-sheet.tsx');
    await open(HandOutSheet, { people: ['s1', 'm2'], onClose: () => undefined });
    expect(chosen()).toEqual(['', 'm2']);
    press('сам(а): 1');
    await waitFor(() => expect(chosen()).toEqual(['s1', 'm2']));
  },
);

fault(
  'credentials of a blocked parent are recorded as handed out',
  'that row is left out, with the reason',
  async () => {
    await world.record({
      kind: 'handing-out-blocked',
      classGroup: '1',
      person: 'm2',
      ground: 'решение суда',
    });
    const book = await import('../../../../components/state/class-book.ts');
    await book.loadBook();
    const { HandOutSheet } = await import('../../../../components/duties/credentials/hand-out-sheet.tsx');
    await open(HandOutSheet, { people: ['m1', 'm2'], onClose: () => undefined });
    expect(chosen()).toEqual(['m1']);
    expect(document.querySelector('[role="alert"]')?.textContent).toContain('Тестова m2 — не выдавать');
  },
);

fault(
  'credentials go to a parent who is blocked for one of two children, and the sheet does not say that the login shows both',
  'the sheet names the child and the ground before anything is recorded',
  async () => {
    await world.store('roster:1', {
      ...ROSTER,
      representatives: ROSTER.representatives.map((one) =>
        one.key === 'm2' ? { ...one, children: ['s2', 's3'] } : one,
      ),
    });
    await world.record({
      kind: 'handing-out-blocked',
      classGroup: '1',
      person: 'm2',
      child: 's3',
      ground: 'решение суда',
    });
    const book = await import('../../../../components/state/class-book.ts');
    await book.loadBook();
    const { HandOutSheet } = await import('../../../../components/duties/credentials/hand-out-sheet.tsx');
    await open(HandOutSheet, { people: ['m2'], onClose: () => undefined });
    const said = document.querySelector('[role="alert"]')?.textContent ?? '';
    expect(said).toMatch(/Вход один.*Тестова m2, о ребёнке Тестов s3 — .*решение суда/);
    expect(said).not.toContain('Тестов s2');
  },
);

fault(
  'of a child whose parents are not in the list an acknowledgement is recorded as signed by the child',
  'nobody is chosen, though there is nobody else to choose',
  async () => {
    const { AcknowledgementRecord } = await import(
      '../../../../components/duties/acknowledgements/acknowledgement-record.tsx'
    );
    const task = { people: ['s3'], onClose: () => undefined, topic: 'порядок', period: null };
    await open(AcknowledgementRecord, task);
    expect(chosen()).toEqual(['']);
    expect(isAnswered()).toBe(false);
  },
);

it('records what was chosen', async () => {
  world.browser.answers.set('register/record', () => ({ ok: true, value: { ids: [] } }));
  const { HandOutSheet } = await import('../../../../components/duties/credentials/hand-out-sheet.tsx');
  await open(HandOutSheet, { people: ['s1'], onClose: () => undefined });
  press('отец: 1');
  await sayWay('meeting');
  // The father takes what is his son's.
  await sayReason('ученика нет в школе');
  await waitFor(() => expect(isAnswered()).toBe(true));
  document.querySelector('form')?.requestSubmit();
  await waitFor(() =>
    expect(recorded()).toMatchObject([
      { person: 's1', to: 'f1', how: 'meeting', reason: 'ученика нет в школе' },
    ]),
  );
});
