import http from 'node:http';
import { API_POLITENESS, createApiClient } from '../../../../utils/dnevnik/api/api-client.ts';
import {
  createPoliteFetcher,
  type FetchTools,
  sleep,
} from '../../../../utils/dnevnik/fetching/polite-fetch.ts';
import type { Stand } from '../../../stand/stand.ts';

/** A `fetch` that reaches the stand's plain-HTTP port under the real host names. */
function fetchFromStand(stand: Stand): FetchTools['fetch'] {
  return (address, init) =>
    new Promise((resolve, reject) => {
      const url = new URL(address);
      const headers = { ...(init.headers as Record<string, string>), host: url.hostname };
      const options = {
        host: '127.0.0.1',
        port: stand.info.http ?? 0,
        headers,
        method: init.method ?? 'GET',
        path: url.pathname + url.search,
      };
      const request = http.request(options, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const body = Buffer.concat(chunks).toString('utf8');
          const reply = new Response(response.statusCode === 204 ? null : body, {
            status: response.statusCode ?? 0,
          });
          Object.defineProperty(reply, 'url', { value: address });
          resolve(reply);
        });
      });
      init.signal?.addEventListener('abort', () => request.destroy(new Error('aborted')));
      request.on('error', reject);
      request.end(init.body as string | undefined);
    });
}

/** A client of the stand's API without pauses; `inFlight` is the maximum number of concurrent requests. */
export function standClient(stand: Stand, token = stand.info.api.token, settings = {}) {
  let underWay = 0;
  const counts = { most: 0, asked: 0 };
  const ask = fetchFromStand(stand);
  const fetchPage = createPoliteFetcher(
    {
      async fetch(address, init) {
        counts.most = Math.max(counts.most, ++underWay);
        counts.asked++;
        try {
          return await ask(address, init);
        } finally {
          underWay--;
        }
      },
      sleep,
      now: () => Date.now(),
    },
    { ...API_POLITENESS, pauseMs: 0, backOffMs: 1, longestBackOffMs: 2, ...settings },
  );
  return { client: createApiClient(fetchPage, token, new AbortController().signal), counts };
}

/** The stand's API behind a polite queue without pauses, as in the background. */
export const fetchApiOf = (stand: Stand) =>
  createPoliteFetcher(
    { fetch: fetchFromStand(stand), sleep, now: () => Date.now() },
    { ...API_POLITENESS, pauseMs: 0, backOffMs: 1, longestBackOffMs: 2 },
  );
