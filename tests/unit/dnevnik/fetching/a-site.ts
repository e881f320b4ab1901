import { vi } from 'vitest';
import {
  createPoliteFetcher,
  POLITENESS,
  type PolitenessSettings,
  type SiteWait,
  sleep,
} from '../../../../utils/dnevnik/fetching/polite-fetch.ts';

export const PAGE = 'https://schools.dnevnik.ru/v2/class?page=';
export const never = () => new AbortController().signal;

export type Served = number | 'dropped' | 'sign-in' | 'region' | 'leads-away' | 'hangs' | 'broken-body';

/** A site that takes 300 ms per answer, with a log of the requests. */
export function site(
  serve: (address: string, turn: number) => Served,
  settings: Partial<PolitenessSettings> = {},
  headers: Record<string, string> = {},
  onWait?: (wait: SiteWait) => void,
) {
  const began = Date.now();
  const log: { address: string; at: number }[] = [];
  let underWay = 0;
  let most = 0;
  const fetchPage = createPoliteFetcher(
    {
      async fetch(address, init) {
        // A second look without following redirects, after a failed fetch.
        const look = init.redirect === 'manual';
        if (!look) log.push({ address, at: Date.now() - began });
        const served = serve(address, log.length);
        most = Math.max(most, ++underWay);
        try {
          await new Promise<void>((resolve, reject) => {
            if (look) resolve();
            else if (served !== 'hangs') setTimeout(resolve, 300);
            if (init.signal?.aborted) reject(init.signal.reason);
            init.signal?.addEventListener('abort', () => reject(init.signal?.reason));
          });
          if (look && served === 'leads-away') return { type: 'opaqueredirect', status: 0 } as Response;
          if (served === 'dropped' || served === 'leads-away') throw new TypeError('Failed to fetch');
          const response = new Response(`page ${address}`, {
            status: typeof served === 'number' ? served : 200,
            headers,
          });
          const gates = {
            'sign-in': 'https://login.dnevnik.ru:443/login?ReturnUrl=x',
            region: 'https://29.dnevnik.ru/',
          };
          const url = served === 'sign-in' || served === 'region' ? gates[served] : address;
          Object.defineProperty(response, 'url', { value: url });
          if (served === 'broken-body') response.text = () => Promise.reject(new TypeError('network error'));
          return response;
        } finally {
          underWay--;
        }
      },
      sleep,
      now: () => Date.now(),
      ...(onWait && { onWait }),
    },
    { ...POLITENESS, ...settings },
  );
  return { fetchPage, log, most: () => most, times: () => log.map(({ at }) => at) };
}

/** Advances the virtual time until everything is settled. */
export async function settled<T>(work: Promise<T>): Promise<T> {
  let done = false;
  void work.finally(() => {
    done = true;
  });
  for (let turn = 0; !done && turn < 2_000; turn++) await vi.advanceTimersByTimeAsync(100);
  if (!done) throw new Error('never settled');
  return work;
}
