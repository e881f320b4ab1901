import http from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { comma } from '../../../stand/journal/figures.ts';
import { type Stand, startStand } from '../../../stand/stand.ts';
import { Client } from '../client.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await startStand({ http: 0, quiet: true });
});
afterEach(() => stand.faults.clear());
afterAll(() => stand.stop());

interface Reply {
  status: number;
  text: string;
  headers: http.IncomingHttpHeaders;
}

function call(
  path: string,
  { token = stand.info.api.token as string | null, body = '', type = 'application/json', method = '' } = {},
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const headers: Record<string, string> = { host: 'api.dnevnik.ru', origin: 'https://example.org' };
    if (token) headers['Access-Token'] = token;
    if (body) headers['content-type'] = type;
    const request = http.request(
      {
        host: '127.0.0.1',
        port: stand.info.http ?? 0,
        method: method || (body ? 'POST' : 'GET'),
        path: `/${path}`,
        headers,
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => {
          text += chunk;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, text, headers: response.headers }),
        );
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

/** Numbers of more than 15 digits become texts before anything can round them. */
async function get<T>(path: string, options?: Parameters<typeof call>[1]): Promise<T> {
  const reply = await call(path, options);
  expect(reply.status, `${path}: ${reply.text.slice(0, 200)}`).toBe(200);
  return JSON.parse(reply.text.replace(/([:[,])(\d{16,19})(?=[,\]}])/g, '$1"$2"')) as T;
}
const code = async (path: string, options?: Parameters<typeof call>[1]): Promise<[number, string]> => {
  const reply = await call(path, options);
  return [reply.status, (JSON.parse(reply.text) as { type: string }).type];
};

const main = () => stand.journal.ofClass(stand.school.main);
const group = () => stand.info.classGroup;
const algebra = () => stand.info.journal.subject;
const q1 = () => main().periods[0]!;

describe('who is let in', () => {
  test('a token is asked for, and looked at', async () => {
    expect(await code('v2/users/me', { token: null })).toEqual([401, 'tokenRequired']);
    expect(await code('v2/users/me', { token: 'x'.repeat(32) })).toEqual([401, 'invalidToken']);
    expect((await call(`v2/users/me?access_token=${stand.info.api.token}`, { token: null })).status).toBe(
      200,
    );
    const narrow = stand.tokens.issue(stand.school.teacher, ['CommonInfo']).value;
    expect(await code('v2/users/me/context', { token: narrow })).toEqual([403, 'outOfScope']);
    expect(await code(`v2/edu-groups/${group()}`, { token: narrow })).toEqual([403, 'outOfScope']);
    stand.tokens.revoke(narrow);
    expect(await code('v2/users/me', { token: narrow })).toEqual([401, 'invalidToken']);
    stand.faults.apiShape = 'second';
    expect(await code('v2/users/me', { token: null })).toEqual([401, 'authorizationTokenRequired']);
  });

  test('other classes are closed, a student sees the own marks alone', async () => {
    const other = stand.school.classes.find((each) => each.parallel === 3)!;
    expect(await code(`v2/edu-groups/${other.id}/students`)).toEqual([403, 'systemForbidden']);
    const token = stand.tokens.issue(stand.school.student).value;
    const span = `${q1().start}/${q1().finish}`;
    expect(await code(`v2/edu-groups/${group()}/marks/${span}`, { token })).toEqual([403, 'systemForbidden']);
    const own = `v2/persons/${stand.school.student.id}/edu-groups/${group()}/marks/${span}`;
    expect((await get<unknown[]>(own, { token })).length).toBeGreaterThan(20);
    const mate = stand.students.find((person) => person !== stand.school.student)!;
    expect(await code(own.replace(stand.school.student.id, mate.id), { token })).toEqual([
      403,
      'systemForbidden',
    ]);
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
    expect((await call('v2/users/me', { token })).status).toBe(200);
  });

  test('what is wrong is named', async () => {
    expect(await code('v2/nothing')).toEqual([404, 'resourceUnavailable']);
    expect(await code(`v2/edu-groups/${group()}/marks/2026-13-01/2026-10-01`)).toEqual([
      400,
      'parameterInvalid',
    ]);
    expect(await code('v2/users/me/context', { method: 'PUT', body: '{}' })).toEqual([
      405,
      'methodNotSupported',
    ]);
    expect(await code('v2/works/many', { body: '{"works":[1]}' })).toEqual([400, 'invalidRequest']);
    expect(await code('v2/works/many', { body: '[1]', type: 'text/plain' })).toEqual([400, 'invalidRequest']);
    expect(
      await code(
        `v2/persons/${stand.students[0]!.id}/lesson-log-entries?startDate=2026-09-01&endDate=2026-10-15`,
      ),
    ).toEqual([400, 'parameterInvalid']);
    stand.faults.fail({ status: 429, host: /^api/, retryAfter: 2 });
    const limited = await call('v2/users/me');
    expect([limited.status, limited.headers['retry-after']]).toEqual([429, '2']);
    expect(limited.text).toContain('"requestLimit"');
    stand.faults.fail({ status: 503, host: /^api/ });
    expect((await call('v2/users/me')).headers['content-type']).toContain('text/html');
  });

  test('more than ten requests at once meet the limit', async () => {
    stand.faults.latency = 300;
    const replies = await Promise.all(Array.from({ length: 14 }, () => call('v2/users/me')));
    const statuses = replies.map((reply) => reply.status);
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0);
    stand.faults.clear();
    expect((await call('v2/users/me')).status).toBe(200);
  });

  test('foreign origins may ask', async () => {
    const reply = await call('v2/users/me', { method: 'OPTIONS', token: null });
    expect([reply.status, reply.headers['access-control-allow-origin']]).toEqual([204, '*']);
  });
});

