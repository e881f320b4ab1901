import { esc, raw } from '../html.ts';
import { colourOf, markSpan } from '../pages/mark-span.ts';
import type { Person } from '../people.ts';
import type { Edition } from '../school.ts';

export interface PeriodLink {
  id: string;
  name: string;
  href: string;
  active: boolean;
}

export interface JournalCell {
  person: Person;
  /** What the column is about: the id of a lesson, or the number of a column of the summary. */
  column: string;
  /** Of the entry about presence. */
  comment: string;
  letter: string;
  marks: string[];
}

/** How the classic journal looks. */
export interface JournalLook {
  /** Items of the list of periods; the last one is the summary. */
  periods(links: PeriodLink[]): string;
  /** Attributes of the cell with a student's name. */
  nameCell(person: Person): string;
  cell(cell: JournalCell): string;
  summaryCell(cell: JournalCell): string;
}

const remark = ({ comment }: JournalCell): string => (comment ? ` title="${esc(comment)}"` : '');

const first: JournalLook = {
  periods: (links) =>
    links
      .map(({ id, name, href, active }) => {
        const open = active ? ' class="active"' : '';
        return `<li class="journal-link-period" data-period-id="${id}"><a${open} href="${raw(href)}">${name}</a></li>`;
      })
      .join('\n'),
  nameCell: () => '',
  cell: (cell) =>
    `<td class="tac"${remark(cell)}><span><span class="pres">${cell.letter}</span><span class="marks">${cell.marks.map((mark) => markSpan(mark)).join('/')}</span></span></td>`,
  summaryCell: ({ marks }) => `<td class="tac">${marks.map((mark) => markSpan(mark)).join('/')}</td>`,
};

/**
 * Presence is a `div` in a `span`. Without anything the class is `mX`; a value that is no number stands in a `span`
 * and has `mark_v`; everything else is in an `a`.
 */
function secondCell(cell: JournalCell): string {
  const { person, column, letter, marks } = cell;
  const value = marks.map(esc).join('/');
  const id = `c_${person.id}_${column}`;
  const build = (kind: string, mark: string): string =>
    `<td class="tac${kind}" id="${id}"${remark(cell)}><span><div class="pres">${letter}</div>${mark}</span></td>`;
  if (!letter && !value) return build(' mX', '<span></span>');
  if (marks[0] && !/[1-5]/.test(marks[0])) return build(' mark_v', `<span>${value}</span>`);
  const look = value ? ` class="mark ${colourOf(marks[0]!)}"` : '';
  return build('', `<a${look} href="#">${value}</a>`);
}

const second: JournalLook = {
  periods: (links) =>
    links
      .map(({ id, name, href, active }) =>
        id === '0'
          ? `<li><a href="${raw(href)}">${name}</a></li>`
          : `<li class="journal-link-period" data-period-id="${id}"><a class="${active ? 'active' : ''}" href="${raw(href)}">${name}</a></li>`,
      )
      .join('\n'),
  nameCell: ({ id }) => ` id="${id}"`,
  cell: secondCell,
  summaryCell: secondCell,
};

export const JOURNAL_LOOKS: Record<Edition, JournalLook> = { 1: first, 2: second };
