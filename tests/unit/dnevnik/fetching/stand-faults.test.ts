import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  createPoliteFetcher,
  type FetchTools,
  POLITENESS,
  type SiteWait,
} from '../../../../utils/dnevnik/fetching/polite-fetch.ts';
import { readPage } from '../../../../utils/dnevnik/read-page.ts';
import { type Stand, startStand } from '../../../stand/stand.ts';
import { Client } from '../../stand/client.ts';
import { page } from '../dom.ts';
import { never } from './a-site.ts';

let stand: Stand;
let client: Client;
beforeEach(async () => {
  stand = await startStand({ http: 0, quiet: true, students: 4 });
  client = new Client(stand);
  await client.signIn(stand.info.teacher);
});
afterEach(() => stand.stop());

const members = () =>
  `https://schools.dnevnik.ru/v2/class?class=${stand.info.classGroup}&view=members&group=students`;

/** The product's queue before the stand, in a time of its own: what would be waited for passes at once. */
function reading(onWait: (wait: SiteWait) => void = () => {}) {
  let time = 0;
  const statuses: number[] = [];
  const starts: number[] = [];
  const tools: FetchTools = {
    async fetch(address, init) {
      if (init.redirect !== 'manual') starts.push(time);
      const { status, location, headers, text } = await client.ask(address);
      statuses.push(status);
      // A browser may not follow to the host of the sign-in page.
      if (location && init.redirect === 'manual') return { type: 'opaqueredirect' } as Response;
      if (location) throw new TypeError('Failed to fetch');
      const retryAfter = headers['retry-after'];
      return new Response(text, { status, headers: retryAfter ? { 'retry-after': retryAfter } : {} });
    },
    async sleep(ms) {
      time += ms;
    },
    now: () => time,
    onWait,
  };
  return { fetchPage: createPoliteFetcher(tools), statuses, starts };
}

it('a reading beyond the limit waits as long as the notice says, then continues with longer pauses', async () => {
  stand.faults.limit = { atOnce: 12, perMinute: 2, retryAfter: 40 };
  const waits: SiteWait[] = [];
  const { fetchPage, statuses, starts } = reading((wait) => {
    waits.push(wait);
    // A minute of the stand is over.
    stand.faults.limit = null;
  });
  for (let each = 0; each < 5; each++)
    expect(await fetchPage(members(), never())).toMatchObject({ ok: true });
  expect(statuses).toEqual([200, 200, 429, 200, 200, 200]);
  expect(waits).toEqual([{ ms: 40_000, trouble: 'busy' }]);
  const pauses = starts.slice(1).map((start, index) => start - starts[index]!);
  expect(pauses.slice(0, 2)).toEqual([POLITENESS.pauseMs, POLITENESS.pauseMs]);
  expect(pauses[2]).toBeGreaterThanOrEqual(40_000);
  expect(pauses.slice(3)).toEqual([2 * POLITENESS.pauseMs, 2 * POLITENESS.pauseMs]);
});

it('a reading that stays beyond the limit ends, and says that the site is busy', async () => {
  stand.faults.limit = { atOnce: 12, perMinute: 0, retryAfter: null };
  const { fetchPage, statuses } = reading();
  expect(await fetchPage(members(), never())).toMatchObject({ ok: false, trouble: 'busy', status: 429 });
  expect(statuses).toHaveLength(POLITENESS.tries);
});

it.each([
  'redirect',
  'moved',
] as const)('the end of a session is recognised by its address: %s', async (end) => {
  stand.faults.sessionEnd = end;
  stand.expireSessions();
  const { fetchPage, starts } = reading();
  expect(await fetchPage(members(), never())).toMatchObject({ ok: false, trouble: 'signed-out' });
  expect(starts).toHaveLength(1);
});

it('the sign-in page with 200 at the address asked is read as such, and has no people', async () => {
  stand.faults.sessionEnd = 'page';
  stand.expireSessions();
  const fetched = await reading().fetchPage(members(), never());
  expect(fetched.ok && readPage(page(fetched.html), new URL(fetched.address)).kind).toBe('sign-in');
});
