import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { POLITENESS } from '../../../../utils/dnevnik/fetching/polite-fetch.ts';
import { never, PAGE, settled, site } from './a-site.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }));
afterEach(() => void vi.useRealTimers());

describe('a site that asks to slow down', () => {
  it('says how long it waits and why, and then reads more slowly until the site is calm', async () => {
    const waits: object[] = [];
    const { fetchPage, times } = site(
      (_, turn) => (turn === 1 ? 429 : 200),
      { atOnce: 1 },
      undefined,
      (wait) => waits.push(wait),
    );
    for (let page = 0; page < 12; page++)
      expect((await settled(fetchPage(PAGE + page, never()))).ok).toBe(true);
    expect(waits).toEqual([{ ms: 2_000, trouble: 'busy' }]);
    const pauses = times()
      .slice(2)
      .map((at, i) => at - times()[i + 1]!);
    // Twice the usual pause for ten pages, then the usual one.
    expect(Math.min(...pauses.slice(1, 9))).toBeGreaterThanOrEqual(2 * POLITENESS.pauseMs);
    expect(pauses.at(-1)).toBeLessThan(2 * POLITENESS.pauseMs);
  });

  it.each([
    ['5', 5_000],
    ['1', 2_000],
    ['Mon, 23 Nov 2026 07:00:00 GMT', 2_000],
  ])('heeds the wait that the site asks for: %s', async (retryAfter, ms) => {
    const waits: object[] = [];
    const headers = { 'retry-after': retryAfter };
    const { fetchPage } = site(
      (_, turn) => (turn === 1 ? 429 : 200),
      {},
      headers,
      (wait) => waits.push(wait),
    );
    await settled(fetchPage(PAGE, never()));
    expect(waits).toEqual([{ ms, trouble: 'busy' }]);
  });

  it('ends at once if the site asks for more than a minute', async () => {
    const { fetchPage, log } = site(() => 429, {}, { 'retry-after': '600' });
    expect(await settled(fetchPage(PAGE, never()))).toMatchObject({ trouble: 'busy' });
    expect(log).toHaveLength(1);
  });
});
