import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Stand, startStand } from '../../../stand/stand.ts';
import { Client } from '../client.ts';
import { ApiClient } from './api-client.ts';

let stand: Stand;
let api: ApiClient;
beforeAll(async () => {
  stand = await startStand({ http: 0, quiet: true });
  api = new ApiClient(stand);
});
afterEach(() => stand.faults.clear());
afterAll(() => stand.stop());

const main = () => stand.journal.ofClass(stand.school.main);
const group = () => stand.info.classGroup;
const algebra = () => stand.info.journal.subject;
const q1 = () => main().periods[0]!;

describe('who is let in', () => {
  test('a token is required and checked', async () => {
    expect(await api.refusal('v2/users/me', { token: null })).toEqual([401, 'tokenRequired']);
    expect(await api.refusal('v2/users/me', { token: 'x'.repeat(32) })).toEqual([401, 'invalidToken']);
    expect((await api.call(`v2/users/me?access_token=${stand.info.api.token}`, { token: null })).status).toBe(
      200,
    );
    const narrow = stand.tokens.issue(stand.school.teacher, ['CommonInfo']).value;
    expect(await api.refusal('v2/users/me/context', { token: narrow })).toEqual([403, 'outOfScope']);
    expect(await api.refusal(`v2/edu-groups/${group()}`, { token: narrow })).toEqual([403, 'outOfScope']);
    stand.tokens.revoke(narrow);
    expect(await api.refusal('v2/users/me', { token: narrow })).toEqual([401, 'invalidToken']);
    stand.faults.apiShape = 'second';
    expect(await api.refusal('v2/users/me', { token: null })).toEqual([401, 'authorizationTokenRequired']);
  });

  test('other classes are closed, a student sees only their own marks', async () => {
    const other = stand.school.classes.find((each) => each.parallel === 3)!;
    expect(await api.refusal(`v2/edu-groups/${other.id}/students`)).toEqual([403, 'systemForbidden']);
    const token = stand.tokens.issue(stand.school.student).value;
    const span = `${q1().start}/${q1().finish}`;
    expect(await api.refusal(`v2/edu-groups/${group()}/marks/${span}`, { token })).toEqual([
      403,
      'systemForbidden',
    ]);
    const own = `v2/persons/${stand.school.student.id}/edu-groups/${group()}/marks/${span}`;
    expect((await api.get<unknown[]>(own, { token })).length).toBeGreaterThan(20);
    const mate = stand.students.find((person) => person !== stand.school.student)!;
    expect(await api.refusal(own.replace(stand.school.student.id, mate.id), { token })).toEqual([
      403,
      'systemForbidden',
    ]);
  });

  test('answers to days without zeros, and to a teacher about their own groups', async () => {
    const marks = (from: string, to: string) =>
      api.get<unknown[]>(`v2/edu-groups/${group()}/marks/${from}/${to}`);
    expect(await marks('2026-9-1', '2026-10-5')).toEqual(await marks('2026-09-01', '2026-10-05'));
    const own = await api.get<{ id_str: string }[]>(`v2/persons/${stand.school.teacher.id}/edu-groups`);
    expect(own[0]?.id_str).toBe(group());
    const [teacher] = await api.get<object[]>(`v2/schools/${stand.info.school}/teachers`);
    expect(Object.keys(teacher!)).toHaveLength(26);
    const { Items } = await api.get<{ Items: { Start: string }[] }>(`v2/edu-groups/${group()}/timetables`);
    for (const { Start } of Items) expect(Start).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:00$/);
  });

  test('the consent page gives a token in the fragment', async () => {
    const client = new Client(stand);
    const address =
      'https://login.dnevnik.ru/oauth2?response_type=token&client_id=a&scope=CommonInfo,EducationalInfo&state=7';
    expect((await client.ask(address)).location).toContain('ReturnUrl=');
    await client.signIn(stand.info.teacher);
    const page = await client.page(address);
    const field = page.querySelector('[name="__RequestVerificationToken"]')!.getAttribute('value')!;
    expect((await client.ask(address, { __RequestVerificationToken: 'x', is_granted: '1' })).status).toBe(
      400,
    );
    const { location } = await client.ask(address, { __RequestVerificationToken: field, is_granted: '1' });
    const token = /#access_token=(\w{32})&state=7$/.exec(location!)![1]!;
    expect((await api.call('v2/users/me', { token })).status).toBe(200);
  });

  test('errors are named', async () => {
    expect(await api.refusal('v2/nothing')).toEqual([404, 'resourceUnavailable']);
    expect(await api.refusal(`v2/edu-groups/${group()}/marks/2026-13-01/2026-10-01`)).toEqual([
      400,
      'parameterInvalid',
    ]);
    expect(await api.refusal('v2/users/me/context', { method: 'PUT', body: '{}' })).toEqual([
      405,
      'methodNotSupported',
    ]);
    expect(await api.refusal('v2/works/many', { body: '{"works":[1]}' })).toEqual([400, 'invalidRequest']);
    expect(await api.refusal('v2/works/many', { body: '[1]', type: 'text/plain' })).toEqual([
      400,
      'invalidRequest',
    ]);
    expect(
      await api.refusal(
        `v2/persons/${stand.students[0]!.id}/lesson-log-entries?startDate=2026-09-01&endDate=2026-10-15`,
      ),
    ).toEqual([400, 'parameterInvalid']);
    stand.faults.fail({ status: 429, host: /^api/, retryAfter: 2 });
    const limited = await api.call('v2/users/me');
    expect([limited.status, limited.headers['retry-after']]).toEqual([429, '2']);
    expect(limited.text).toContain('"requestLimit"');
    stand.faults.fail({ status: 503, host: /^api/ });
    expect((await api.call('v2/users/me')).headers['content-type']).toContain('text/html');
  });

  test('more than ten requests at once hit the limit', async () => {
    stand.faults.latency = 300;
    const replies = await Promise.all(Array.from({ length: 14 }, () => api.call('v2/users/me')));
    const statuses = replies.map((reply) => reply.status);
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0);
    stand.faults.clear();
    expect((await api.call('v2/users/me')).status).toBe(200);
  });

  test('foreign origins may ask', async () => {
    const reply = await api.call('v2/users/me', { method: 'OPTIONS', token: null });
    expect([reply.status, reply.headers['access-control-allow-origin']]).toEqual([204, '*']);
  });
});

