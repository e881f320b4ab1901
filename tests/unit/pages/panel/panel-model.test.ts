import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ClassCard, PanelState } from '../../../../utils/messages/panel-requests.ts';
import { waitFor } from '../../../setup/wait-for.ts';
import { stateOf } from './a-panel-state.ts';

vi.mock('webextension-polyfill', async () => import('../../state/fake-browser.ts'));

let browser: typeof import('../../state/fake-browser.ts');
let model: typeof import('../../../../components/pages/panel/panel-model.ts');

const CARD = { period: '2-я четверть', alarms: [], figures: [] } as unknown as ClassCard;
const LOCKED = stateOf('1', '', { vault: 'locked', classGroup: null, people: [] });

const background = (state: PanelState) =>
  browser.answers.set('panel/state', () => ({ ok: true, value: state }));
const comesTo = async (state: PanelState) => {
  background(state);
  await model.refresh();
};
const contents = () => [model.state.value, model.search.value, model.classToday.value];
const NOTHING = [null, '', null];

beforeEach(async () => {
  vi.resetModules();
  browser = (await import('webextension-polyfill')) as unknown as typeof browser;
  browser.reset();
  browser.answers.set('class/card', () => ({ ok: true, value: CARD }));
  model = await import('../../../../components/pages/panel/panel-model.ts');
});

describe('the panel', () => {
  it('shows the class, and tells how the class stands', async () => {
    await comesTo(stateOf('1', 'Тестов Илья'));
    expect(model.people.value.map(({ person }) => person.key)).toEqual(['1-s', '1-m']);
    await waitFor(() => expect(model.classToday.value).toEqual(CARD));
    expect(model.isLocked.value).toBe(false);
  });

  it('looks for the person of a card once: what the teacher types then is kept', async () => {
    const card = stateOf('1', 'Тестов Илья', { onePerson: '1-s' });
    await comesTo(card);
    expect(model.search.value).toBe('Тестов Илья');
    model.search.value = '';
    await comesTo(card);
    expect(model.search.value).toBe('');
  });

  it('does not show an earlier answer after a later one', async () => {
    let answer: (state: PanelState) => void = () => undefined;
    browser.answers.set('panel/state', async () => ({
      ok: true,
      value: await new Promise<PanelState>((resolve) => {
        answer = resolve;
      }),
    }));
    const early = model.refresh();
    await comesTo(stateOf('1', 'Тестов Илья', { className: 'later' }));
    answer(stateOf('1', 'Тестов Илья', { className: 'earlier' }));
    await early;
    expect(model.state.value?.className).toBe('later');
  });

  it('reads the class once the teacher has confirmed whose the vault is, and not after «Нет»', async () => {
    let times = 0;
    browser.answers.set('class/read', () => {
      times++;
      return { ok: true, value: null };
    });
    const asked = stateOf('1', 'Тестов Илья', { owned: false, asked: { id: '1000000', name: 'Учитель' } });
    await comesTo(asked);
    await comesTo(stateOf('1', 'Тестов Илья', { owned: false }));
    await comesTo(asked);
    expect(times).toBe(0);
    // She has not asked for the list yet.
    await comesTo(stateOf('1', 'Тестов Илья'));
    expect(times).toBe(0);
    const reading = { running: false, done: 0, total: 2, note: 'Чьё хранилище?', warnings: [] };
    await comesTo({ ...asked, reading });
    await comesTo(stateOf('1', 'Тестов Илья', { reading }));
    await waitFor(() => expect(times).toBe(1));
    await comesTo(stateOf('1', 'Тестов Илья'));
    expect(times).toBe(1);
  });

  it('keeps nothing when the vault is locked, and shows the class again when it is opened', async () => {
    await comesTo(stateOf('1', 'Тестов Илья'));
    await waitFor(() => expect(model.classToday.value).toEqual(CARD));
    model.search.value = 'Тестов';
    await comesTo(LOCKED);
    expect(contents()).toEqual(NOTHING);
    expect(model.isLocked.value).toBe(true);
    await comesTo(stateOf('1', 'Тестов Илья'));
    expect(model.people.value).toHaveLength(2);
  });

  it('shows no card that comes after the vault was locked', async () => {
    let answer: () => void = () => undefined;
    browser.answers.set('class/card', async () => {
      await new Promise<void>((resolve) => {
        answer = resolve;
      });
      return { ok: true, value: CARD };
    });
    await comesTo(stateOf('1', 'Тестов Илья'));
    await comesTo(LOCKED);
    answer();
    await comesTo(LOCKED);
    expect(contents()).toEqual(NOTHING);
  });

  it('keeps nothing of the class before when another one is shown', async () => {
    await comesTo(stateOf('1', 'Тестов Илья'));
    model.search.value = 'Тестов';
    await comesTo(stateOf('2', 'Второв Пётр'));
    expect(model.search.value).toBe('');
    expect(model.people.value.map(({ person }) => person.key)).toEqual(['2-s', '2-m']);
  });

  it('shows why the background could not answer', async () => {
    const { failure } = await import('../../../../components/state/background.ts');
    browser.answers.set('panel/state', () => ({ ok: false, note: 'нет связи' }));
    await model.refresh();
    expect(failure.value).toBe('нет связи');
  });
});
