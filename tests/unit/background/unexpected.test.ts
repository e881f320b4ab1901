import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import type { Unexpected } from '../../../utils/base/unexpected/unexpected.ts';
import type { Answer } from '../../../utils/messages/requests.ts';
import { worldOfClass } from './reading/class-world.ts';
import { type Background, keyOf, startBackground, TAB, until, type World } from './reading/world.ts';

let world: World;
let background: Background;

beforeEach(async () => {
  world = await worldOfClass(3);
  background = await startBackground(world);
});

const list = async (): Promise<Unexpected[]> => {
  const answer = (await background.ask('page', TAB, { type: 'unexpected/list' })) as Answer<Unexpected[]>;
  return answer.ok ? answer.value : [];
};
const note = (part: string, kind: string, from: 'page' | 'panel' = 'page') =>
  background.ask(from, TAB, { type: 'unexpected/note', part, kind });

/** The session area fails as the test says. */
function breakSession(kept: 'get' | 'set', fails: (asked: unknown) => boolean): void {
  const area = world.session as unknown as Record<string, (asked: never) => Promise<unknown>>;
  const whole = area[kept]?.bind(area);
  area[kept] = async (asked) => {
    if (fails(asked)) throw new RangeError(`Ученик ${keyOf(0)}`);
    return whole?.(asked);
  };
}

describe('what goes wrong unexpectedly', () => {
  it('is kept with the request in which it did, without its message', async () => {
    breakSession('set', (items) => Object.keys(items as object).some((key) => key.startsWith('print:')));
    const answer = await background.panel({ type: 'open/print', persons: [keyOf(0)] });
    expect(answer).toMatchObject({ ok: false });
    expect(await list()).toEqual([{ at: world.now.toISOString(), part: 'open/print', kind: 'RangeError' }]);
    expect(JSON.stringify(world.session.items.get('unexpected'))).not.toContain(keyOf(0));
  });

  it('is not what the teacher is told of by us', async () => {
    expect(await background.panel({ type: 'class/card' }, TAB + 1)).toMatchObject({ ok: false });
    expect(await background.ask('page', TAB, { type: 'nothing' })).toMatchObject({ ok: false });
    expect(await list()).toEqual([]);
  });

  it('is kept where nobody catches it', async () => {
    const { watchUnexpected } = await import('../../../utils/background/unexpected.ts');
    const scope = new EventTarget();
    watchUnexpected(background.service, scope);
    scope.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason: new TypeError(keyOf(0)) }));
    await until(async () => (await list()).length > 0);
    expect(await list()).toMatchObject([{ part: 'background', kind: 'TypeError' }]);
  });

  it('of a waking is kept, and the alarm is set again', async () => {
    const { wakeUp } = await import('../../../utils/background/waking.ts');
    const create = vi.fn(async () => {
      throw new RangeError('canary');
    });
    await wakeUp(background.service, { alarms: { create } } as unknown as Browser);
    expect(create).toHaveBeenCalled();
    expect((await list()).map(({ part }) => part)).toEqual(['waking', 'waking/alarm']);
  });

  it('is named by views in plain names alone', async () => {
    expect(await note('paper', 'TypeError')).toMatchObject({ ok: true });
    expect(await note('panel', 'Error', 'panel')).toMatchObject({ ok: true });
    for (const [part, kind] of [
      ['Заяц Анна', 'Error'],
      [keyOf(0), 'Error'],
      ['paper', 'Cannot read x'],
      ['paper', 'x'.repeat(61)],
    ] as const)
      expect(await note(part, kind), `${part} ${kind}`).toMatchObject({ ok: false });
    expect((await list()).map(({ part }) => part)).toEqual(['paper', 'panel']);
  });

  it('is kept in order when much comes at once, at most 50', async () => {
    await Promise.all(Array.from({ length: 60 }, (_, index) => note(`p/${index}`, 'Error')));
    expect((await list()).map(({ part }) => part)).toEqual(
      Array.from({ length: 50 }, (_, index) => `p/${index + 10}`),
    );
  });

  it('outlives locking, and goes with the browser', async () => {
    await note('paper', 'TypeError');
    await background.ask('page', TAB, { type: 'vault/lock' });
    expect(await list()).toHaveLength(1);
    world.restart();
    expect(await list()).toEqual([]);
  });

  it('begins again where the kept list is none of ours', async () => {
    await world.session.set({ unexpected: [{ at: 'yesterday', part: 'Заяц', kind: 1 }] });
    expect(await list()).toEqual([]);
    await note('paper', 'TypeError');
    expect(await list()).toHaveLength(1);
  });

  it('is answered all the same where it cannot be kept', async () => {
    breakSession('set', () => true);
    expect(await background.panel({ type: 'open/print', persons: [keyOf(0)] })).toMatchObject({ ok: false });
    expect(await list()).toEqual([]);
  });
});
