import { schools } from '../address.ts';
import { type Context, isAdmin } from '../context.ts';
import { esc } from '../html.ts';
import type { ClassJournal } from '../journal/class-journal.ts';
import { asDay, type Day, fromDotted } from '../journal/days.ts';
import { type Journal, journalOf } from '../journal/journal.ts';
import type { SchoolClass } from '../school.ts';
import type { ReportMarkup } from './report-address.ts';

/** The class that a report is asked for, among those it may be built for. */
export interface Asked {
  book: Journal;
  journal: ClassJournal;
  group: SchoolClass;
  classes: SchoolClass[];
}

/** `own`: only classes that the viewer leads; an administrator has all. Null if there is none. */
export function askedClass(ctx: Context, own: boolean): Asked | null {
  const { school, viewer, address } = ctx;
  const led = school.classes.filter((each) => each.teacher === viewer);
  const classes = own && !isAdmin(viewer) ? led : school.classes;
  const group =
    classes.find((each) => each.id === address.query.get('group')) ??
    classes.find((each) => each.teacher === viewer) ??
    (own ? classes[0] : school.main);
  if (!group) return null;
  const book = journalOf(school);
  return { book, journal: book.ofClass(group), group, classes };
}

/** A day of the address, dd.mm.yyyy or yyyy-mm-dd, today at the latest; `otherwise` if it is none. */
export function askedDay(ctx: Context, name: string, otherwise: Day): Day {
  const text = ctx.address.query.get(name);
  const day = fromDotted(text) ?? asDay(text) ?? otherwise;
  const { today } = journalOf(ctx.school);
  return day > today ? today : day;
}

/** As asked for in the address, otherwise as the stand was started. */
export function markupOf(ctx: Context): ReportMarkup {
  const asked = ctx.address.query.get('markup');
  return asked === '1' || asked === '2' ? (Number(asked) as ReportMarkup) : (ctx.markup ?? 1);
}

export type Options = [value: string, text: string][];

export const optionsOf = (list: Options, chosen: string): string =>
  list
    .map(
      ([value, text]) =>
        `<option value="${esc(value)}"${value === chosen ? ' selected="selected"' : ''}>${esc(text)}</option>`,
    )
    .join('');

export const yearOptions = ({ school: { studyYear } }: Context): Options => [
  [String(studyYear), `${studyYear}/${studyYear + 1}`],
];

export const classOptions = ({ classes }: Asked): Options => classes.map(({ id, name }) => [id, name]);

/** The page of marks, where the older pages link a student’s name to. */
export const marksAddress = (ctx: Context, student: string): string =>
  schools(ctx.address, 'marks', { school: ctx.school.id, student, tab: 'period' });