describe('ids', () => {
  test('are bare numbers of 19 digits, with twins or without', async () => {
    const path = `v2.0/edu-groups/${group()}/subjects/${algebra()}/lessons/2026-11-16/2026-11-20`;
    const full = (await api.call(path)).text;
    const lesson = main().lessons.find((each) => each.subject.id === algebra() && '2026-11-16' <= each.date)!;
    expect(full).toContain(`"id":${lesson.id},"id_str":"${lesson.id}"`);
    expect(full).toContain(`"group":${group()},`);
    stand.faults.apiTwins = false;
    const bare = (await api.call(path)).text;
    expect(bare).toContain(`"id":${lesson.id},`);
    expect(bare).not.toContain('_str"');
  });
});

describe('where sources disagree', () => {
  test('either shape is given', async () => {
    const person = main().pupils[3]!.person.id;
    const week = '2026-11-16&endDate=2026-11-20';
    const shapes = async () => ({
      log: await api.get<object>(
        stand.faults.apiShape === 'first'
          ? `v2/persons/${person}/lesson-log-entries?startDate=${week}`
          : `v2/persons/${person}/lesson-log-entries?from=2026-11-16&to=2026-11-20`,
      ),
      days: await api.get<object>(`v2/persons/${person}/groups/${group()}/schedules?startDate=${week}`),
      bells: await api.get<object>(`v2/edu-groups/${group()}/timetables`),
    });
    const first = await shapes();
    expect(Object.values(first).map(Array.isArray)).toEqual([false, false, false]);
    const periods = `v2/edu-groups/${group()}/reporting-period`;
    const held = await api.get<{ holidays: { name: string }[] }>(`${periods}-group`);
    expect(held.holidays.map((holiday) => holiday.name)).toContain('Зимние каникулы');
    expect((await api.call(`${periods}s-group`)).status).toBe(404);
    const wrapped = `v2/edu-groups/students`;
    expect(await api.get<object[]>(wrapped, { body: `[${group()}]` })).toHaveLength(1);
    expect(
      (await api.call(`v2/lesson-log-entries/group/${group()}?from=2026-11-16&to=2026-11-20`)).status,
    ).toBe(400);
    stand.faults.apiShape = 'second';
    const second = await shapes();
    expect(Object.values(second).map(Array.isArray)).toEqual([true, true, true]);
    expect((await api.call(`${periods}-group`)).status).toBe(404);
    expect((await api.call(`${periods}s-group`)).status).toBe(200);
    expect((await api.call(`v2/edu-groups`, { body: `[${group()}]` })).status).toBe(200);
    expect(
      (await api.call('v2/lessons/many', { body: `{"lessons":[${main().lessons[0]!.id}]}` })).status,
    ).toBe(200);
    expect(
      (await api.call(`v2/lesson-log-entries/group/${group()}?from=2026-11-16&to=2026-11-20`)).status,
    ).toBe(200);
  });

  test('every address of the list answers', async () => {
    const s = stand.info.school;
    const g = group();
    const person = stand.students[0]!;
    const lesson = main().lessons.find((each) => main().marksIn(each).length)!;
    const span = '2026-11-09/2026-11-13';
    for (const path of [
      'users/me',
      'users/me/context',
      'users/me/roles',
      'users/me/schools',
      'users/me/edu-groups',
      `users/${person.userId}/relatives`,
      `persons/${person.id}`,
      `schools/${s}`,
      `schools/${s}/edu-groups`,
      `schools/${s}/teachers`,
      `schools/${s}/timetables`,
      `persons/${stand.school.teacher.id}/schools/${s}/edu-groups/teacher`,
      `persons/${person.id}/edu-groups`,
      `edu-groups/${g}`,
      `edu-groups/${g}/parallel`,
      `edu-groups/${g}/persons?includeArchive=true`,
      `edu-groups/${g}/students`,
      `edu-groups/${g}/classteacher`,
      `edu-groups/${g}/teachers`,
      `edu-groups/${g}/subjects`,
      `edu-groups/${g}/reporting-periods`,
      `edu-groups/${g}/lessons/${span}`,
      `edu-groups/${g}/subjects/${algebra()}/marks/${span}`,
      `edu-groups/${g}/subjects/${algebra()}/final-marks`,
      `edu-groups/${g}/reporting-periods/${q1().id}/avg-marks/2026-10-24`,
      `persons/${person.id}/schools/${s}/marks/${span}`,
      `persons/${person.id}/group/${g}/recentmarks?limit=5`,
      `persons/${person.id}/school/${s}/homeworks?startDate=2026-11-16&endDate=2026-11-20`,
      `users/me/school/${s}/homeworks?startDate=2026-11-16&endDate=2026-11-20`,
      `lessons/${lesson.id}`,
      `lessons/${lesson.id}/marks`,
      `lessons/${lesson.id}/works`,
      `lessons/${lesson.id}/log-entries`,
      `lesson-log-entries/group/${g}?subject=${algebra()}&from=2026-11-09T00:00:00&to=2026-11-20T00:00:00`,
      'lesson-log-entries/statuses',
      `work-types/${s}`,
      'marks/values',
    ])
      expect(JSON.stringify(await api.get(`v2/${path}`)).length, path).toBeGreaterThan(2);
    const now = await api.get<unknown[]>(`v2/edu-groups/${g}/students`);
    const ever = await api.get<unknown[]>(`v2/edu-groups/${g}/persons?includeArchive=true`);
    expect([now.length, ever.length]).toEqual([28, 30]);
  });
});
