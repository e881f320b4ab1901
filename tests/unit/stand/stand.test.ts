import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { HOSTILE_MODES } from '../../stand/faults.ts';
import { fullName } from '../../stand/names.ts';
import { type Stand, startStand } from '../../stand/stand.ts';
import { Client, words } from './client.ts';

const S = 'https://schools.dnevnik.ru';
let stand: Stand;
let client: Client;

beforeEach(async () => {
  stand = await startStand({ http: 0, quiet: true });
  client = new Client(stand);
  await client.signIn(stand.info.teacher);
});
afterEach(() => stand.stop());

const card = (person: { id: string }, view = 'password'): string =>
  `${S}/v2/admin/persons/person?person=${person.id}&school=${stand.info.school}&view=${view}`;
const members = (group = 'students', page = 1): string =>
  `${S}/v2/class?class=${stand.info.classGroup}&view=members&group=${group}&page=${page}`;
async function form(address: string): Promise<Record<string, string>> {
  const page = await client.page(address);
  const value = (name: string): string => page.querySelector(`[name="${name}"]`)?.getAttribute('value') ?? '';
  return { __RequestVerificationToken: value('__RequestVerificationToken'), change: value('change') };
}

describe('the reset of a password', () => {
  test('kills the old password, shows the new one once, and the new one works once', async () => {
    const pupil = stand.students.find((person) => person.password)!;
    const old = pupil.password!;
    const answer = await client.ask(card(pupil), await form(card(pupil)));
    const issued = pupil.issued[0]!;
    expect(issued).toMatch(/^\d{6}$/);
    expect(answer.text).toContain(issued);
    expect((await client.ask(card(pupil))).text).not.toContain(issued);
    const other = new Client(stand);
    expect((await other.signIn({ login: pupil.login, password: old })).location).toBeUndefined();
    const change = await other.signIn({ login: pupil.login, password: issued });
    const token = /name="Token" value="([^"]+)"/.exec(change.text)![1]!;
    const own = {
      Token: token,
      Login: pupil.login,
      Password: 'a-new-own-1',
      RepeatedPassword: 'a-new-own-1',
    };
    expect((await other.ask('https://login.dnevnik.ru/passwordchanged', own)).location).toBe(
      'https://dnevnik.ru/userfeed',
    );
    expect((await new Client(stand).signIn({ login: pupil.login, password: issued })).text).not.toContain(
      'Token',
    );
    expect(pupil).toMatchObject({ resets: 1, temporary: null, hasAccount: true });
  });

  test('a second reset kills the first temporary password', async () => {
    const pupil = stand.students[0]!;
    const fields = await form(card(pupil));
    await client.ask(card(pupil), fields);
    await client.ask(card(pupil), fields);
    expect(pupil.resets).toBe(2);
    const reply = await new Client(stand).signIn({ login: pupil.login, password: pupil.issued[0]! });
    expect(reply.text).not.toContain('Token');
  });

  test('requires the token of this session', async () => {
    const pupil = stand.students[0]!;
    const fields = await form(card(pupil));
    expect((await client.ask(card(pupil), { change: 'x' })).status).toBe(400);
    expect((await client.ask(card(pupil), { ...fields, __RequestVerificationToken: 'x' })).status).toBe(400);
    await client.signIn(stand.info.teacher);
    expect((await client.ask(card(pupil), fields)).status).toBe(400);
    expect(pupil.resets).toBe(0);
  });

  test('is closed to other classes, colleagues and students', async () => {
    const other = stand.school.registry.people.find(
      (person) => person.role === 'student' && person.classId !== stand.info.classGroup,
    )!;
    const colleague = stand.parents.find((person) => person.job)!;
    for (const person of [other, colleague]) {
      const answer = await client.ask(card(person), { change: 'x' });
      expect(answer.text).toContain('недостаточно прав');
      expect(answer.text).not.toContain(person.login);
    }
    const pupil = new Client(stand);
    await pupil.signIn(stand.info.student);
    expect((await pupil.ask(card(stand.students[0]!))).location).toBe('https://dnevnik.ru/userfeed');
  });
});

