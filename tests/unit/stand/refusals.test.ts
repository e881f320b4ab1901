import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Maintenance } from '../../stand/faults.ts';
import { type Stand, type StandOptions, startStand } from '../../stand/stand.ts';
import { Client, words } from './client.ts';

const S = 'https://schools.dnevnik.ru';
let stand: Stand;
let client: Client;

async function start(options: StandOptions = {}): Promise<void> {
  await stand?.stop();
  stand = await startStand({ http: 0, quiet: true, students: 4, ...options });
  client = new Client(stand);
  await client.signIn(stand.info.teacher);
}
beforeEach(() => start());
afterEach(() => stand.stop());

const members = (): string => `${S}/v2/class?class=${stand.info.classGroup}&view=members&group=students`;
const card = (index: number, view: string): string =>
  `${S}/v2/admin/persons/person?person=${stand.students[index]!.id}&school=${stand.info.school}&view=${view}`;

describe('maintenance', () => {
  test.each<[Maintenance, RegExp]>([
    ['prevention', /профилактические работы/],
    ['technical', /технические работы/],
    ['unavailable', /временно недоступна/],
    ['uzbek', /texnik ishlar/],
    ['framed', /временно недоступен: ведутся технические работы/],
  ])('%s comes with 200 and has no people', async (kind, text) => {
    stand.faults.maintenance = kind;
    const answer = await client.ask(members());
    expect(answer.status).toBe(200);
    expect(answer.text).toMatch(text);
    expect(answer.text).not.toContain('<table');
    expect(answer.text.includes('id="content"')).toBe(kind === 'framed');
  });
});

describe('the end of a session', () => {
  test('leads to the sign-in page by 302 or 301', async () => {
    for (const [end, status] of [
      ['redirect', 302],
      ['moved', 301],
    ] as const) {
      stand.faults.sessionEnd = end;
      stand.expireSessions();
      const answer = await client.ask(members());
      expect(answer.status).toBe(status);
      expect(answer.location).toBe(
        `https://login.dnevnik.ru/login?ReturnUrl=${encodeURIComponent(members())}`,
      );
    }
  });

  test('may also be the sign-in page itself with 200, for a form that is sent as well', async () => {
    const fields = { change: 'x' };
    stand.faults.sessionEnd = 'page';
    stand.expireSessions();
    for (const answer of [await client.ask(members()), await client.ask(card(0, 'password'), fields)]) {
      expect(answer.status).toBe(200);
      expect(answer.location).toBeUndefined();
      expect(answer.text).toContain('action="https://login.dnevnik.ru/login"');
    }
    expect((await client.ask(members())).text).toContain(`name="ReturnUrl" value="${S}/v2/class?`);
    expect(stand.students[0]!.resets).toBe(0);
  });
});

describe('reading too much', () => {
  const together = (count: number) =>
    Promise.all(Array.from({ length: count }, () => client.ask(card(0, 'review'))));

  test('four pages at once are nothing; thirty are too many', async () => {
    stand.faults.latency = 500;
    expect((await together(4)).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    // On a busy machine the first may be answered before the last is asked.
    const statuses = (await together(30)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(12);
    expect(statuses).toContain(429);
    expect((await client.ask(members())).status).toBe(200);
  });

  test('a limit a minute is for each session; the notice may say how long to wait', async () => {
    stand.faults.limit = { atOnce: 2, perMinute: 3, retryAfter: 40 };
    for (const status of [200, 200, 200, 429, 429]) expect((await client.ask(members())).status).toBe(status);
    const notice = await client.ask(members());
    expect(notice.headers['retry-after']).toBe('40');
    expect(notice.text).toContain('Слишком много запросов');
    const other = new Client(stand);
    await other.signIn(stand.info.admin);
    expect((await other.ask(members())).status).toBe(200);
  });
});

describe('the names of things', () => {
  test('the product is called as the region calls it', async () => {
    const product = 'АИС „Дневник-ОО“';
    await start({ product });
    const page = await client.page(members());
    expect(page.title).toBe(`Участники - ${product}`);
    expect(words(page.querySelector('.header-logotype'))).toBe(product);
    const entry = await new Client(stand).page('https://login.dnevnik.ru/login');
    expect(entry.title).toBe(product);
    expect(words(entry.querySelector('.header-logotype'))).toBe(product);
  });

  test('a caption with a space at its end is taken with it alone', async () => {
    const resetCaption = 'Joriy parolni o‘chirish ';
    await start({ resetCaption });
    for (const address of [
      card(0, 'password'),
      card(0, 'password').replace('/v2/', '/').replace('person?', 'person.aspx?'),
    ]) {
      const page = await client.page(address);
      const value = (name: string): string => page.querySelector(`[name="${name}"]`)!.getAttribute('value')!;
      expect(value('change')).toBe(resetCaption);
      const token = { __RequestVerificationToken: value('__RequestVerificationToken') };
      const before = stand.students[0]!.resets;
      await client.ask(address, { ...token, change: resetCaption.trim() });
      expect(stand.students[0]!.resets).toBe(before);
      await client.ask(address, { ...token, change: resetCaption });
      expect(stand.students[0]!.resets).toBe(before + 1);
    }
  });
});

describe('a region where the card has to coincide with «Госуслуги»', () => {
  beforeEach(() => start({ gosuslugiMatch: true, students: 28 }));
  const enter = (who: string) =>
    new Client(stand).ask(`https://login.dnevnik.ru/login/esia/enskaya?who=${who}&ReturnUrl=`);

  test('refuses by password, lets in whoever coincides, and says of the others what differs', async () => {
    expect((await new Client(stand).signIn(stand.info.teacher)).text).toContain('отключён');
    const portal = stand.school.portal!;
    const all = [...stand.students, ...stand.parents];
    const refused = all.filter((person) => portal.refused(person).length);
    expect(refused.length).toBeGreaterThan(10);
    expect(refused.length).toBeLessThan(all.length / 2);
    for (const item of ['Фамилия', 'Дата рождения', 'СНИЛС'])
      expect(
        all.some((person) => portal.refused(person).includes(item)),
        item,
      ).toBe(true);
    for (const person of all.slice(0, 12)) {
      const answer = await enter(person.id);
      const items = portal.refused(person);
      if (items.length) expect(answer.text).toContain('Обратитесь в образовательную организацию');
      else expect(answer.location).toBe('https://dnevnik.ru/userfeed');
      for (const item of items) expect(answer.text.toLowerCase()).toContain(item.toLowerCase());
    }
  });

  test('a card that is corrected lets in', async () => {
    const portal = stand.school.portal!;
    const person = stand.students.find((each) => portal.refused(each).join() === 'Дата рождения')!;
    person.born = portal.of(person).born;
    expect((await enter(person.id)).location).toBe('https://dnevnik.ru/userfeed');
  });

  test('the portal’s list has everybody, the teacher among them; cards show their СНИЛС', async () => {
    const list = await client.page('https://login.dnevnik.ru/login/esia/enskaya');
    expect(list.querySelectorAll('tr')).toHaveLength(stand.school.registry.people.length + 1);
    expect((await enter(stand.school.teacher.id)).location).toBe('https://dnevnik.ru/teacher');
    await client.ask(`https://login.dnevnik.ru/login/esia/enskaya?who=${stand.school.teacher.id}`);
    const person = stand.students.find((each) => stand.school.portal!.onCard.get(each))!;
    const index = stand.students.indexOf(person);
    const number = (await client.page(card(index, 'personal'))).querySelector('#personalNumber')!;
    expect(number.getAttribute('value')).toMatch(/^000-\d{3}-\d{3} \d\d$/);
  });
});
