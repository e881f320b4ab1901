import { describe, expect, it } from 'vitest';
import type { AttendanceReportData, LessonData } from '../../../../utils/dnevnik/journal-pages.ts';
import { readPage } from '../../../../utils/dnevnik/read-page.ts';
import { personOfName } from '../../../../utils/dnevnik/readers/person-of-name.ts';
import type { ClassProgressData } from '../../../../utils/dnevnik/report-pages.ts';
import { EDITIONS } from '../../../stand/school.ts';
import { page, url } from '../dom.ts';
import { standReading } from '../stand-reading.ts';
import { reportPage } from './reports/report-pages.ts';

const OWN = '1000000000017';
const OTHER = '1000000000024';
const link = (person: string, text: string, title = '') =>
  `<a href="/user/user.aspx?person=${person}"${title && ` title="${title}"`}>${text}</a>`;

it.each<[string, string | null]>([
  [link(OWN, 'Березина Анна'), OWN],
  [`3. ${link(OWN, 'Березина Анна')}`, OWN],
  [`${link(OWN, 'Березина Анна')} (надомное)`, OWN],
  [link(OWN, 'Березина Анна', 'Открыть личное дело'), OWN],
  [link(OWN, 'Березина А…', 'Березина Анна'), OWN],
  [`${link(OTHER, '✎', 'Редактировать')} ${link(OWN, 'Березина Анна')}`, OWN],
  [`Березина Анна ${link(OTHER, '✎')}`, null],
  [`${link(OTHER, '')} Березина Анна`, null],
  [`Березина Анна ${link(OTHER, 'Берез')}`, null],
  [`<a href="#">Березина Анна</a> ${link(OTHER, 'карточка')}`, null],
  [`${link(OWN, 'Березина Анна')}, ${link(OTHER, 'Березина Анна')}`, null],
  [`${link(OWN, 'Березина')} ${link(OWN, 'Березина Анна')}`, OWN],
  ['Березина Анна', null],
])('%s', (cell, person) => {
  expect(personOfName('3. Березина Анна', page(`<p>${cell}</p>`).querySelector('p')!)).toBe(person);
});

it('the class teacher’s report takes no number from a button beside the name', () => {
  const names = [`${link(OTHER, '✎')} ${link(OWN, 'Березина Анна')}`, `${link(OWN, '✎')} Громов Иван`];
  const lines = names.map((name) => `<tr><td>${name}</td><td>4,57</td><td>5</td></tr>`);
  const { students } = reportPage(
    'Успеваемость: Классному руководителю',
    `<table class="grid"><tr><th>ФИО</th><th>Алгебра</th><th>Физика</th></tr>${lines.join('')}</table>`,
  ).data as ClassProgressData;
  expect(students.map(({ person }) => person)).toEqual([OWN, null]);
});

describe.each(EDITIONS)('the stand, edition %i', (edition) => {
  const { school, journal, html } = standReading({ edition });
  const { lessons, periods } = journal.ofClass(school.main);
  const query = `report=attendance-groups&school=${school.id}&group=${school.main.id}&period=${periods[0]!.id}`;

  it.each([
    `/lesson.aspx?school=${school.id}&lesson=${lessons[0]!.id}`,
    `/reports/default.aspx?${query}`,
  ])('%s gives the same people with a button before each name', (path) => {
    const personsIn = (text: string) => {
      const reading = readPage(page(text), url(`https://schools.dnevnik.ru${path}`));
      return (reading.data as LessonData | AttendanceReportData).students.map(({ person }) => person);
    };
    const plain = html(path);
    const named = /(<td[^>]*>)(?=\s*<a [^>]*(?:person|student)=\d{13})/g;
    expect(plain.match(named)?.length).toBeGreaterThan(9);
    const persons = personsIn(plain);
    expect(persons).not.toContain(null);
    expect(personsIn(plain.replace(named, `$1${link(OTHER, '✎')} `))).toEqual(persons);
  });
});
