import { describe, expect, it } from 'vitest';
import { describeTrouble, type FetchTrouble } from '../../../../utils/dnevnik/fetching/polite-fetch.ts';

describe('describeTrouble', () => {
  const troubles: FetchTrouble[] = [
    'signed-out',
    'busy',
    'maintenance',
    'not-found',
    'forbidden',
    'offline',
    'stopped',
    'http',
  ];
  it.each(troubles)('%s has a Russian note of its own', (trouble) => {
    const note = describeTrouble(trouble, 500);
    expect(note).toMatch(/^[А-Я].*\.$/);
    expect(troubles.filter((other) => describeTrouble(other, 500) === note)).toEqual([trouble]);
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
