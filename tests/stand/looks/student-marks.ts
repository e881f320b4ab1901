import type { ClassJournal } from '../journal/class-journal.ts';
import { dotted } from '../journal/days.ts';
import type { Mark } from '../journal/marks.ts';
import type { Period } from '../journal/year.ts';
import { markSpan } from '../pages/mark-span.ts';
import type { Edition } from '../school.ts';

/** How the older page of a student's marks looks. */
export interface StudentMarksLook {
  /** The period that the parameter `period` means; undefined: none. */
  period(journal: ClassJournal, asked: string): Period | undefined;
  mark(mark: Mark): string;
  /** Cell of a number of absences or late arrivals. */
  count(number: number): string;
  /** Cells of average and period mark; `row` from 0. */
  results(row: number, average: string, final: string | null): string;
}

const cell = (content: string): string => `<td class="tac">${content}</td>`;
const byId = (journal: ClassJournal, asked: string): Period | undefined =>
  journal.periods.find((each) => each.id === asked);

const first: StudentMarksLook = {
  period: byId,
  mark: (mark) => markSpan(mark.value),
  count: (number) => cell(String(number || '')),
  results: (_, average, final) => cell(average) + cell(final ? markSpan(final) : ''),
};

const second: StudentMarksLook = {
  period: (journal, asked) =>
    byId(journal, asked) ?? journal.periods.find((each) => String(each.number) === asked),
  mark: (mark) =>
    markSpan(mark.value, `${mark.work.type.title}, ${dotted(mark.lesson.date)}: ${mark.lesson.topic}`),
  count: (number) => cell(String(number)),
  // Both ways occur, with nothing said of when.
  results: (row, average, final) =>
    row % 2
      ? cell(average && `<span class="mark">${average}</span>`) + (final ? cell(final) : '<td></td>')
      : cell(average) + cell(final ? markSpan(final) : ''),
};

export const STUDENT_MARKS_LOOKS: Record<Edition, StudentMarksLook> = { 1: first, 2: second };
