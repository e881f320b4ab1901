import { read, utils } from '@e965/xlsx';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { journalOf } from '../../stand/journal/journal.ts';
import { shownCell } from '../../stand/journal/shown.ts';
import { fullName } from '../../stand/names.ts';
import { render } from '../../stand/render.ts';
import { makeSchool, type SchoolOptions, studentsOf } from '../../stand/school.ts';
import { TRAITS, type Trait } from '../../stand/site.ts';
import { words } from './client.ts';

const school = (...traits: Trait[]) => makeSchool(1, 24, { with: traits });
const schoolWithout = (...traits: Trait[]) => makeSchool(1, 24, { without: traits });
type School = ReturnType<typeof makeSchool>;

const page = (of: School, address: string): Document => new JSDOM(render(of)(address).body).window.document;
const main = (of: School) => journalOf(of).ofClass(of.main);
const names = (list: ParentNode): string[] => [...list.querySelectorAll('td.tdName a.u')].map(words);
const members = (of: School, more = ''): string =>
  `/v2/class?class=${of.main.id}&view=members&group=students${more}`;

test('the first edition has none of them', () => {
  const of = (options: SchoolOptions) => makeSchool(1, 9, options).traits;
  expect(of({ edition: 1 }).size).toBe(0);
  expect(of({ edition: 1, with: ['bidi'] })).toEqual(new Set(['bidi']));
  const all = Object.keys(TRAITS) as Trait[];
  expect(of({ with: all, without: ['bidi'] }).size).toBe(all.length - 1);
});

describe('«Были в классе»', () => {
  const gone = (of: School) =>
    of.registry.people
      .filter((person) => person.left && person.classId === of.main.id)
      .map(fullName)
      .sort();

  test('is a page of its own under «Ученики»', () => {
    const of = school();
    const first = page(of, members(of));
    const link = [...first.querySelectorAll('ul.switch a')].find((a) => words(a) === 'Были в классе')!;
    for (const name of gone(of)) expect(names(first)).not.toContain(name);
    const address = new URL(link.getAttribute('href')!);
    const then = page(of, address.pathname + address.search);
    expect(names(then).sort()).toEqual(gone(of));
    expect(words(then.querySelector('table.people'))).toContain('по 09.10.2026');
    expect(words(page(of, members(of).replace('students', 'parents')).body)).not.toContain('Были в классе');
  });

  test('may stand below the class on the same page, in a table of its own', () => {
    const of = school('former-below');
    const tables = [...page(of, members(of)).querySelectorAll('table.people')];
    expect(tables).toHaveLength(2);
    expect(names(tables[1]!).sort()).toEqual(gone(of));
    expect(names(tables[0]!)).toEqual(
      studentsOf(of, of.main.id).map(fullName).slice(0, names(tables[0]!).length),
    );
  });
});

