import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { comma } from '../../../stand/journal/figures.ts';
import { type Stand, startStand } from '../../../stand/stand.ts';
import { Client, words } from '../client.ts';

const S = 'https://schools.dnevnik.ru';
let stand: Stand;
let client: Client;

beforeAll(async () => {
  stand = await startStand({ http: 0, quiet: true });
  client = new Client(stand);
  await client.signIn(stand.info.teacher);
});
afterAll(() => stand.stop());

const main = () => stand.journal.ofClass(stand.school.main);
const course = (name: string) => main().courses.find((each) => each.subject.name === name)!;
const period = (number: number) => main().periods[number - 1]!;
const journal = (name: string, periodId: string, group = course(name).groups[0]!.id): string =>
  `${S}/journals/journalclassical.aspx?view=subject&school=${stand.info.school}&group=${group}&subject=${course(name).subject.id}&period=${periodId}&year=2026`;
const studentOf = (node: Element): string =>
  new URL(node.querySelector('a[href*="student="]')!.getAttribute('href')!).searchParams.get('student')!;
const rowsOf = (page: Document): Element[] =>
  [...page.querySelectorAll('#content table tbody tr')].filter((row) =>
    row.querySelector('a[href*="student="]'),
  );

describe('the journal of a subject', () => {
  test('gives the averages and absences of the stand’s own figures, in both forms of address', async () => {
    const address = journal('Геометрия', period(1).id);
    for (const each of [address, address.replace('/journals/', '/v2/journals/').replace('.aspx', '')]) {
      const page = await client.page(each);
      const rows = rowsOf(page);
      // The class as it was then: two have since left, one has joined.
      expect(rows).toHaveLength(29);
      for (const row of rows) {
        const person = studentOf(row);
        const numbers = [...row.querySelectorAll('td > span')]
          .flatMap((cell) => words(cell.children[1]).split('/'))
          .flatMap((value) =>
            /^[нбпо]?[2-5][+-]?(?: ?[нбпо])?$/.test(value) ? Number(/\d/.exec(value)) : [],
          );
        const mean = numbers.length
          ? comma(Math.round((100 * numbers.reduce((sum, value) => sum + value, 0)) / numbers.length))
          : null;
        const { plain, count } = stand.journal.average(
          stand.info.classGroup,
          course('Геометрия').subject.id,
          period(1).id,
          person,
        )!;
        expect(numbers.length).toBe(count);
        const held = main().lessons.filter(
          (lesson) => lesson.course === course('Геометрия') && lesson.date <= period(1).finish,
        );
        const statuses = held.map(
          (lesson) =>
            main()
              .logOf(lesson)
              .find((entry) => entry.person.id === person)?.status ?? 'Attend',
        );
        const letters = [...row.querySelectorAll('.pres')].map(
          (each) => words(each) || (/[нбпо]/.exec(words(each.nextElementSibling))?.[0] ?? ''),
        );
        expect(letters.map((letter) => letter.toUpperCase())).toEqual(
          statuses.map((status) => ({ Absent: 'Н', Ill: 'Б', Pass: 'П', Late: 'О', Attend: '' })[status]),
        );
        expect(mean).toBe(plain === null ? null : comma(plain));
      }
    }
  });

  test('says if there are no lessons or no teacher; subgroups have their own journals', async () => {
    const empty = await client.page(journal('Финансовая грамотность', period(2).id));
    expect(words(empty.body)).toContain('За выбранный период уроков нет');
    expect(words(empty.body)).toContain('На этот предмет учитель не назначен');
    const parts = course('Информатика').groups;
    const sizes: number[] = [];
    for (const part of parts)
      sizes.push(rowsOf(await client.page(journal('Информатика', period(2).id, part.id))).length);
    expect(sizes[0]! + sizes[1]!).toBe(29);
    const talk = await client.page(journal('Разговоры о важном', period(2).id));
    expect(talk.querySelectorAll('.mark')).toHaveLength(0);
    expect([...talk.querySelectorAll('.pres')].filter((cell) => words(cell)).length).toBeGreaterThan(5);
  });

  test('has the period marks of the stand’s own figures in the summary', async () => {
    for (const name of ['Физика', 'Поведение', 'Физическая культура']) {
      const page = await client.page(journal(name, '0'));
      expect([...page.querySelectorAll('thead .total')].map(words)).toEqual([
        '1 четверть',
        '2 четверть',
        '3 четверть',
        '4 четверть',
        'Год',
        'Экзамен',
        'Итоговая',
      ]);
      for (const row of rowsOf(page)) {
        const mark = stand.journal.periodMark(
          stand.info.classGroup,
          course(name).subject.id,
          period(1).id,
          studentOf(row),
        );
        expect(words(row.children[2])).toBe(mark ?? '');
        expect(words(row.children[3])).toBe('');
      }
    }
  });

  test('is closed to people without access', async () => {
    const primary = stand.school.classes.find((group) => group.parallel === 3)!;
    const other = stand.journal.ofClass(primary).courses[0]!.subject.id;
    const address = `${S}/v2/journals/journalclassical?view=subject&school=${stand.info.school}&group=${primary.id}&subject=${other}&period=0`;
    expect((await client.ask(address)).text).toContain('недостаточно прав');
    const student = new Client(stand);
    await student.signIn(stand.info.student);
    expect((await student.ask(journal('Физика', '0'))).status).toBe(404);
  });

  test('expires, fails and is corrupted like every page', async () => {
    const address = journal('Физика', period(2).id);
    stand.faults.fail({ status: 503, path: /journalclassical/ });
    expect((await client.ask(address)).status).toBe(503);
    stand.faults.hostile = ['walk'];
    expect((await client.ask(address)).text).toContain('loader.js');
    stand.faults.clear();
    stand.expireSessions();
    expect((await client.ask(address)).location).toContain('ReturnUrl=');
    await client.signIn(stand.info.teacher);
  });
});

