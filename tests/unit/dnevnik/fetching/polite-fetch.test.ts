import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  createPoliteFetcher,
  type Fetched,
  type FetchTrouble,
  POLITENESS,
  sleep,
} from '../../../../utils/dnevnik/fetching/polite-fetch.ts';
import { fault } from '../../../setup/fault.ts';
import { runs } from '../../property-runs.ts';
import { never, PAGE, type Served, settled, site } from './a-site.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }));
afterEach(() => void vi.useRealTimers());

describe('politeness', () => {
  it('returns the page and its address', async () => {
    const { fetchPage } = site(() => 200);
    expect(await settled(fetchPage(`${PAGE}1`, never()))).toEqual({
      ok: true,
      html: `page ${PAGE}1`,
      address: `${PAGE}1`,
      servedAt: null,
    });
  });

  it.each([
    ['Mon, 23 Nov 2026 07:00:00 GMT', Date.UTC(2026, 10, 23, 7)],
    ['this morning', null],
  ])('returns the time that the server says: %s', async (date, time) => {
    const { fetchPage } = site(() => 200, {}, { date });
    expect(await settled(fetchPage(`${PAGE}1`, never()))).toMatchObject({ servedAt: time });
  });

  it('runs at most two requests at once, with pauses between their starts', async () => {
    const { fetchPage, most, times } = site(() => 200);
    await settled(Promise.all(Array.from({ length: 12 }, (_, page) => fetchPage(PAGE + page, never()))));
    expect(most()).toBeLessThanOrEqual(2);
    const starts = times();
    expect(starts).toHaveLength(12);
    for (let i = 1; i < starts.length; i++) {
      expect(starts[i]! - starts[i - 1]!).toBeGreaterThanOrEqual(POLITENESS.pauseMs);
    }
  });

  it('runs at most two at once, whatever calls, answers and stops occur', async () => {
    const call = fc.record({
      after: fc.integer({ min: 0, max: 1_500 }),
      served: fc.constantFrom<Served>(200, 200, 200, 404, 429, 'dropped', 'sign-in'),
      stopAfter: fc.option(fc.integer({ min: 0, max: 4_000 })),
      inStep: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(call, { maxLength: 12 }), async (calls) => {
        const { fetchPage, most } = site((address) => calls[Number(address.slice(PAGE.length))]!.served, {
          pauseMs: 0,
          backOffMs: 200,
        });
        const work = calls.map(async ({ after, stopAfter, inStep }, index) => {
          const stop = new AbortController();
          await sleep(after, never());
          if (stopAfter !== null) setTimeout(() => stop.abort(), stopAfter);
          const fetched = await fetchPage(PAGE + index, stop.signal);
          // A worker requests the next page in the same step in which a slot becomes free.
          return inStep ? fetchPage(PAGE + index, stop.signal) : fetched;
        });
        const fetched = await settled(Promise.all(work));
        expect(fetched).toHaveLength(calls.length);
        expect(most()).toBeLessThanOrEqual(2);
      }),
      { numRuns: runs(60) },
    );
  });
});

describe('back-off', () => {
  it.each<[Served, FetchTrouble, number]>([
    [429, 'busy', 429],
    [433, 'busy', 433],
    [405, 'busy', 405],
    [503, 'maintenance', 503],
    ['dropped', 'offline', 0],
    ['broken-body', 'offline', 0],
  ])('%s: requests %s again, with growing pauses, and gives up', async (served, trouble, status) => {
    const { fetchPage, times } = site(() => served);
    expect(await settled(fetchPage(PAGE, never()))).toEqual({ ok: false, trouble, status });
    const starts = times();
    expect(starts).toHaveLength(POLITENESS.tries);
    const waits = starts.slice(1).map((at, i) => at - starts[i]! - 300);
    expect(waits).toEqual([2_000, 4_000, 8_000]);
  });

  it('never waits longer than the longest wait', async () => {
    const { fetchPage, times } = site(() => 429, { tries: 8 });
    await settled(fetchPage(PAGE, never()));
    const starts = times();
    const waits = starts.slice(1).map((at, i) => at - starts[i]! - 300);
    expect(waits).toEqual([2_000, 4_000, 8_000, 15_000, 15_000, 15_000, 15_000]);
  });

  it('resumes when the site has recovered', async () => {
    const { fetchPage } = site((_, turn) => (turn < 3 ? 433 : 200));
    expect((await settled(fetchPage(PAGE, never()))).ok).toBe(true);
  });

  it('also makes the others wait', async () => {
    const { fetchPage, log } = site((address, turn) => (address.endsWith('a') && turn === 1 ? 429 : 200));
    const first = fetchPage(`${PAGE}a`, never());
    await vi.advanceTimersByTimeAsync(350);
    await settled(Promise.all([first, fetchPage(`${PAGE}b`, never())]));
    expect(log.find(({ address }) => address.endsWith('b'))!.at).toBeGreaterThanOrEqual(2_300);
  });

  it.each<[Served, FetchTrouble, number]>([
    ['region', 'signed-out', 200],
    ['sign-in', 'signed-out', 200],
    ['leads-away', 'signed-out', 0],
    [401, 'signed-out', 401],
    [403, 'forbidden', 403],
    [404, 'not-found', 404],
    [500, 'http', 500],
    [410, 'http', 410],
  ])('%s is reported at once', async (served, trouble, status) => {
    const { fetchPage, log } = site(() => served);
    expect(await settled(fetchPage(PAGE, never()))).toEqual({ ok: false, trouble, status });
    expect(log).toHaveLength(1);
  });

  it('gives up a hanging request', async () => {
    vi.useRealTimers();
    const { fetchPage, log } = site(() => 'hangs', { timeoutMs: 20, backOffMs: 5, pauseMs: 1, tries: 2 });
    expect(await fetchPage(PAGE, never())).toEqual({ ok: false, trouble: 'offline', status: 0 });
    expect(log).toHaveLength(2);
  });
});

