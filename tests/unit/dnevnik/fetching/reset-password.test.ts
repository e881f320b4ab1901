import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import {
  type ResetOutcome,
  type ResetTools,
  resetPassword,
} from '../../../../utils/dnevnik/fetching/reset-password.ts';
import type { PersonPasswordData } from '../../../../utils/dnevnik/pages.ts';
import { readPersonPassword } from '../../../../utils/dnevnik/readers/person-password.ts';

const PERSON = '1000000000001';
const OTHER = '1000000000002';
const NAME = 'Иванова Мария Петровна';
const ADDRESS = `https://schools.dnevnik.ru/v2/admin/persons/person?person=${PERSON}&view=password`;
const FORM = { action: ADDRESS, token: 'T0ken&', fields: { step: '1' }, caption: 'Удалить пароль' };

const TAB: PersonPasswordData = {
  person: PERSON,
  school: null,
  name: NAME,
  login: 'ivanova.m',
  temporaryPassword: null,
  resetForm: FORM,
  gosuslugi: false,
};
const ISSUED: PersonPasswordData = { ...TAB, temporaryPassword: 'Temp0rary!', resetForm: null };

type Served = Partial<PersonPasswordData> | number | 'redirect' | 'dropped' | 'broken-body' | 'unreadable';

/**
 * A site that serves its pages in turn; each is identified by its number, so that the reader can be scripted.
 */
function site(gets: Served[], posts: Served[] = []) {
  const sent: { address: string; init: RequestInit }[] = [];
  const pages: (Partial<PersonPasswordData> | 'unreadable')[] = [];
  const left = { GET: [...gets], POST: [...posts] };
  const tools: ResetTools = {
    async fetch(address, init) {
      const method = (init.method ?? 'GET') as 'GET' | 'POST';
      sent.push({ address, init });
      const served = left[method].shift();
      if (served === undefined) throw new Error(`unexpected ${method}`);
      if (served === 'dropped') throw new TypeError('Failed to fetch');
      if (served === 'redirect') {
        return { type: 'opaqueredirect', status: 0, ok: false, text: async () => '' } as Response;
      }
      if (served === 'broken-body') {
        return {
          type: 'basic',
          status: 200,
          ok: true,
          text: () => Promise.reject(new TypeError('network error')),
        } as unknown as Response;
      }
      if (typeof served === 'number') return new Response('', { status: served });
      pages.push(served);
      return new Response(String(pages.length - 1));
    },
    read(html) {
      const page = pages[Number(html)] as Partial<PersonPasswordData> | 'unreadable';
      if (page === 'unreadable') throw new Error('the reader broke');
      return { kind: 'person-password', data: { ...TAB, ...page }, warnings: [] };
    },
    sameName: (a, b) => a === b,
  };
  return { tools, sent, posts: () => sent.filter(({ init }) => init.method === 'POST') };
}

const EMPTY = { login: null, resetForm: null };

