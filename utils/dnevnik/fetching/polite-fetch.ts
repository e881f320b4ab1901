import { untilAborted } from '../../base/clock/within.ts';

/** Polite reading of the site: few requests at a time, pauses, back-off, and a stop at the sign-in page. */

export interface PolitenessSettings {
  /** Maximum number of concurrent requests. */
  atOnce: number;
  /** Pause between the starts of two requests, ms. */
  pauseMs: number;
  /** First wait after 429 / 433 / 503 / 405, doubled each time, ms. */
  backOffMs: number;
  longestBackOffMs: number;
  /** How often a page is requested before giving up. */
  tries: number;
  /** Timeout of one request, ms. */
  timeoutMs: number;
}

/** Two at a time is the rule in design.md; the API is known to tolerate these waits. */
export const POLITENESS: PolitenessSettings = {
  atOnce: 2,
  pauseMs: 400,
  backOffMs: 2_000,
  longestBackOffMs: 15_000,
  tries: 4,
  timeoutMs: 25_000,
};

export type FetchTrouble =
  /** The sign-in page came instead. */
  | 'signed-out'
  /** The site asked to slow down, even on the last try. */
  | 'busy'
  | 'maintenance'
  | 'not-found'
  | 'forbidden'
  /** No connection, or it broke. */
  | 'offline'
  | 'stopped'
  | 'http';

export type Fetched =
  | {
      ok: true;
      html: string;
      address: string;
      /** The time of the site's server, ms since the epoch; null or missing: it has not said. */
      servedAt?: number | null;
    }
  | {
      ok: false;
      trouble: FetchTrouble;
      status: number;
      /** The wait that the site asks for (`Retry-After`), ms. */
      waitMs?: number;
      /** The response body; only for a request that expects JSON, which explains its errors there. */
      body?: string;
    };

/**
 * Options for when a plain GET with the session's cookies is not enough. Only for requests that change
 * nothing on the site.
 */
export interface FetchRequest {
  /** Sent as a form, by POST. */
  form?: Record<string, string>;
  /** Sent as JSON, by POST. */
  json?: string;
  /** Sent in the header `Access-Token`, without cookies. */
  token?: string;
}

/** Statuses by which the site asks to slow down; 405 is its «temporarily unavailable» (facts, 2.1). */
const SLOW_DOWN = new Set([405, 429, 433, 503]);

/** The host where people sign in, or a region's entry through Госуслуги (facts 1.1). */
const SIGN_IN = /^https:\/\/(?:login|\d\d)\.dnevnik\.ru(:443)?\//i;

/** How much longer than usual the pauses become, at most, while the site asks to slow down. */
const SLOWEST = 8;
/** After so many pages in a row the pauses are halved again. */
const CALM_AFTER = 10;
/** A wait that the site asks for is heeded up to this, ms; a longer one ends the reading, to be resumed. */
const LONGEST_ASKED_MS = 60_000;
/** What may be over by itself. */
const PASSING: ReadonlySet<FetchTrouble> = new Set(['busy', 'maintenance', 'offline']);

export interface FetchTools {
  fetch(address: string, init: RequestInit): Promise<Response>;
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  now(): number;
  /** A page is requested again after so many ms, because of this. */
  onWait?(wait: SiteWait): void;
}

export interface SiteWait {
  ms: number;
  trouble: FetchTrouble;
}

