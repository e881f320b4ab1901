import { siteLink, userOf } from '../addresses.ts';
import type { SchedulesIndexData } from '../journal-pages.ts';
import { warning } from '../page-parts.ts';
import type { Reading } from '../pages.ts';
import { textOf } from '../text.ts';
import { classLinks } from './journal-links.ts';
import { columnTitles, tableGrid } from './table-grid.ts';

/**
 * The school's timetables: `ul.classes > li > strong + ul > li > a` (facts 2.4 [D fixture]); the tabs
 * «Учителя» and «Звонки» are read by header words, as their markup is unknown.
 */
export function readSchedulesIndex(
  document: Document,
  url: URL,
): Reading<'schedules-index', SchedulesIndexData> {
  const data: SchedulesIndexData = { classes: classLinks(document, url), teachers: [], bells: [] };
  for (const table of document.querySelectorAll('#content table')) {
    const grid = tableGrid(table);
    const titles = columnTitles(grid.slice(0, 1));
    const at = (words: RegExp) => titles.findIndex((title) => words.test(title));
    const [teacher, job, number, from, to] = [
      /учител|преподават/i,
      /должн/i,
      /^урок|^№/i,
      /начал/i,
      /оконч|конец/i,
    ].map(at);
    for (const cells of grid.slice(1)) {
      const text = (column = -1) => textOf(cells[column]);
      if (teacher! >= 0 && text(teacher)) {
        const target = siteLink(cells[teacher!]?.querySelector('a[href]')?.getAttribute('href') ?? null, url);
        data.teachers.push({ user: target && userOf(target), name: text(teacher), job: text(job) || null });
      } else if (
        from! >= 0 &&
        to! >= 0 &&
        /^\d{1,2}:\d\d$/.test(text(from)) &&
        /^\d{1,2}:\d\d$/.test(text(to))
      ) {
        const lesson = /\d+/.exec(text(number))?.[0];
        if (lesson) data.bells.push({ number: Number(lesson), from: text(from), to: text(to) });
      }
    }
  }
  const found = data.classes.length + data.teachers.length + data.bells.length;
  const warnings =
    found || document.querySelector('.emptyData')
      ? []
      : [warning('schedules-not-found', 'На странице расписаний не найдено ни классов, ни учителей.')];
  return { kind: 'schedules-index', data, warnings };
}
