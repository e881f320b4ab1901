import { type GenericSchema, object, safeParse, string } from 'valibot';
import { describeTrouble } from '../fetching/fetch-problems.ts';
import type { FetchPage, PolitenessSettings } from '../fetching/polite-fetch.ts';
import { parseExactJson } from './exact-json.ts';

/** Base of the API. Facts of the API, 1.1. */
const BASE = 'https://api.dnevnik.ru/v2/';

/** The host permission needed before the API can be read. */
export const API_HOST = { origins: ['https://api.dnevnik.ru/*'] };

/** Known clients get away with ten at once and 1.5 s after each hundred (facts 1.7); this is far below. */
export const API_POLITENESS: PolitenessSettings = {
  atOnce: 4,
  pauseMs: 100,
  backOffMs: 1_500,
  longestBackOffMs: 15_000,
  tries: 5,
  timeoutMs: 30_000,
};

/** Why a request failed. */
export type ApiTrouble =
  /** The key is missing, wrong or expired. */
  | 'key'
  /** The key or its owner lacks the right to ask for this. */
  | 'forbidden'
  | 'not-found'
  /** A parameter or the whole request was refused. */
  | 'refused'
  | 'busy'
  | 'offline'
  | 'stopped'
  /** An answer of an unexpected form. */
  | 'strange';

export class ApiError extends Error {
  readonly trouble: ApiTrouble;

  /** `note` is Russian, for the teacher. */
  constructor(trouble: ApiTrouble, note: string) {
    super(note);
    this.name = 'ApiError';
    this.trouble = trouble;
  }
}

const NOTES: Record<'key' | 'forbidden' | 'not-found' | 'refused' | 'strange', string> = {
  key: 'Ключ API не подходит или больше не действует. Введите новый в настройках; пока страницы читаются и без него.',
  forbidden: 'Дневник.ру не разрешает с этим ключом прочитать эти данные.',
  'not-found': 'Таких данных в API Дневник.ру нет.',
  refused: 'API Дневник.ру не принял запрос.',
  strange: 'API Дневник.ру ответил не так, как обычно.',
};

/** Codes have a short and a long name in different sources (facts 1.6). */
const CODES: [RegExp, ApiTrouble][] = [
  [/^(?:authorization)?(?:invalidToken|tokenRequired)$|^authorizationFailed$/i, 'key'],
  [/^(?:authorization)?(?:outOfScope|notOwner|ownerForbidden|systemForbidden)$/i, 'forbidden'],
  [/^(?:api)?(?:resourceUnavailable|methodNotSupported)$/i, 'not-found'],
  [/^(?:api)?requestLimit$/i, 'busy'],
  [/^(?:invalidRequest|parameterInvalid)$/i, 'refused'],
];

/** An error is an object with both fields; `type` alone is a field of groups, marks and works (facts 1.6). */
const problemSchema = object({ type: string(), description: string() });

export interface ApiClient {
  get<T>(path: string, schema: GenericSchema<unknown, T>): Promise<T>;
  /** `ids` as a bare array, or wrapped if that is refused, as in other sources (facts 5). */
  many<T>(path: string, ids: string[], schema: GenericSchema<unknown, T>): Promise<T>;
}

/**
 * Reads the API with a key. `fetchPage` is a separate polite queue; the key goes into the header, without
 * cookies. Rejects only with `ApiError`.
 */
export function createApiClient(fetchPage: FetchPage, token: string, signal: AbortSignal): ApiClient {
  async function ask<T>(path: string, schema: GenericSchema<unknown, T>, json?: string): Promise<T> {
    const request = { token, ...(json !== undefined && { json }) };
    const fetched = await fetchPage(BASE + path, signal, request);
    const text = fetched.ok ? fetched.html : (fetched.body ?? '');
    let value: unknown;
    try {
      value = parseExactJson(text);
    } catch {
      // No JSON, such as a page of a proxy: refused below as of an unexpected form.
      value = undefined;
    }
    const problem = safeParse(problemSchema, value);
    if (problem.success) {
      const known = CODES.find(([code]) => code.test(problem.output.type))?.[1];
      if (known) throw errorOf(known);
    }
    if (!fetched.ok) {
      const { trouble, status } = fetched;
      if (trouble === 'signed-out') throw errorOf('key');
      if (trouble === 'forbidden' || trouble === 'not-found') throw errorOf(trouble);
      const kind = {
        busy: 'busy',
        maintenance: 'busy',
        offline: 'offline',
        stopped: 'stopped',
        http: 'refused',
      } as const;
      throw new ApiError(kind[trouble], describeTrouble(trouble, status));
    }
    const checked = safeParse(schema, value);
    if (!checked.success) throw errorOf('strange');
    return checked.output;
  }

  return {
    get: (path, schema) => ask(path, schema),
    async many(path, ids, schema) {
      const bare = `[${ids.join(',')}]`;
      try {
        return await ask(path, schema, bare);
      } catch (error) {
        if (!(error instanceof ApiError) || error.trouble !== 'refused') throw error;
        return ask(path, schema, `{"${path.split('/')[0]}":${bare}}`);
      }
    },
  };
}

function errorOf(trouble: ApiTrouble): ApiError {
  if (trouble === 'busy' || trouble === 'offline' || trouble === 'stopped')
    return new ApiError(trouble, describeTrouble(trouble, 0));
  return new ApiError(trouble, NOTES[trouble]);
}