/** A request queue shared by all callers under the same politeness settings. */
export function createPoliteFetcher(tools: FetchTools, settings: PolitenessSettings = POLITENESS) {
  let underWay = 0;
  let nextStart = 0;
  /** By what the pauses are multiplied: the site has asked to slow down lately. */
  let slowness = 1;
  let calm = 0;
  const waiting: (() => void)[] = [];

  /** Takes a slot; false: stopped while waiting for one. */
  async function enter(signal: AbortSignal): Promise<boolean> {
    if (signal.aborted) return false;
    if (underWay < settings.atOnce) underWay++;
    else if (!(await placeHandedOver(signal))) return false;
    const wait = nextStart - tools.now();
    nextStart = Math.max(nextStart, tools.now()) + settings.pauseMs * slowness;
    if (wait > 0) await tools.sleep(wait, signal);
    return true;
  }

  function placeHandedOver(signal: AbortSignal): Promise<boolean> {
    return new Promise((resolve) => {
      const take = () => {
        signal.removeEventListener('abort', giveUp);
        resolve(true);
      };
      const giveUp = () => {
        waiting.splice(waiting.indexOf(take), 1);
        resolve(false);
      };
      waiting.push(take);
      signal.addEventListener('abort', giveUp, { once: true });
    });
  }

  /** Passes the slot straight to the next in the queue, so that nobody slips in between. */
  function leave(): void {
    const next = waiting.shift();
    if (next) next();
    else underWay--;
  }

  /** Longer pauses after «too many requests», shorter ones again after a row of pages. */
  function setPace(fetched: Fetched): void {
    if (!fetched.ok && fetched.trouble === 'busy') {
      slowness = Math.min(slowness * 2, SLOWEST);
      calm = 0;
    } else if (fetched.ok && ++calm >= CALM_AFTER) {
      slowness = Math.max(slowness / 2, 1);
      calm = 0;
    }
  }

  async function once(address: string, signal: AbortSignal, request: FetchRequest): Promise<Fetched> {
    const timeout = AbortSignal.timeout(settings.timeoutMs);
    const limit = AbortSignal.any([signal, timeout]);
    const init = { ...initOf(request), cache: 'no-store', signal: limit } as const;
    try {
      const response = await untilAborted(limit, tools.fetch(address, init));
      if (SIGN_IN.test(response.url)) return { ok: false, trouble: 'signed-out', status: response.status };
      const { status } = response;
      if (request.token !== undefined && !response.ok) return await untilAborted(limit, refusal(response));
      if (SLOW_DOWN.has(status))
        return {
          ok: false,
          trouble: status === 503 ? 'maintenance' : 'busy',
          status,
          ...askedWait(response),
        };
      if (status === 401) return { ok: false, trouble: 'signed-out', status };
      if (status === 403) return { ok: false, trouble: 'forbidden', status };
      if (status === 404) return { ok: false, trouble: 'not-found', status };
      if (!response.ok) return { ok: false, trouble: 'http', status };
      const html = await untilAborted(limit, response.text());
      const servedAt = Date.parse(response.headers.get('date') ?? '');
      return {
        ok: true,
        html,
        address: response.url || address,
        servedAt: Number.isNaN(servedAt) ? null : servedAt,
      };
    } catch {
      // Offline, too slow, stopped, or led to a host that we may not read.
      const signedOut = request.token === undefined && (await leadsAway(address, init));
      if (signal.aborted) return { ok: false, trouble: 'stopped', status: 0 };
      return { ok: false, trouble: signedOut ? 'signed-out' : 'offline', status: 0 };
    }
  }

  /**
   * Whether the address answers with a redirect. Checked only when following it failed: the extension may not
   * read login.dnevnik.ru, where the site sends signed-out users.
   */
  async function leadsAway(address: string, init: RequestInit & { signal: AbortSignal }): Promise<boolean> {
    if (init.signal.aborted) return false;
    try {
      const answered = tools.fetch(address, { ...init, redirect: 'manual' });
      return (await untilAborted(init.signal, answered)).type === 'opaqueredirect';
    } catch {
      // Offline.
      return false;
    }
  }

  /** Fetches a page; retries after back-off while the site asks to slow down or the connection breaks. */
  return async function fetchPage(
    address: string,
    signal: AbortSignal,
    request: FetchRequest = {},
  ): Promise<Fetched> {
    for (let attempt = 1; ; attempt++) {
      if (!(await enter(signal))) return { ok: false, trouble: 'stopped', status: 0 };
      let fetched: Fetched;
      try {
        fetched = signal.aborted
          ? { ok: false, trouble: 'stopped', status: 0 }
          : await once(address, signal, request);
      } finally {
        leave();
      }
      setPace(fetched);
      if (fetched.ok || !PASSING.has(fetched.trouble) || attempt >= settings.tries) return fetched;
      const asked = fetched.waitMs ?? 0;
      if (asked > LONGEST_ASKED_MS) return fetched;
      const own = Math.min(settings.backOffMs * 2 ** (attempt - 1), settings.longestBackOffMs);
      const wait = Math.max(own, asked);
      nextStart = Math.max(nextStart, tools.now() + wait);
      tools.onWait?.({ ms: wait, trouble: fetched.trouble });
      await tools.sleep(wait, signal);
    }
  };
}

/** Seconds, as the header gives them; a date in it is left to our own waits. */
function askedWait(response: Response): { waitMs?: number } {
  const seconds = response.headers.get('retry-after') ?? '';
  return /^\d{1,6}$/.test(seconds) ? { waitMs: Number(seconds) * 1_000 } : {};
}

function initOf({ form, json, token }: FetchRequest): RequestInit {
  const body = form ? new URLSearchParams(form).toString() : json;
  const type = form ? 'application/x-www-form-urlencoded; charset=UTF-8' : 'application/json';
  return {
    credentials: token === undefined ? 'include' : 'omit',
    ...(body !== undefined && { method: 'POST', body }),
    headers: {
      ...(body !== undefined && { 'Content-Type': type }),
      ...(token !== undefined && { 'Access-Token': token }),
    },
  };
}

/** What a refusal by the API means for the queue; its body has the details. */
async function refusal(response: Response): Promise<Fetched> {
  const { status } = response;
  const body = await response.text();
  const trouble: Partial<Record<number, FetchTrouble>> = {
    401: 'signed-out',
    403: 'forbidden',
    404: 'not-found',
    429: 'busy',
    433: 'busy',
    500: 'maintenance',
    503: 'maintenance',
    550: 'maintenance',
  };
  return { ok: false, trouble: trouble[status] ?? 'http', status, body };
}

export type FetchPage = ReturnType<typeof createPoliteFetcher>;

/** Resolves after `ms`, or at once if the signal aborts. */
export function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
  });
}
