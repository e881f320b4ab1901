import { addDays, type Day } from '../../stand/journal/days.ts';
import type { Grid, Place } from '../drawn.ts';
import type { SchoolClass } from '../words/classes.ts';
import { capital, DAY_WRITINGS, monthName } from '../words/days.ts';
import { type ClassPlace, notes, sheetFor, titles } from './frame.ts';
import { MARKS, type Plan, TEACHERS, TITLES } from './plan.ts';

const SUBJECT = ['Предмет', 'Предметы', 'Учебный предмет', 'Предмет / дата'];

/** The label of the first columns: perhaps a number, always the subject. */
interface Stub {
  headers: string[];
  cells: (index: number, label: string) => string[];
}

function stub(plan: Plan, header: string): Stub {
  const numbered = plan.stream.chance(0.35);
  return {
    headers: numbered ? ['№', header] : [header],
    cells: (index, label) => (numbered ? [String(index + 1), label] : [label]),
  };
}

/** A sheet that is about one class, told where `place` says. */
function sheetAbout(plan: Plan, group: SchoolClass, place: ClassPlace, width: number): Grid {
  const grid = sheetFor(plan, place === 'sheet' ? group : null);
  titles(plan, grid, width, place === 'title' ? group : null);
  return grid;
}

/** A row of headings; with `months`, a row of merged months above the numbers of the days. */
function dayHeadings(
  plan: Plan,
  grid: Grid,
  before: readonly string[],
  days: readonly Day[],
  months: boolean,
): void {
  const write = plan.stream.pick(DAY_WRITINGS.slice(0, 4));
  if (!months) {
    grid.add([...before, ...days.map(write)]);
    return;
  }
  const year = plan.stream.chance(0.4);
  const heading = (month: string) => capital(monthName(month)) + (year ? ` ${month.slice(0, 4)}` : '');
  const all = days.map((day) => day.slice(0, 7));
  grid.add([...before, ...all.map((month, at) => (all[at - 1] === month ? '' : heading(month)))]);
  for (const column of before.keys()) grid.merge(column, 1, 2);
  for (const month of new Set(all))
    grid.merge(before.length + all.indexOf(month), all.filter((each) => each === month).length);
  grid.add([...before.map(() => ''), ...days.map((day) => String(Number(day.slice(8))))]);
}

/** Subjects down, days across; the cells hold ticks or the kind of work. */
function daysAcross(plan: Plan, group: SchoolClass, place: ClassPlace, months: boolean): void {
  const { stream } = plan;
  const days = plan.some(plan.days, stream.int(4, 12));
  const { headers, cells } = stub(plan, stream.pick(SUBJECT));
  const grid = sheetAbout(plan, group, place, headers.length + days.length);
  dayHeadings(plan, grid, headers, days, months);
  const ticks = stream.chance(0.35) ? stream.pick(MARKS) : null;
  for (const [index, subject] of plan.shuffled(plan.subjects(stream.int(3, 6), group)).entries()) {
    const held = days.map(() => (stream.chance(0.25) ? (ticks ?? stream.pick(TITLES)) : plan.empty()));
    const at = grid.add([...cells(index, subject), ...held]);
    for (const [column, text] of held.entries()) {
      const day = days[column]!;
      if (text === ticks || TITLES.includes(text))
        plan.says(at, { group, subject, day, until: day, title: ticks === null ? text : '' });
    }
  }
  notes(plan, grid);
}

/** Classes down, days across; the cells hold subjects; perhaps a column with the class teacher. */
function classesDownDaysAcross(plan: Plan, months: boolean): void {
  const { stream } = plan;
  const days = plan.some(plan.days, stream.int(4, 10));
  const teacher = stream.chance(0.4);
  const headers = ['Класс', ...(teacher ? [stream.pick(['Кл. рук.', 'Классный руководитель'])] : [])];
  const grid = sheetFor(plan, null);
  titles(plan, grid, headers.length + days.length, null);
  dayHeadings(plan, grid, headers, days, months);
  for (const group of plan.shuffled(plan.classes)) {
    const held = days.map(() => (stream.chance(0.3) ? plan.subjects(1, group)[0]! : plan.empty()));
    const at = grid.add([plan.write(group), ...(teacher ? [stream.pick(TEACHERS)] : []), ...held]);
    for (const [column, subject] of held.entries())
      if (subject.length > 1)
        plan.says(at, { group, subject, day: days[column]!, until: days[column]!, title: '' });
  }
  notes(plan, grid);
}