describe('ids', () => {
  test('are bare numbers of 19 digits, with twins or without', async () => {
    const path = `v2.0/edu-groups/${group()}/subjects/${algebra()}/lessons/2026-11-16/2026-11-20`;
    const full = (await call(path)).text;
    const lesson = main().lessons.find((each) => each.subject.id === algebra() && '2026-11-16' <= each.date)!;
    expect(full).toContain(`"id":${lesson.id},"id_str":"${lesson.id}"`);
    expect(full).toContain(`"group":${group()},`);
    stand.faults.apiTwins = false;
    const bare = (await call(path)).text;
    expect(bare).toContain(`"id":${lesson.id},`);
    expect(bare).not.toContain('_str"');
  });
});

describe('the figures', () => {
  interface Mark {
    id: string;
    value: string;
    person_str: string;
    work_str: string;
    lesson: string;
  }

  test('marks of a period are those of the model, and their works lead to the subject', async () => {
    const marks = await get<Mark[]>(`v2/edu-groups/${group()}/marks/${q1().start}/${q1().finish}`);
    const model = main()
      .lessons.filter((lesson) => lesson.date <= q1().finish)
      .flatMap((lesson) => main().marksIn(lesson));
    expect(marks.map((mark) => `${mark.id} ${mark.value}`).sort()).toEqual(
      model.map((mark) => `${mark.id} ${mark.value}`).sort(),
    );
    const works = await get<{ id_str: string; subjectId: string; lesson_str: string }[]>('v2/works/many', {
      body: `[${marks.slice(0, 3).map((mark) => mark.work_str)}]`,
    });
    expect(works.map((work) => work.lesson_str)).toEqual(marks.slice(0, 3).map((mark) => mark.lesson));
  });

  test('averages, plain and weighted, period marks and absences agree with the stand’s own', async () => {
    type Averages = {
      person_str: string;
      'per-subject-averages': { subject_str: string; 'avg-mark-value': string }[];
    };
    const span = `${q1().start}/${q1().finish}`;
    const averages = await get<Averages[]>(`v2/edu-groups/${group()}/avg-marks/${span}`);
    const weighted = await get<{
      subjectMarks: { subject_str: string; marks: { person: number; value: number }[] }[];
    }>(`v2/edu-groups/${group()}/wa-marks/${span}`);
    const finals = await get<
      {
        person_str: string;
        reportingPeriod_str?: string;
        'per-subject-final-marks': { subject_str: string; 'final-mark': { value: string; lesson: null } }[];
      }[]
    >(`v2/edu-groups/${group()}/final-marks`);
    let compared = 0;
    for (const { person } of main().pupils)
      for (const { subject } of main().courses) {
        const own = stand.journal.average(group(), subject.id, q1().id, person.id)!;
        const plain = averages
          .find((each) => each.person_str === person.id)!
          ['per-subject-averages'].find((each) => each.subject_str === subject.id)?.['avg-mark-value'];
        expect(plain ?? null).toBe(own.plain === null ? null : comma(own.plain));
        const wa = weighted.subjectMarks
          .find((each) => each.subject_str === subject.id)!
          .marks.find((each) => each.person === Number(person.id))?.value;
        expect(wa ?? null).toBe(own.weighted === null ? null : own.weighted / 100);
        const final = finals
          .find((each) => each.person_str === person.id && each.reportingPeriod_str === q1().id)
          ?.['per-subject-final-marks'].find((each) => each.subject_str === subject.id)?.['final-mark'].value;
        expect(final ?? null).toBe(stand.journal.periodMark(group(), subject.id, q1().id, person.id));
        compared++;
      }
    expect(compared).toBe(30 * 19);
    const pupil = main().pupils.find((each) => each.manner === 'ill')!.person;
    const entries = await get<{ logEntries: { status: string }[]; lessons: unknown[] }>(
      `v2/persons/${pupil.id}/lesson-log-entries?startDate=2026-11-05&endDate=2026-11-30`,
    );
    expect(entries.logEntries.filter((entry) => entry.status === 'Ill')).toHaveLength(
      stand.journal.attendance(group(), main().periods[1]!.id, pupil.id)!.ill,
    );
  });

  test('year, exam and final marks come with their works and without lessons', async () => {
    stand.school.today = '27.05.2027';
    const all = await get<{
      marks: { value: string; work_str: string; lesson: null }[];
      works: { id_str: string; subjectId: string; type: string; periodType: string }[];
    }>(`v2/persons/${stand.students[0]!.id}/edu-groups/${group()}/allfinalmarks`);
    const year = all.works.find(
      (work) => work.subjectId === algebra() && work.type === 'PeriodMark' && work.periodType === 'Year',
    )!;
    const mark = all.marks.find((each) => each.work_str === year.id_str)!;
    expect(mark.lesson).toBeNull();
    expect(mark.value).toBe(stand.journal.yearMarks(group(), algebra(), stand.students[0]!.id)!.year);
    stand.school.today = '23.11.2026';
  });
});