describe('stopping', () => {
  const stopped: Fetched = { ok: false, trouble: 'stopped', status: 0 };

  it('before the start, requests nothing', async () => {
    const { fetchPage, log } = site(() => 200);
    expect(await settled(fetchPage(PAGE, AbortSignal.abort()))).toEqual(stopped);
    expect(log).toHaveLength(0);
  });

  it('during a request', async () => {
    const { fetchPage } = site(() => 'hangs');
    const stop = new AbortController();
    const page = fetchPage(PAGE, stop.signal);
    await vi.advanceTimersByTimeAsync(100);
    stop.abort();
    expect(await settled(page)).toEqual(stopped);
  });

  it('while checking whether the site redirects', async () => {
    const stop = new AbortController();
    const { fetchPage } = site(() => {
      setTimeout(() => stop.abort(), 300);
      return 'leads-away';
    });
    expect(await settled(fetchPage(PAGE, stop.signal))).toEqual(stopped);
  });

  it('during back-off', async () => {
    const { fetchPage, log } = site(() => 429);
    const stop = new AbortController();
    const page = fetchPage(PAGE, stop.signal);
    await vi.advanceTimersByTimeAsync(1_000);
    stop.abort();
    await vi.advanceTimersByTimeAsync(0);
    expect(await settled(page)).toEqual(stopped);
    expect(log).toHaveLength(1);
  });

  it('while queued behind hanging requests', async () => {
    const { fetchPage, log } = site((address) => (address.endsWith('hang') ? 'hangs' : 200));
    const other = new AbortController();
    const hanging = [fetchPage(`${PAGE}hang`, other.signal), fetchPage(`${PAGE}hang`, other.signal)];
    await vi.advanceTimersByTimeAsync(1_000);
    const stop = new AbortController();
    const queued = fetchPage(`${PAGE}1`, stop.signal);
    const patient = fetchPage(`${PAGE}2`, never());
    await vi.advanceTimersByTimeAsync(1_000);
    stop.abort();
    expect(await settled(queued)).toEqual(stopped);
    expect(log).toHaveLength(2);
    other.abort();
    expect((await settled(Promise.all(hanging))).every(({ ok }) => !ok)).toBe(true);
    expect((await settled(patient)).ok).toBe(true);
    expect(log).toHaveLength(3);
  });
});

describe('sleep', () => {
  it('leaves no listener behind', async () => {
    const { signal } = new AbortController();
    const removed = vi.spyOn(signal, 'removeEventListener');
    const added = vi.spyOn(signal, 'addEventListener');
    const pause = sleep(50, signal);
    await vi.advanceTimersByTimeAsync(50);
    await pause;
    expect(removed).toHaveBeenCalledTimes(added.mock.calls.length);
  });
});

fault(
  'a request to the site never ends and heeds no stop',
  'it is given up by time, or as soon as somebody stops it',
  async () => {
    vi.useRealTimers();
    const fetchPage = createPoliteFetcher(
      { fetch: () => new Promise(() => undefined), sleep: async () => undefined, now: () => Date.now() },
      { ...POLITENESS, timeoutMs: 20, tries: 1 },
    );
    expect(await fetchPage(PAGE, never())).toMatchObject({ trouble: 'offline' });
    const stop = new AbortController();
    const fetched = createPoliteFetcher(
      { fetch: () => new Promise(() => undefined), sleep: async () => undefined, now: () => Date.now() },
      POLITENESS,
    )(PAGE, stop.signal);
    stop.abort();
    expect(await fetched).toMatchObject({ trouble: 'stopped' });
  },
);
