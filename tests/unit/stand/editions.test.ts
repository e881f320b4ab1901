import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { fullName } from '../../stand/names.ts';
import { render } from '../../stand/render.ts';
import { type Edition, makeSchool, studentsOf } from '../../stand/school.ts';
import { words } from './client.ts';

/** What `check-stand` does not look at, or looks at in the second edition alone. */
function pages(edition: Edition) {
  const school = makeSchool(1, 28, { edition });
  const at = render(school);
  const asAdmin = render(school, school.admin);
  const parse = (body: string) => new JSDOM(body, { url: 'https://schools.dnevnik.ru/' }).window.document;
  const pupil = studentsOf(school, school.main.id)[0]!;
  return {
    school,
    pupil,
    page: (path: string) => parse(at(path).body),
    admin: (path: string) => parse(asAdmin(path).body),
    card: (view: string) =>
      parse(at(`/v2/admin/persons/person?person=${pupil.id}&school=${school.id}&view=${view}`).body),
  };
}

const first = pages(1);
const second = pages(2);

test('the first edition has pages of members and none of what came later', () => {
  const members = first.page(`/class.aspx?class=${first.school.main.id}&view=members`);
  expect(members.querySelectorAll('table.people.vam tr')).toHaveLength(10);
  expect(members.querySelector('.pager')).not.toBeNull();
  expect(members.querySelector('[title="Настройки"]')).toBeNull();
  expect(first.card('password').querySelector('button[name="change"]')).not.toBeNull();
  expect(first.card('personal').querySelector('select, textarea, label')).toBeNull();
});

test('the list of the school tells roles, takes the name of a class, and says what to do if it finds nobody', () => {
  const { school, page } = second;
  const people = (query: string) => page(`/school.aspx?school=${school.id}&view=members&${query}`);
  const roles = (query: string) => [...people(query).querySelectorAll('td.tdName > p')].map(words);
  expect(roles('search=Ольхова&group=all')).toEqual(['Ученик', 'Учитель, Родитель']);
  expect(new Set(roles('group=parents'))).toEqual(new Set(['Родитель']));
  expect(roles('group=students&class=7А')).toHaveLength(10);
  expect(roles(`group=students&class=${school.main.id}`)).toEqual([]);
  expect(words(people('search=нет-такого').querySelector('.emptyData'))).toBe(
    'Никого не найдено. Попробуйте изменить условия поиска.',
  );
  const list = page(`/admin/persons/default.aspx?school=${school.id}`);
  expect(list.querySelectorAll('tr a.u[href*="person="]').length).toBeGreaterThan(5);
});

test('the card has panels, labels, and choices of which nothing is chosen', () => {
  const { card, pupil, admin, school } = second;
  const personal = card('personal');
  expect(personal.querySelector('textarea#workplace')).not.toBeNull();
  expect(words(personal.querySelector('label[for=nlast]'))).toBe('Фамилия');
  const chosen = [...personal.querySelectorAll('select')].map((each) => words(each.selectedOptions[0]));
  expect(chosen).toHaveLength(4);
  for (const text of chosen) expect(text).toMatch(/^- Выберите .+ -$/);
  expect(card('parents').querySelector('li > a#buttonAddRelative')).not.toBeNull();
  const password = card('password');
  expect(words(password.querySelector('.owner.people_page h2'))).toBe(fullName(pupil));
  expect(words(password.querySelectorAll('div.panel dd')[0])).toBe(pupil.login);
  expect(password.querySelector('input[name=change]')!.getAttribute('value')).toMatch(/\S $/);
  const start = admin(`/school.aspx?school=${school.id}`);
  expect(start.querySelector('#IDSchoolAdministration')!.getAttribute('title')).toBe(
    'Администрирование школы',
  );
  const titles = [...start.querySelectorAll('.header-submenu__link[title]')].map((link) =>
    link.getAttribute('title')!.endsWith(' '),
  );
  expect(titles.filter(Boolean)).toHaveLength(1);
});

test('marks of a student have titles, absences are counted from 0, and a period has a number', () => {
  const { school, page } = second;
  const marks = page(`/marks.aspx?school=${school.id}&student=${school.student.id}&tab=period&period=1`);
  const rows = [...marks.querySelectorAll('#journal tr')].slice(2);
  const shown = rows.flatMap((row) => [...row.children[2]!.querySelectorAll('.mark')]);
  expect(shown.length).toBeGreaterThan(20);
  for (const mark of shown) expect(mark.getAttribute('title')).toMatch(/\S/);
  for (const row of rows) for (const at of [3, 4]) expect(words(row.children[at])).toMatch(/^\d+$/);
  expect(words(marks.querySelector('ul.switch .active'))).toBe('1-я четверть');
  expect(rows.some((row) => row.children[5]!.querySelector('span.mark'))).toBe(true);
});

test('homework, week and bells have the classes by which programs find them', () => {
  const { school, page } = second;
  const homework = page(`/homework.aspx?school=${school.id}`);
  const row = [...homework.querySelectorAll('table.hmw tr')].at(-1)!;
  expect(row.querySelectorAll('td.tac.light')).toHaveLength(2);
  expect(row.querySelector('td.breakword')).not.toBeNull();
  expect(words(row.querySelector('td.tac.nowrap strong'))).toMatch(/^\d урок$/);
  const week = page(`/schedules/view.aspx?school=${school.id}&group=${school.main.id}`);
  expect(words(week.querySelector('.player .inl strong'))).toBe('23.11.2026 – 29.11.2026');
  expect(words(week.querySelector('.old-tabs__tab_active'))).toBe('Уроки');
  const bells = page(`/schedules/view.aspx?school=${school.id}&group=${school.main.id}&tab=timetable`);
  expect(bells.querySelector('table.grid.vam td')).not.toBeNull();
  expect(bells.querySelector('ul.moder h3')).not.toBeNull();
});

test('a click in the list of journals loads the subjects of that class', async () => {
  const { school } = second;
  const { body } = render(school)(`/v2/journals/?school=${school.id}`);
  const asked: [string, string][] = [];
  const { window } = new JSDOM(body, { url: 'https://schools.dnevnik.ru/', runScripts: 'outside-only' });
  window.fetch = ((address: string, request: RequestInit) => {
    asked.push([address, String(request.body)]);
    return Promise.resolve({ json: () => Promise.resolve({ html: '<ul class="subjects"></ul>' }) });
  }) as never;
  window.eval(scriptOf(window.document));
  const place = window.document.getElementById(`g${school.main.id}`)!;
  window.document.querySelector<HTMLAnchorElement>(`a[href="#${school.main.id}"]`)!.click();
  await new Promise((resolve) => new window.MutationObserver(resolve).observe(place, { childList: true }));
  expect(place.innerHTML).toBe('<ul class="subjects"></ul>');
  expect(asked).toEqual([
    [
      expect.stringMatching(/^https:\/\/schools\.dnevnik\.ru\/v2\/ajax\?xss=[0-9a-f]{64}&a=gsbgid$/),
      `grade=${school.main.id}`,
    ],
  ]);
});

const scriptOf = (document: Document): string =>
  [...document.scripts].find((script) => script.text.includes('ul.classes'))!.text;