describe('where sources disagree', () => {
  test('either shape is given', async () => {
    const person = main().pupils[3]!.person.id;
    const week = '2026-11-16&endDate=2026-11-20';
    const shapes = async () => ({
      log: await get<object>(
        stand.faults.apiShape === 'first'
          ? `v2/persons/${person}/lesson-log-entries?startDate=${week}`
          : `v2/persons/${person}/lesson-log-entries?from=2026-11-16&to=2026-11-20`,
      ),
      days: await get<object>(`v2/persons/${person}/groups/${group()}/schedules?startDate=${week}`),
      bells: await get<object>(`v2/edu-groups/${group()}/timetables`),
    });
    const first = await shapes();
    expect(Object.values(first).map(Array.isArray)).toEqual([false, false, false]);
    const periods = `v2/edu-groups/${group()}/reporting-period`;
    const held = await get<{ holidays: { name: string }[] }>(`${periods}-group`);
    expect(held.holidays.map((holiday) => holiday.name)).toContain('Зимние каникулы');
    expect((await call(`${periods}s-group`)).status).toBe(404);
    const wrapped = `v2/edu-groups/students`;
    expect(await get<object[]>(wrapped, { body: `[${group()}]` })).toHaveLength(1);
    expect((await call(`v2/lesson-log-entries/group/${group()}?from=2026-11-16&to=2026-11-20`)).status).toBe(
      400,
    );
    stand.faults.apiShape = 'second';
    const second = await shapes();
    expect(Object.values(second).map(Array.isArray)).toEqual([true, true, true]);
    expect((await call(`${periods}-group`)).status).toBe(404);
    expect((await call(`${periods}s-group`)).status).toBe(200);
    expect((await call(`v2/edu-groups`, { body: `[${group()}]` })).status).toBe(200);
    expect((await call('v2/lessons/many', { body: `{"lessons":[${main().lessons[0]!.id}]}` })).status).toBe(
      200,
    );
    expect((await call(`v2/lesson-log-entries/group/${group()}?from=2026-11-16&to=2026-11-20`)).status).toBe(
      200,
    );
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
      expect(JSON.stringify(await get(`v2/${path}`)).length, path).toBeGreaterThan(2);
    const now = await get<unknown[]>(`v2/edu-groups/${g}/students`);
    const ever = await get<unknown[]>(`v2/edu-groups/${g}/persons?includeArchive=true`);
    expect([now.length, ever.length]).toEqual([28, 30]);
  });
});
