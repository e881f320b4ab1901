import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readInWorker } from '../../../../utils/base/tables/read-in-worker.ts';
import { fault } from '../../../setup/fault.ts';

/** A worker that answers as it is told. */
class ToldWorker extends EventTarget {
  static latest: ToldWorker;
  isEnded = false;
  constructor() {
    super();
    ToldWorker.latest = this;
  }
  postMessage(): void {}
  terminate(): void {
    this.isEnded = true;
  }
  say(data: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('Worker', ToldWorker);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

fault(
  'a file makes the reading worker hang',
  'after a minute without progress the reading ends with a message, and so does the worker',
  async () => {
    const reading = readInWorker({ file: new File(['x'], 'список.xls'), encoding: undefined });
    await vi.advanceTimersByTimeAsync(59_000);
    ToldWorker.latest.say({ type: 'progress', share: 0.5 });
    await vi.advanceTimersByTimeAsync(59_000);
    expect(ToldWorker.latest.isEnded).toBe(false);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await reading).toMatchObject({
      ok: false,
      note: expect.stringContaining('«список.xls»: таблица читается слишком долго'),
    });
    expect(ToldWorker.latest.isEnded).toBe(true);
  },
);

test('a result ends the waiting', async () => {
  const reading = readInWorker({ text: 'а' });
  ToldWorker.latest.say({
    type: 'table',
    table: { source: 'text', sheet: null, rows: [], merged: [], notes: [] },
  });
  ToldWorker.latest.say({ type: 'rows', rows: [['а']] });
  ToldWorker.latest.say({ type: 'result', result: { ok: true, tables: [] } });
  expect(await reading).toMatchObject({ ok: true, tables: [{ rows: [['а']] }] });
  expect(vi.getTimerCount()).toBe(0);
});
