import type { AnyReading } from '../../../../../utils/dnevnik/pages.ts';
import { readPage } from '../../../../../utils/dnevnik/read-page.ts';
import { framed, url } from '../../dom.ts';

/** Markups that the site might use for one and the same table. */
export const MARKUPS = ['table', 'roles', 'rows'] as const;
export type Markup = (typeof MARKUPS)[number];

/** A table of texts, its first row the headings. */
export function grid(markup: Markup, rows: readonly (readonly string[])[]): string {
  if (markup === 'table') {
    const line = (cells: readonly string[], tag: string) =>
      `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
    return `<table class="grid">${rows.map((row, at) => line(row, at === 0 ? 'th' : 'td')).join('')}</table>`;
  }
  const role = (name: string) => (markup === 'roles' ? ` role="${name}"` : '');
  const lines = rows.map((row, at) => {
    const cells = row.map((cell) => `<div${role(at === 0 ? 'columnheader' : 'cell')}>${cell}</div>`);
    return `<div${role('row')}>${cells.join('')}</div>`;
  });
  return `<div${role('table')}>${lines.join('')}</div>`;
}

const FILTER = `<form><select name="group"><option selected value="1">7 "А"</option></select>
<select name="period"><option value="1">1 четверть</option><option selected value="2">2 четверть</option></select>
<input id="date" name="date" value="20.11.2026"><button id="build_report_button">Построить отчёт</button></form>`;

/** A page of a report at an address that nobody knows. */
export function reportPage(title: string, content: string, filter = FILTER): AnyReading {
  const address = url('https://schools.dnevnik.ru/v2/reports/default?report=some-classteacher&year=2026');
  return readPage(framed(`<h2>${title}</h2>${filter}${content}`), address);
}
