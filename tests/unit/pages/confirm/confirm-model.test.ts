import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ResetProposal } from '../../../../utils/duties/credentials/reset-proposal.ts';
import { fault } from '../../../setup/fault.ts';
import { waitFor } from '../../../setup/wait-for.ts';
import { type PageWorld, startPage } from '../../state/page-world.ts';

vi.mock('webextension-polyfill', async () => import('../../state/fake-browser.ts'));

let world: PageWorld;
let model: typeof import('../../../../components/pages/confirm/confirm-model.ts');
let frame: EventTarget;

const person = (key: string, first: boolean) => ({
  key,
  name: `Тестов ${key}`,
  about: '',
  first,
  reason: null,
});
const PROPOSAL: ResetProposal = {
  className: '7 «А»',
  resumes: false,
  perSheet: 8,
  people: [person('a', true), person('b', true), person('c', false), person('d', false)],
  omitted: [],
};

/** The window comes to the front, and has been there for some time. */
const comesToFront = () => frame.dispatchEvent(new Event('focus'));
const settles = () => waitFor(() => expect(model.canType.value).toBe(true));
const opens = async (proposal: ResetProposal | null = PROPOSAL) => {
  world.browser.answers.set('reset/proposal', () => ({ ok: true, value: proposal }));
  model.watchProposal('p');
  model.watchFront();
  await waitFor(() => expect(model.proposal.value ?? model.isOver.value).toBeTruthy());
};
const keys = () => model.included.value.map(({ key }) => key);
const sent = (type: string) => world.browser.requests.filter((request) => request.type === type);

beforeEach(async () => {
  frame = new EventTarget();
  vi.stubGlobal('window', frame);
  world = await startPage();
  model = await import('../../../../components/pages/confirm/confirm-model.ts');
});
afterEach(() => vi.unstubAllGlobals());

describe('the window of confirmation', () => {
  it('includes those who never had an account, and the others once they have a reason', async () => {
    await opens();
    expect(keys()).toEqual(['a', 'b']);
    model.giveReason('d', 'lost');
    model.leaveOut('a', true);
    expect(keys()).toEqual(['b', 'd']);
    model.giveReason('d', '');
    model.leaveOut('a', false);
    expect(keys()).toEqual(['a', 'b']);
  });

  it('knows the reason where the proposal does, and leaves it to the teacher from then on', async () => {
    const leaked = PROPOSAL.people.map((each) =>
      each.key === 'c' ? { ...each, reason: 'leak' as const } : each,
    );
    await opens({ ...PROPOSAL, people: leaked });
    expect(keys()).toEqual(['a', 'b', 'c']);
    expect(model.reasons.value.get('c')).toBe('leak');
    model.giveReason('c', '');
    await world.browser.tellChange();
    await waitFor(() => expect(sent('reset/proposal')).toHaveLength(2));
    expect(keys()).toEqual(['a', 'b']);
  });

  it('starts exactly what it shows, once the word is typed, and closes', async () => {
    await opens();
    await settles();
    model.giveReason('d', 'asked');
    model.leaveOut('b', true);
    model.perSheet.value = '6';
    await model.startConfirmed('p');
    expect(sent('reset/start')).toEqual([]);
    model.typed.value = ' Сбросить ';
    await model.startConfirmed('p');
    expect(sent('reset/start')).toEqual([
      {
        type: 'reset/start',
        proposal: 'p',
        typed: ' Сбросить ',
        persons: [
          { person: 'a', reason: null },
          { person: 'd', reason: 'asked' },
        ],
        perSheet: 6,
      },
    ]);
    expect(world.browser.closedTabs).toEqual([5]);
  });

  it('resumes all whom the run has not come to', async () => {
    await opens({ ...PROPOSAL, resumes: true });
    await settles();
    expect(keys()).toEqual(['a', 'b', 'c', 'd']);
    model.typed.value = 'сбросить';
    await model.startConfirmed('p');
    expect(sent('reset/start-rest')).toEqual([
      { type: 'reset/start-rest', proposal: 'p', typed: 'сбросить' },
    ]);
  });

  it.each([
    'reset/start',
    'reset/start-rest',
  ] as const)('asks for printing after it only where the teacher has: %s', async (type) => {
    await opens({ ...PROPOSAL, resumes: type === 'reset/start-rest' });
    await settles();
    model.giveReason('d', 'asked');
    model.typed.value = 'сбросить';
    await model.startConfirmed('p', true);
    expect(sent(type)).toEqual([expect.objectContaining({ prints: true })]);
  });

  it('stays open and says why when nothing was started', async () => {
    await opens();
    await settles();
    world.browser.answers.set('reset/start', () => ({ ok: false, note: 'страница закрыта' }));
    model.typed.value = 'сбросить';
    await model.startConfirmed('p');
    expect([world.failure.value, world.browser.closedTabs]).toEqual(['страница закрыта', []]);
    expect(model.canStart.value).toBe(true);
  });

  it('says that it is over when there is nothing to confirm', async () => {
    await opens(null);
    expect([model.isOver.value, model.proposal.value]).toEqual([true, null]);
  });
});

fault(
  'the vault is locked while names, reasons and the typed word stand in the window of confirmation',
  'the window forgets all of it and starts nothing',
  async () => {
    await opens();
    await settles();
    model.giveReason('d', 'lost');
    model.typed.value = 'сбросить';
    world.browser.answers.set('reset/proposal', () => ({ ok: true, value: null }));
    await world.lock();
    await model.startConfirmed('p');
    expect([model.proposal.value, model.reasons.value.size, model.typed.value, keys()]).toEqual([
      null,
      0,
      '',
      [],
    ]);
    expect(sent('reset/start')).toEqual([]);
  },
);

fault(
  'the window of confirmation comes up under a press or a key that was meant for the page',
  'neither word nor start is taken before it has been in front for a moment',
  async () => {
    await opens();
    expect([model.canType.value, model.canStart.value]).toEqual([false, false]);
    model.typed.value = 'сбросить';
    await model.startConfirmed('p');
    await settles();
    comesToFront();
    await model.startConfirmed('p');
    expect(sent('reset/start')).toEqual([]);
    await settles();
    await model.startConfirmed('p');
    expect(sent('reset/start')).toHaveLength(1);
  },
);