/** Days down, classes across; the cells hold subjects. */
function daysDownClassesAcross(plan: Plan): void {
  const { stream } = plan;
  const days = plan.some(plan.days, stream.int(5, 12));
  const classes = plan.shuffled(plan.classes);
  const write = stream.pick(DAY_WRITINGS);
  const grid = sheetFor(plan, null);
  titles(plan, grid, 1 + classes.length, null);
  grid.add([stream.pick(['Дата', 'Дата проведения', 'Число']), ...classes.map(plan.write)]);
  for (const day of days) {
    const held = classes.map((group) => (stream.chance(0.3) ? plan.subjects(1, group)[0]! : plan.empty()));
    const at = grid.add([write(day), ...held]);
    for (const [column, subject] of held.entries())
      if (subject.length > 1) plan.says(at, { group: classes[column]!, subject, day, until: day, title: '' });
  }
  notes(plan, grid);
}

/** Subjects down, classes across; the cells hold days; perhaps «Дата (7А)», or day and kind below each class. */
function classesAcross(plan: Plan, headed: 'class' | 'day of class' | 'day and kind'): void {
  const { stream } = plan;
  const classes = plan.shuffled(plan.classes.filter(({ parallel }) => parallel === plan.own.parallel));
  const { headers, cells } = stub(plan, stream.pick(SUBJECT.slice(0, 3)));
  const width = headed === 'day and kind' ? 2 : 1;
  const grid = sheetFor(plan, null);
  titles(plan, grid, headers.length + classes.length * width, null);
  grid.add([
    ...headers,
    ...classes.flatMap((group) => {
      const name = plan.write(group);
      return headed === 'day and kind' ? [name, ''] : [headed === 'class' ? name : `Дата (${name})`];
    }),
  ]);
  if (width === 2) {
    for (const column of headers.keys()) grid.merge(column, 1, 2);
    for (const index of classes.keys()) grid.merge(headers.length + 2 * index, 2);
    grid.add([...headers.map(() => ''), ...classes.flatMap(() => ['Дата', 'Вид работы'])]);
  }
  const write = stream.pick(DAY_WRITINGS);
  for (const [index, subject] of plan.shuffled(plan.subjects(stream.int(3, 6))).entries()) {
    const works = classes.map((group) => {
      if (stream.chance(0.2)) return null;
      const day = stream.pick(plan.days);
      return { group, subject, day, until: day, title: width === 2 ? stream.pick(TITLES) : '' };
    });
    const at = grid.add([
      ...cells(index, subject),
      ...works.flatMap((work) => {
        const day = work ? write(work.day) : plan.empty();
        return width === 2 ? [day, work?.title ?? ''] : [day];
      }),
    ]);
    for (const work of works) if (work) plan.says(at, work);
  }
  notes(plan, grid);
}

/** Rows down, months across; the cells hold the numbers of days, several of them, or a span within the month. */
function monthsAcross(plan: Plan, group: SchoolClass, place: ClassPlace): void {
  const { stream } = plan;
  const months = [...new Set(plan.days.map((day) => day.slice(0, 7)))];
  const { headers, cells } = stub(plan, stream.pick(SUBJECT.slice(0, 3)));
  const years = stream.chance(0.3);
  const grid = sheetAbout(plan, group, place, headers.length + months.length);
  grid.add([
    ...headers,
    ...months.map((month) => capital(monthName(month)) + (years ? ` ${month.slice(0, 4)}` : '')),
  ]);
  for (const [index, subject] of plan.shuffled(plan.subjects(stream.int(3, 6), group)).entries()) {
    const place = { sheet: grid.name, row: grid.rows.length + 1 };
    const held = months.map((month) => monthCell(plan, place, group, subject, month));
    grid.add([...cells(index, subject), ...held]);
  }
  notes(plan, grid);
}