describe('the files of the site', () => {
  test('«Посещаемость: Классы» gives HTML under the name of a workbook', () => {
    const of = school();
    const report = page(of, `/v2/reports/default?report=attendance-groups&school=${of.id}`);
    expect([...report.querySelectorAll('#group option')].map(words)[0]).toBe('- Выберите класс -');
    const link = report.querySelector('#linktextExportToExcel')!;
    const address = new URL(link.getAttribute('href')!);
    const answer = render(of)(address.pathname + address.search);
    expect(answer.headers['content-disposition']).toContain('.xls"');
    const table = new JSDOM(answer.body).window.document.querySelector('table.marks')!;
    const cells = [...table.querySelectorAll('tr')].map((row) => [...row.children]);
    expect(cells[1]).toHaveLength(4);
    expect(cells[2]).toHaveLength(7);
    expect(cells.at(-1)![0]!.getAttribute('colspan')).toBe('2');
    // The figures of the page itself.
    const rows = [...report.querySelectorAll('table.grid tr')].slice(2);
    expect(cells.slice(2, -1).map((row) => row.slice(2).map(words))).toEqual(
      rows.map((row) => [...row.children].slice(2).map(words)),
    );
    expect(
      page(makeSchool(1, 9, { edition: 1 }), '/v2/reports/default?report=attendance-groups').querySelector(
        '#linktextExportToExcel',
      ),
    ).toBeNull();
  });

  test('the journal of a week is reached by its calendar and gives a workbook of Excel 97–2003', () => {
    const of = school();
    const index = page(of, `/v2/journals/?school=${of.id}&tab=groups`);
    const weeks = [...index.querySelectorAll('tbody td.ui-datepicker-week-col')];
    expect(weeks.map(words)).toEqual(['44', '45', '46', '47', '48', '49']);
    expect(index.querySelector(`ul.classes a[href="#${of.main.id}"]`)).not.toBeNull();
    const week = page(of, `/v2/journals/classweek?school=${of.id}&group=${of.main.id}&date=16.11.2026`);
    const rows = [...week.querySelectorAll('table.marks tbody tr')];
    const address = new URL(week.querySelector('a#weekExportButton')!.getAttribute('href')!);
    const answer = render(of)(address.pathname + address.search);
    expect(answer.headers['content-disposition']).toBe('attachment; filename="journal.xls"');
    expect([...answer.file!.slice(0, 4)]).toEqual([0xd0, 0xcf, 0x11, 0xe0]);
    const book = read(answer.file!, { type: 'array' });
    const sheet = utils.sheet_to_json<string[]>(book.Sheets[book.SheetNames[0]!]!, {
      header: 1,
      raw: false,
      blankrows: true,
      defval: '',
    });
    expect(sheet[0]![0]).toBe('Класс: 7 "А"');
    expect(sheet[5]!.slice(2).every((text) => /\S \/ \d\d\.\d\d$/.test(text))).toBe(true);
    const body = sheet.slice(6);
    expect(body.map((row) => row[0])).toEqual(body.map((_, index) => String(index + 1)));
    expect(body.map((row) => row.slice(2))).toEqual(rows.map((row) => [...row.children].slice(2).map(words)));
    expect(
      body.flatMap((row) => row.slice(2)).filter((text) => /^[нбпо]( |$)/.test(text)).length,
    ).toBeGreaterThan(5);
    expect(render(makeSchool(1, 9, { edition: 1 }))(address.pathname + address.search).status).toBe(404);
  });
});

describe('cells of a journal', () => {
  const year = (of: School) => {
    const journal = main(of);
    return journal.lessons.flatMap((lesson) =>
      journal.pupils.map(({ person }) => shownCell(journal, lesson, person, '2027-05-26')),
    );
  };

  test('have lower-case letters in some subjects, of the same attendance', () => {
    const plain = year(schoolWithout('small-letters', 'glued'));
    const small = year(schoolWithout('glued'));
    expect(small.map(({ letter }) => letter.toUpperCase())).toEqual(plain.map(({ letter }) => letter));
    const letters = new Set(small.map(({ letter }) => letter));
    expect([...'НБПОнбпо'].every((letter) => letters.has(letter))).toBe(true);
  });

  test('have letter and mark glued in every form, in some places', () => {
    const texts = year(school()).flatMap(({ marks }) => marks);
    for (const form of [/^[нбпо][2-5]/, /^[2-5][+-]?[нбпо]/, /^[нбпо]\/[2-5]/, /^[2-5][+-]? [нбпо]/]) {
      const count = texts.filter((text) => form.test(text)).length;
      expect(count, String(form)).toBeGreaterThan(0);
      expect(count, String(form)).toBeLessThan(texts.length / 50);
    }
    expect(
      year(schoolWithout('glued'))
        .flatMap(({ marks }) => marks)
        .some((text) => /[2-5].*[нбпо]$/.test(text)),
    ).toBe(false);
  });

  test('have marks for behaviour in some lessons, which no average counts', () => {
    const [plain, marked] = [main(school()), main(school('behaviour'))];
    const works = marked.lessons.flatMap((lesson) => lesson.works);
    const behaviour = works.filter((work) => work.type.kind === 'LessonBehavior');
    expect(behaviour.length).toBeGreaterThan(20);
    expect(behaviour.length).toBeLessThan(works.length / 5);
    const values = behaviour.flatMap((work) =>
      marked
        .marksIn(work.lesson)
        .filter((mark) => mark.work === work)
        .map((mark) => mark.value),
    );
    expect(new Set(values)).toEqual(new Set(['зач', 'незач']));
    const averages = (journal: typeof plain) =>
      journal.pupils.map(({ person }) =>
        journalOf(journal.school).average(
          journal.group.id,
          journal.courses[0]!.subject.id,
          journal.periods[0]!.id,
          person.id,
        ),
      );
    expect(averages(marked)).toEqual(averages(plain));
  });
});