describe('the pages around it', () => {
  test('the index gives the subjects of a class by ajax, only with the session’s token', async () => {
    const index = await client.ask(`${S}/v2/journals/?school=${stand.info.school}&tab=groups&year=2026`);
    const address = /https:\/\/schools\.dnevnik\.ru\/ajax\.ashx\?xss=[0-9a-f]{64}&a=/.exec(index.text)![0];
    const answer = await client.ask(`${address}gsbgid`, { grade: stand.info.classGroup });
    const { html } = JSON.parse(answer.text) as { html: string };
    const all = main().courses.flatMap((each) => each.groups.map((part) => part.id + each.subject.id));
    expect(html.match(/<a href/g)).toHaveLength(all.length);
    const forged = await client.ask(address.replace(/xss=[0-9a-f]{4}/, 'xss=0000').concat('gsbgid'), {
      grade: stand.info.classGroup,
    });
    expect(forged.status).toBe(400);
  });

  test('marks of a student show the site’s own average, weighted or not', async () => {
    const variant = await startStand({ http: 0, quiet: true, weighted: false });
    for (const each of [stand, variant]) {
      const own = new Client(each);
      await own.signIn(each.info.teacher);
      const person = each.students[0]!;
      const page = await own.page(
        `${S}/marks.aspx?school=${each.info.school}&student=${person.id}&tab=period&period=${each.info.journal.period}`,
      );
      const row = [...page.querySelectorAll('#journal tr')].find((tr) => words(tr).includes('Алгебра'))!;
      const { plain, weighted } = each.journal.average(
        each.info.classGroup,
        each.info.journal.subject,
        each.info.journal.period,
        person.id,
      )!;
      expect(plain === weighted || each === stand).toBe(true);
      expect(words(row.children[5])).toBe(weighted === null ? '' : comma(weighted));
    }
    await variant.stop();
  });

  test('the attendance report gives the counts of the stand’s own figures', async () => {
    const start = await client.page(`${S}/reports/default.aspx?school=${stand.info.school}`);
    const link = [...start.querySelectorAll('#content a')].find((a) => words(a) === 'Посещаемость: Классы')!;
    const page = await client.page(`${link.getAttribute('href')}&period=${period(1).id}`);
    const rows = [...page.querySelectorAll('#content table tr')].slice(2);
    expect(rows).toHaveLength(29);
    for (const row of rows) {
      const count = stand.journal.attendance(stand.info.classGroup, period(1).id, studentOf(row))!;
      expect([...row.children].slice(2).map(words)).toEqual(
        [count.daysMissed, count.daysIll, count.missed, count.ill, count.late].map(String),
      );
    }
  });

  test('the timetable of a week has all its lessons; holidays have none', async () => {
    const view = (day: string): string => {
      const [year, month, date] = day.split('-').map(Number);
      return `${S}/v2/schedules/view?school=${stand.info.school}&group=${stand.info.classGroup}&year=${year}&month=${month}&day=${date}`;
    };
    const page = await client.page(view('2026-11-23'));
    const week = main().lessons.filter(
      (lesson) => '2026-11-23' <= lesson.date && lesson.date <= '2026-11-28',
    );
    expect(new Set([...page.querySelectorAll('.dL')].map((node) => node.id))).toEqual(
      new Set(week.map((lesson) => `l${lesson.id}`)),
    );
    expect(page.querySelector('p.chg[title^="Замена"]')).not.toBeNull();
    expect(page.querySelector('p.chg[title^="Перенос"]')).not.toBeNull();
    const free = await client.page(view('2026-10-28'));
    expect(free.querySelectorAll('.dL')).toHaveLength(0);
    expect(words(free.querySelector('#editor'))).toContain('Осенние каникулы');
    for (const id of ['linktextPrint', 'linktextExportToExcel']) {
      const file = await client.ask(page.getElementById(id)!.getAttribute('href')!);
      expect(file.text.match(/<tr>/g)).toHaveLength(week.length);
    }
  });

  test('a lesson has its topic, homework, works and comments; homework is listed', async () => {
    const lesson = main().lessons.find(
      (each) =>
        each.homework &&
        each.date < '2026-11-20' &&
        main()
          .logOf(each)
          .some((entry) => entry.comment),
    )!;
    const page = await client.page(`${S}/lesson.aspx?school=${stand.info.school}&lesson=${lesson.id}`);
    const text = words(page.querySelector('#content'));
    const comment = main()
      .logOf(lesson)
      .find((entry) => entry.comment)!.comment;
    for (const each of [lesson.topic, lesson.homework!, comment]) expect(text).toContain(each);
    const list = await client.page(
      `${S}/homework.aspx?school=${stand.info.school}&tab=&studyYear=2026&subject=${lesson.subject.id}&datefrom=${lesson.date.split('-').reverse().join('.')}&dateto=${lesson.date.split('-').reverse().join('.')}&choose=x`,
    );
    expect([...list.querySelectorAll('.hmw tr td:first-child')].map(words)).toContain(lesson.homework);
    const none = await client.page(`${S}/v2/homework?datefrom=01.07.2027&dateto=02.07.2027`);
    expect(words(none.body)).toContain('Домашних заданий не найдено.');
  });
});