/** A cell below a month; what it says goes into the truth. */
function monthCell(plan: Plan, at: Place, group: SchoolClass, subject: string, month: string): string {
  const { stream } = plan;
  if (stream.chance(0.35)) return plan.empty();
  const add = (day: Day, until = day) => plan.says(at, { group, subject, day, until, title: '' });
  const date = (day: Day) => String(Number(day.slice(8)));
  const weeks = plan.weeks.filter(([from, to]) => from.startsWith(month) && to.startsWith(month));
  if (weeks.length > 0 && stream.chance(0.1)) {
    const [from, to] = stream.pick(weeks);
    add(from, to);
    return stream.pick([`${date(from)}–${date(to)}`, `${date(from)}-${date(to)}`]);
  }
  const days = plan.days.filter((day) => day.startsWith(month));
  const chosen = plan.some(days, stream.pick([1, 1, 1, 2]));
  for (const day of chosen) add(day);
  return chosen.map(date).join(stream.pick([', ', ',', '; ']));
}

/** Subjects down, weeks across; the cells hold the kind of work, or ticks: the work is in that week. */
function weeksAcross(plan: Plan, group: SchoolClass, place: ClassPlace): void {
  const { stream } = plan;
  const weeks = plan.some(plan.weeks, stream.int(4, 8));
  const first = stream.pick(['range', 'full', 'number']);
  const dotted = (day: Day) => `${day.slice(8)}.${day.slice(5, 7)}`;
  const heading = ([from, to]: [Day, Day], index: number) =>
    first === 'range'
      ? `${dotted(from)}–${dotted(to)}`
      : first === 'full'
        ? `${dotted(from)}.${from.slice(0, 4)}-${dotted(addDays(from, 4))}.${to.slice(0, 4)}`
        : `${index + 1} неделя (${dotted(from)}–${dotted(to)})`;
  const { headers, cells } = stub(plan, stream.pick(SUBJECT.slice(0, 3)));
  const grid = sheetAbout(plan, group, place, headers.length + weeks.length);
  grid.add([...headers, ...weeks.map(heading)]);
  const ticks = stream.chance(0.4) ? stream.pick(MARKS) : null;
  for (const [index, subject] of plan.shuffled(plan.subjects(stream.int(3, 6), group)).entries()) {
    const held = weeks.map(() => (stream.chance(0.3) ? (ticks ?? stream.pick(TITLES)) : plan.empty()));
    const at = grid.add([...cells(index, subject), ...held]);
    for (const [column, text] of held.entries()) {
      const [day, until] = weeks[column]!;
      if (text === ticks || TITLES.includes(text))
        plan.says(at, { group, subject, day, until, title: ticks === null ? text : '' });
    }
  }
  notes(plan, grid);
}

/** The same shape for several classes, each on a sheet of its name. */
const bySheet = (draw: (plan: Plan, group: SchoolClass) => void) => (plan: Plan) => {
  for (const group of plan.classes.slice(0, 3)) draw(plan, group);
};

export const ACROSS_SHAPES: Record<string, (plan: Plan) => void> = {
  'days across': (plan) => daysAcross(plan, plan.own, 'nowhere', false),
  'days across, class in title': (plan) => daysAcross(plan, plan.own, 'title', false),
  'days across, another class in title': (plan) => daysAcross(plan, plan.classes[1]!, 'title', false),
  'days below months': (plan) => daysAcross(plan, plan.own, plan.stream.pick(['nowhere', 'title']), true),
  'days across, class by sheet': bySheet((plan, group) => daysAcross(plan, group, 'sheet', false)),
  'classes down, days across': (plan) => classesDownDaysAcross(plan, false),
  'classes down, days below months': (plan) => classesDownDaysAcross(plan, true),
  'days down, classes across': daysDownClassesAcross,
  'classes across': (plan) => classesAcross(plan, 'class'),
  'days of classes across': (plan) => classesAcross(plan, 'day of class'),
  'classes across, day and kind': (plan) => classesAcross(plan, 'day and kind'),
  'months across': (plan) => monthsAcross(plan, plan.own, plan.stream.pick(['nowhere', 'title'])),
  'months across, class by sheet': bySheet((plan, group) => monthsAcross(plan, group, 'sheet')),
  'weeks across': (plan) => weeksAcross(plan, plan.own, plan.stream.pick(['nowhere', 'title'])),
};