describe('lessons of number 0 and below', () => {
  test('stand in schedule and timetable; nothing else of them changes', () => {
    const [plain, of] = [schoolWithout('lesson-numbers'), school()];
    const shown = page(of, `/v2/schedules/view?school=${of.id}&group=${of.main.id}`);
    expect([...shown.querySelectorAll('td.wDS strong')].map(words)[0]).toBe('0');
    const thursday = main(of).lessons.find((lesson) => lesson.date === '2026-11-26')!;
    expect(thursday.number).toBe(0);
    expect(words(shown.querySelector('#d20261126_0'))).toContain('7:35 - 8:20');
    expect(words(page(of, `/v2/lesson?school=${of.id}&lesson=${thursday.id}`).body)).toContain('0 урок');
    const still = (journal: ReturnType<typeof main>) =>
      journal.lessons.map((lesson) => [
        lesson.id,
        lesson.date,
        journal.logOf(lesson).map(({ person, status }) => [person.id, status]),
        journal.marksIn(lesson).map(({ id, value }) => [id, value]),
      ]);
    expect(still(main(of))).toEqual(still(main(plain)));
    const wide = page(of, `/v2/schedules/school?school=${of.id}`);
    const numbers = [...wide.querySelectorAll('td.cell.content .lessonitem')].map(
      (item) => item.closest('td')!.dataset['lessonnumber'],
    );
    for (const number of ['-1', '0', '1']) expect(numbers).toContain(number);
  });

  test('the wide timetable names teachers on the left and keeps its template row', () => {
    const of = school();
    const wide = page(of, `/v2/schedules/school?school=${of.id}`);
    const left = [...wide.querySelectorAll('div.lefttable td.rowitem.border.left')].map(words);
    expect(left.at(-1)).toBe('Вакансия');
    const body = [...wide.querySelectorAll('div.contenttable table tr')];
    expect(body).toHaveLength(left.length + 1);
    expect(words(body[0]!.querySelector('.lessontitle a'))).toBe('{subjectName}');
    expect(words(wide.querySelector('#content'))).toContain('Иностранный...');
  });
});

test('invisible characters of direction stand around some texts and in no address or value', () => {
  const of = school();
  const marks = /[\u2066-\u2069\u202a-\u202e]/g;
  const shown = page(of, members(of));
  const plain = page(schoolWithout('bidi'), members(of));
  const list = (from: Document) => [...from.querySelectorAll('td.tdName a.u')].map((a) => a.textContent);
  expect(list(shown).map((text) => text.replace(marks, ''))).toEqual(list(plain));
  const turned = list(shown).filter((text) => text.match(marks));
  expect(turned.length).toBeGreaterThan(0);
  expect(turned.length).toBeLessThan(list(shown).length);
  for (const element of shown.querySelectorAll('*'))
    for (const { value } of element.attributes) expect(value).not.toMatch(marks);
  const card = render(of)(`/v2/admin/persons/person?person=${of.student.id}&school=${of.id}&view=password`);
  expect(card.body).toContain(`${of.student.login}`);
});
