import type { Answer, Context } from '../context.ts';
import type { Faults } from '../faults.ts';
import { Call, type Endpoint } from './call.ts';
import { type Json, write } from './json.ts';
import { LESSONS } from './lessons.ts';
import { MARKS } from './marks.ts';
import { PEOPLE } from './people.ts';
import { type Code, Problem } from './problem.ts';
import type { Token } from './tokens.ts';

/** A client with more concurrent requests gets the limit error. */
const MAX_AT_ONCE = 10;

const ENDPOINTS: Endpoint[] = [...PEOPLE, ...MARKS, ...LESSONS];

const answer = (faults: Faults, status: number, value: Json): Answer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: write(value, faults.apiTwins),
});

export function apiProblem(faults: Faults, code: Code, status?: number): Answer {
  const problem = new Problem(code);
  return answer(faults, status ?? problem.status, problem.body(faults.apiShape === 'second'));
}

/** The token of the header or of the query, as text. */
export const tokenText = (ctx: Pick<Context, 'address' | 'request'>): string | null => {
  const header = ctx.request?.headers['access-token'];
  return (Array.isArray(header) ? header[0] : header) ?? ctx.address.query.get('access_token');
};

function match(template: string, path: string): Record<string, string> | null {
  const names = template.split('/');
  const parts = path.split('/');
  if (names.length !== parts.length) return null;
  const params: Record<string, string> = {};
  for (const [index, name] of names.entries()) {
    const part = parts[index]!;
    if (!name.startsWith(':')) {
      if (name !== part) return null;
    } else if (!part || (!/^:(?:from|to|date)$/.test(name) && !/^\d+$/.test(part))) return null;
    else params[name.slice(1)] = part;
  }
  return params;
}

function find(method: string, path: string): [Endpoint, Record<string, string>] {
  let known = false;
  for (const endpoint of ENDPOINTS) {
    const params = match(endpoint[1], path);
    if (!params) continue;
    known = true;
    if (endpoint[0] === method) return [endpoint, params];
  }
  throw new Problem(known ? 'methodNotSupported' : 'resourceUnavailable');
}

function serve(ctx: Context, token: Token | null): Json {
  // Whether the site's cookie suffices here is unknown: it does not.
  if (!token) throw new Problem(tokenText(ctx) ? 'invalidToken' : 'tokenRequired');
  if (token.busy > MAX_AT_ONCE) throw new Problem('requestLimit');
  const { v2, page } = ctx.address;
  const path = v2 ? page : /^v2\.0\/(.*)$/.exec(page)?.[1];
  if (path === undefined) throw new Problem('resourceUnavailable');
  const [[method, , handler], params] = find(ctx.method, decodeURIComponent(path));
  if (method === 'POST' && !/^application\/json/i.test(String(ctx.request?.headers['content-type'] ?? '')))
    throw new Problem('invalidRequest');
  const call = new Call(ctx, token, params, ctx.request?.body ?? '');
  if (!path.startsWith('users/')) call.needs('EducationalInfo');
  return handler(call);
}

/** `api.dnevnik.ru/v2` and `/v2.0`. */
export function api(ctx: Context, token: Token | null): Answer {
  if (ctx.method === 'OPTIONS') {
    const headers = {
      'access-control-allow-methods': 'GET, POST, OPTIONS',
      'access-control-allow-headers': 'Access-Token, Content-Type',
    };
    return { status: 204, headers, body: '' };
  }
  try {
    return answer(ctx.faults, 200, serve(ctx, token));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return apiProblem(ctx.faults, error.code);
  }
}