describe('resetPassword', () => {
  it.each<[string, Served[], Served[], ResetOutcome['kind'], number]>([
    ['session over before', ['redirect'], [], 'signed-out', 0],
    ['401 before', [401], [], 'signed-out', 0],
    ['429 before', [429], [], 'busy', 0],
    ['433 before', [433], [], 'busy', 0],
    ['405 before', [405], [], 'busy', 0],
    ['503 before', [503], [], 'busy', 0],
    ['500 before', [500], [], 'busy', 0],
    ['no connection before', ['dropped'], [], 'busy', 0],
    ['connection broken in the page', ['broken-body'], [], 'busy', 0],
    ['403 before', [403], [], 'refused', 0],
    ['404 before', [404], [], 'refused', 0],
    ["another person's page", [{ person: OTHER }], [], 'unrecognised-page', 0],
    ['another name', [{ name: 'Петров Пётр' }], [], 'unrecognised-page', 0],
    ['neither number nor name on the page', [{ person: null, name: null }], [], 'unrecognised-page', 0],
    ['no form, a login', [{ resetForm: null }], [], 'not-offered', 0],
    ['Госуслуги', [{ ...EMPTY, gosuslugi: true }], [], 'not-offered', 0],
    ['nothing on the page', [EMPTY], [], 'unrecognised-page', 0],
    ['a page that breaks the reader', ['unreadable'], [], 'unrecognised-page', 0],
    ['POST dropped', [{}], ['dropped'], 'unknown', 1],
    ['answer cut off', [{}], ['broken-body'], 'unknown', 1],
    ['POST 429', [{}], [429], 'busy', 1],
    ['POST 433', [{}], [433], 'busy', 1],
    ['POST 405', [{}], [405], 'busy', 1],
    ['POST 500', [{}], [500], 'unknown', 1],
    ['POST 502', [{}], [502], 'unknown', 1],
    ['POST 503', [{}], [503], 'unknown', 1],
    ['POST 401', [{}], [401], 'signed-out', 1],
    ['POST 400', [{}], [400], 'refused', 1],
    ['POST 403', [{}], [403], 'refused', 1],
    ['POST redirected, session over', [{}, 'redirect'], ['redirect'], 'signed-out', 1],
    ['POST redirected, 401 then', [{}, 401], ['redirect'], 'signed-out', 1],
    ['POST redirected, still signed in', [{}, {}], ['redirect'], 'unknown', 1],
    ['POST redirected, no connection then', [{}, 'dropped'], ['redirect'], 'unknown', 1],
    ['answer without a password', [{}], [{}], 'unknown', 1],
    ['answer without a login', [{}], [{ ...ISSUED, login: null }], 'unknown', 1],
    ['answer with another login', [{}], [{ ...ISSUED, login: 'petrov' }], 'unknown', 1],
    ["answer with another person's page", [{ login: null }], [{ ...ISSUED, person: OTHER }], 'unknown', 1],
    ['answer with another name', [{ login: null }], [{ ...ISSUED, name: 'Петров Пётр' }], 'unknown', 1],
    ['answer that breaks the reader', [{}], ['unreadable'], 'unknown', 1],
    ['new password', [{}], [ISSUED], 'issued', 1],
    ['new password where there was no login', [{ login: null }], [ISSUED], 'issued', 1],
    ['new password, answer without a name', [{}], [{ ...ISSUED, name: null }], 'issued', 1],
  ])('%s', async (_name, gets, posts, kind, sends) => {
    const { tools, ...seen } = site(gets, posts);
    const outcome = await resetPassword(ADDRESS, { person: PERSON, name: NAME }, tools);
    expect(outcome.kind).toBe(kind);
    expect(seen.posts()).toHaveLength(sends);
    if (kind !== 'issued') expect(JSON.stringify(outcome)).not.toContain('Temp0rary!');
    expect(seen.sent.every(({ init }) => init.redirect === 'manual' && init.cache === 'no-store')).toBe(true);
  });

  it('returns the login and the password of the answer', async () => {
    const { tools } = site([{}], [ISSUED]);
    expect(await resetPassword(ADDRESS, { person: PERSON, name: NAME }, tools)).toEqual({
      kind: 'issued',
      login: 'ivanova.m',
      temporaryPassword: 'Temp0rary!',
    });
  });

  it('matches by name if the number is unknown', async () => {
    const known = site([{ person: OTHER }], [{ ...ISSUED, person: OTHER }]);
    expect((await resetPassword(ADDRESS, { person: null, name: NAME }, known.tools)).kind).toBe('issued');
    const nobody = site([{ name: null }]);
    expect((await resetPassword(ADDRESS, { person: null, name: NAME }, nobody.tools)).kind).toBe(
      'unrecognised-page',
    );
  });

  it('sends the form as on the page: hidden fields, token and the button', async () => {
    const html = `<div id="content"><h2>${NAME}</h2><dl><dt>Логин</dt><dd class="bold">ivanova.m</dd></dl>
      <form method="post" action="${ADDRESS.replaceAll('&', '&amp;')}">
        <input type="hidden" name="__RequestVerificationToken" value="T0ken&amp;">
        <input type="hidden" name="step" value="1">
        <input type="submit" name="change" value="Удалить пароль"></form></div>`;
    const { tools, posts } = site([], [ISSUED]);
    const post = tools.fetch;
    await resetPassword(
      ADDRESS,
      { person: PERSON, name: NAME },
      {
        ...tools,
        fetch: async (address, init) => (init.method === 'POST' ? post(address, init) : new Response(html)),
        read: (text, address) =>
          text === html
            ? readPersonPassword(new JSDOM(text).window.document, new URL(address))
            : tools.read(text, address),
      },
    );
    const [request] = posts();
    expect(request?.address).toBe(ADDRESS);
    expect(Object.fromEntries(request?.init.body as URLSearchParams)).toEqual({
      step: '1',
      __RequestVerificationToken: 'T0ken&',
      change: 'Удалить пароль',
    });
  });
});