describe('the pages', () => {
  test('28 students are on one page, in both styles, with names escaped', async () => {
    const list = await client.page(members());
    expect([...list.querySelectorAll('td.tdName a.u')].map(words)).toEqual(
      stand.students.map((person) => fullName(person)),
    );
    expect(list.querySelector('.pager')).toBeNull();
    expect((await client.ask(`${S}/class?class=${stand.info.classGroup}`)).status).toBe(404);
    expect((await client.ask(`${S}/v2/class.aspx?class=${stand.info.classGroup}`)).status).toBe(404);
  });

  test('paged members are a fault: 28 students are on three pages', async () => {
    stand.faults.pagedMembers = true;
    const found: string[] = [];
    for (const page of [1, 2, 3]) {
      const list = await client.page(members('students', page));
      found.push(...[...list.querySelectorAll('td.tdName a.u')].map(words));
    }
    expect(found).toEqual(stand.students.map((person) => fullName(person)));
    const legacy = await client.page(
      `${S}/r/enskaya/class.aspx?class=${stand.info.classGroup}&view=members&page=3`,
    );
    expect(legacy.querySelectorAll('table.people tr')).toHaveLength(8);
  });

  test('pages forbid framing; the start page depends on the role', async () => {
    expect((await client.ask(members())).headers['x-frame-options']).toBe('deny');
    expect((await client.ask('https://dnevnik.ru/')).location).toBe('https://dnevnik.ru/teacher');
    expect((await client.ask('https://dnevnik.ru/teacher')).status).toBe(200);
  });

  test('only an administrator prints logins and passwords', async () => {
    const address = `${S}/admin/persons/printlogins.aspx?school=${stand.info.school}&class=${stand.info.classGroup}&group=all`;
    expect((await client.ask(address)).text).toContain('недостаточно прав');
    const admin = new Client(stand);
    await admin.signIn(stand.info.admin);
    const page = await admin.page(address);
    for (const person of [...stand.students, ...stand.parents])
      expect(page.body.innerHTML).toContain(person.login);
  });

  test('every answer is the same for the same seed', async () => {
    const twin = await startStand({ http: 0, quiet: true });
    const other = new Client(twin);
    await other.signIn(twin.info.teacher);
    expect((await other.ask(members('parents'))).text).toBe((await client.ask(members('parents'))).text);
    await twin.stop();
  });

  test('the Госуслуги variant has neither password sign-in nor reset', async () => {
    const variant = await startStand({ http: 0, gosuslugi: true, quiet: true });
    const teacher = new Client(variant);
    expect((await teacher.signIn(variant.info.teacher)).location).toBeUndefined();
    expect((await teacher.ask('https://login.dnevnik.ru/login/esia/enskaya')).location).toBe(
      'https://dnevnik.ru/teacher',
    );
    const page = await teacher.page(card(variant.students[0]!));
    expect(page.querySelector('[name="change"]')).toBeNull();
    expect(words(page.querySelector('#content'))).toContain('Госуслуги');
    await teacher.ask(card(variant.students[0]!), { change: 'x' });
    expect(variant.students[0]!.resets).toBe(0);
    await variant.stop();
  });

  test('the hostile script comes first if it is switched on', async () => {
    expect((await client.ask(members())).text).not.toContain('loader.js');
    stand.faults.hostile = [...HOSTILE_MODES];
    stand.faults.needles = ['canary'];
    const address = /<script src="([^"]+)"/.exec((await client.ask(members())).text)![1]!;
    const script = (await client.ask(address)).text;
    expect(script).toContain('"canary"');
    expect(() => new Function(script)).not.toThrow();
    await client.ask('https://static.dnevnik.ru/loot', { a: '1' });
    expect(stand.loot).toEqual(['a=1']);
  });
});

describe('faults', () => {
  test('sessions expire at once or after a number of requests', async () => {
    stand.faults.expireAfter = 2;
    expect((await client.ask(members())).status).toBe(200);
    expect((await client.ask(members())).status).toBe(200);
    const gone = await client.ask(members());
    expect(gone.status).toBe(302);
    expect(gone.location).toBe(`https://login.dnevnik.ru/login?ReturnUrl=${encodeURIComponent(members())}`);
    await client.signIn(stand.info.teacher);
    expect((await client.ask(members())).status).toBe(200);
    stand.expireSessions();
    expect((await client.ask(members())).status).toBe(302);
  });

  test('statuses hit only the next matching requests', async () => {
    stand.faults.fail({ status: 429, times: 2, path: /members/, method: 'GET', retryAfter: 1 });
    expect((await client.ask(`${S}/v2/myclasses`)).status).toBe(200);
    const first = await client.ask(members());
    expect([first.status, first.headers['retry-after']]).toEqual([429, '1']);
    expect((await client.ask(members())).status).toBe(429);
    expect((await client.ask(members())).status).toBe(200);
    for (const status of [433, 503, 405]) {
      stand.faults.fail({ status });
      expect((await client.ask(members())).status).toBe(status);
    }
  });

  test('a connection dropped before changes nothing, one dropped after has changed the password', async () => {
    const pupil = stand.students[0]!;
    const fields = await form(card(pupil));
    stand.faults.fail({ drop: 'before', method: 'POST' });
    await expect(client.ask(card(pupil), fields)).rejects.toThrow();
    expect(pupil.resets).toBe(0);
    for (const drop of ['after', 'middle'] as const) {
      stand.faults.fail({ drop, method: 'POST' });
      await expect(client.ask(card(pupil), fields)).rejects.toThrow();
    }
    expect(pupil.resets).toBe(2);
    expect(stand.log.filter((entry) => entry.method === 'POST' && entry.status === 0)).toHaveLength(3);
  });

  test('latency, maintenance and changed markup', async () => {
    stand.faults.latency = 60;
    const start = performance.now();
    await client.ask(members());
    expect(performance.now() - start).toBeGreaterThan(50);
    stand.faults.clear();
    stand.faults.maintenance = true;
    expect((await client.ask(members())).text).toContain('<title>Профилактические работы');
    stand.faults.clear();
    const pupil = stand.students[0]!;
    stand.faults.markup = 'no-token';
    expect((await form(card(pupil))).__RequestVerificationToken).toBe('');
    stand.faults.markup = 'no-form';
    expect((await form(card(pupil))).change).toBe('');
    stand.faults.markup = 'no-table';
    expect((await client.page(members())).querySelector('table.people')).toBeNull();
    stand.faults.markup = 'renamed-classes';
    expect((await client.page(members())).querySelector('.tdName, a.u, .people')).toBeNull();
    stand.faults.markup = 'normal';
    const fields = await form(card(pupil));
    stand.faults.markup = 'password-one-dd';
    expect((await client.ask(card(pupil), fields)).text.match(/dd class="bold"/g)).toHaveLength(1);
  });
});
