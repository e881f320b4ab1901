import { journalIdsOf, lessonOf, siteLink, userOf } from '../addresses.ts';
import { isEmptyValue } from '../empty-value.ts';
import type { LessonData } from '../journal-pages.ts';
import { lessonNumberIn } from '../lesson-number.ts';
import type { Warning } from '../page-parts.ts';
import { warning } from '../page-parts.ts';
import type { Reading } from '../pages.ts';
import { cleanText, dateIn, textOf } from '../text.ts';
import { readNamedCell } from './named-cell.ts';
import { personOfName } from './person-of-name.ts';
import { columnTitles, tableGrid } from './table-grid.ts';
import { oddRows, warnOfOdd } from './whole-rows.ts';

/**
 * Page of a lesson. Only its address is known (facts 1.3): it is read by its words alone, from `dt`/`dd`
 * pairs as on other pages of the site, and from a table with a student column.
 */
export function readLesson(document: Document, url: URL): Reading<'lesson', LessonData> {
  const warnings: Warning[] = [];
  const pairs = new Map<string, Element>();
  for (const label of document.querySelectorAll('#content dt')) {
    const value = label.nextElementSibling;
    if (value?.localName === 'dd') pairs.set(textOf(label).toLowerCase().replace(/:$/, ''), value);
  }
  const labelled = (words: RegExp): Element | null => {
    for (const [label, value] of pairs) if (words.test(label)) return value;
    return null;
  };
  const text = (words: RegExp): string | null => nonEmpty(textOf(labelled(words)));
  const when = text(/^дата|^когда/) ?? '';
  const subject = labelled(/^предмет/);
  const journal = siteLink(subject?.querySelector('a[href]')?.getAttribute('href') ?? null, url);
  const data: LessonData = {
    lesson: lessonOf(url.search),
    date: dateIn(when),
    number: lessonNumberIn(when),
    subject: { id: journal && journalIdsOf(journal).subject, name: textOf(subject) },
    group: text(/^класс|^группа/),
    teacher: readTeacher(labelled(/^учитель/), url),
    room: text(/^кабинет/),
    topic: text(/^тема/) ?? '',
    homework: text(/^домашн|^д\/з/),
    works: (text(/^работ/) ?? '').split(', ').filter(Boolean).map(readWork),
    moved: text(/^перенос/),
    substituted: text(/^замен/),
    students: [],
  };
  readStudents(document, data, warnings);
  if (!data.date || !data.subject.name) {
    warnings.push(warning('lesson-not-read', 'Дата или предмет на странице урока не поняты.'));
  }
  return { kind: 'lesson', data, warnings };
}

const nonEmpty = (text: string): string | null => (isEmptyValue(text) ? null : text);

function readTeacher(value: Element | null, url: URL): LessonData['teacher'] {
  const name = textOf(value);
  if (isEmptyValue(name)) return null;
  const target = siteLink(value?.querySelector('a[href]')?.getAttribute('href') ?? null, url);
  return { user: target && userOf(target), name };
}

function readWork(text: string): LessonData['works'][number] {
  const weighted = /^(.+?) \(вес (\d+(?:[.,]\d+)?)\)$/i.exec(text);
  if (!weighted) return { title: text, weight: null };
  return { title: weighted[1]!, weight: Number(weighted[2]!.replace(',', '.')) };
}

function readStudents(document: Document, data: LessonData, warnings: Warning[]): void {
  for (const table of document.querySelectorAll('#content table')) {
    const grid = tableGrid(table);
    const titles = columnTitles(grid.slice(0, 1));
    const at = (words: RegExp) => titles.findIndex((title) => words.test(title));
    const [student, presence, marks, remark] = [
      /учени|ФИО/i,
      /присут|посещ/i,
      /отмет|оцен/i,
      /коммент|замеч/i,
    ].map(at);
    if (student! < 0) continue;
    const odd = oddRows(grid, 1);
    warnOfOdd(odd.size, warnings);
    grid.slice(1).forEach((cells, row) => {
      if (odd.has(row + 1)) return;
      const cell = cells[student!];
      const name = cleanText(cell?.textContent ?? '');
      if (!name) return;
      const read = readNamedCell(`${textOf(cells[presence!])} ${textOf(cells[marks!])}`);
      for (const word of read?.unrecognised ?? []) {
        warnings.push(warning('mark-not-read', `знак «${word.slice(0, 12)}» не понят.`, row + 1));
      }
      data.students.push({
        person: personOfName(name, cell),
        name,
        absence: read?.absence ?? null,
        marks: read?.marks ?? [],
        remark: textOf(cells[remark!]) || null,
      });
    });
  }
}
