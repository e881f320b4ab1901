import type { Grid } from '../drawn.ts';
import { classGroup, DITTO, isSame, type SchoolClass } from '../words/classes.ts';
import { DAY_WRITINGS, spanText, UNREADABLE_DAYS } from '../words/days.ts';
import { notes, sheetFor, titles } from './frame.ts';
import { type Plan, TEACHERS, TITLES, type Work } from './plan.ts';

type Field = 'number' | 'class' | 'subject' | 'day' | 'title' | 'teacher' | 'room' | 'time';
const HEADERS: Record<Field, readonly string[]> = {
  number: ['№', '№ п/п'],
  class: ['Класс', 'Классы', 'Кл.'],
  subject: ['Предмет', 'Учебный предмет', 'Наименование предмета', 'Дисциплина'],
  day: ['Дата', 'Дата проведения', 'Сроки', 'Срок проведения', 'Дата работы'],
  title: ['Вид работы', 'Форма контроля', 'Вид контроля', 'Название работы', 'Форма работы'],
  teacher: ['Учитель', 'ФИО учителя', 'Преподаватель'],
  room: ['Кабинет', 'Каб.'],
  time: ['Время', 'Урок', '№ урока'],
};

export interface Columns {
  fields: Field[];
  headers: string[];
  writeDay: (work: Work) => string;
}

/** Columns of a list in any order, with or without those that a schedule can do without. */
function columnsFor(plan: Plan, withClass: boolean): Columns {
  const { stream } = plan;
  const optional: Field[] = (['title', 'teacher', 'room', 'time'] as const).filter(() => stream.chance(0.4));
  const fields: Field[] = plan.shuffled([
    ...(withClass ? (['class'] as const) : []),
    'subject',
    'day',
    ...optional,
  ]);
  if (stream.chance(0.4)) fields.unshift('number');
  const style = stream.pick(DAY_WRITINGS);
  return {
    fields,
    headers: fields.map((field) => stream.pick(HEADERS[field])),
    writeDay: ({ day, until }) =>
      day === until
        ? (stream.chance(0.1) ? stream.pick(DAY_WRITINGS) : style)(day)
        : spanText(stream, day, until),
  };
}

/** A work of a class: a day, or now and then a week. */
function workOf(plan: Plan, group: SchoolClass, titled: boolean, spans = 0.12): Work {
  const { stream } = plan;
  const [subject = ''] = plan.subjects(1, group);
  const [day, until] = stream.chance(spans) ? stream.pick(plan.weeks) : [stream.pick(plan.days), ''];
  return { group, subject, day, until: until || day, title: titled ? stream.pick(TITLES) : '' };
}

interface Line {
  work: Work;
  /** Text of the class cell. */
  named: string;
  ours?: boolean;
  /** In place of the day. */
  unreadable?: string;
}

function addLine(plan: Plan, grid: Grid, columns: Columns, line: Line, number: number): void {
  const { stream } = plan;
  const { work } = line;
  const at = grid.add(
    columns.fields.map(
      (field) =>
        ({
          number: String(number),
          class: line.named,
          subject: work.subject,
          day: line.unreadable ?? columns.writeDay(work),
          title: work.title,
          teacher: stream.pick(TEACHERS),
          room: String(stream.int(101, 320)),
          time: stream.pick(['2', '3 урок', '09:25', '4']),
        })[field],
    ),
  );
  if (line.unreadable === undefined) plan.says(at, work, line.ours);
  else if (line.ours ?? isSame(work.group, plan.own)) plan.unreadable.push(at);
}

/** Works of different classes below each other, as lines of a list. */
function lines(plan: Plan, count: number, titled: boolean, groups: boolean): Line[] {
  const { stream } = plan;
  return Array.from({ length: count }, () => {
    const group = stream.chance(0.5) ? plan.own : stream.pick(plan.classes);
    const several = groups && stream.chance(0.35) ? classGroup(stream, plan.classes) : null;
    return {
      work: workOf(plan, group, titled),
      named: several?.text ?? plan.write(group),
      ...(several ? { ours: several.holds(plan.own) } : {}),
      ...(stream.chance(0.06) ? { unreadable: stream.pick(UNREADABLE_DAYS) } : {}),
    };
  });
}

function list(plan: Plan, classes: 'each' | 'groups' | 'merged' | 'ditto' | 'nowhere'): void {
  const { stream } = plan;
  const grid = sheetFor(plan, null);
  const columns = columnsFor(plan, classes !== 'nowhere');
  const titled = columns.fields.includes('title');
  titles(plan, grid, columns.fields.length, null);
  grid.add(columns.headers);
  const all = lines(plan, stream.int(4, 12), titled, classes === 'groups');
  if (classes === 'nowhere') for (const line of all) Object.assign(line.work, { group: plan.own });
  if (classes === 'merged' || classes === 'ditto') {
    const rank = (line: Line) => plan.classes.indexOf(line.work.group);
    all.sort((a, b) => rank(a) - rank(b));
    const column = columns.fields.indexOf('class');
    const ditto = stream.pick(DITTO);
    let number = 1;
    for (let at = 0; at < all.length; ) {
      const same = all.filter((line) => line.work.group === all[at]!.work.group);
      for (const [index, line] of same.entries()) {
        const named = index === 0 ? line.named : classes === 'ditto' ? ditto : '';
        addLine(plan, grid, columns, { ...line, named }, number++);
        if (index === 0 && classes === 'merged') grid.merge(column, 1, same.length);
      }
      at += same.length;
    }
  } else for (const [index, line] of all.entries()) addLine(plan, grid, columns, line, index + 1);
  notes(plan, grid);
}

/** A list of one class on a sheet; the class is told in the title or by the sheet's name. */
function listOf(plan: Plan, group: SchoolClass, place: 'title' | 'sheet'): void {
  const grid = sheetFor(plan, place === 'sheet' ? group : null);
  const columns = columnsFor(plan, false);
  titles(plan, grid, columns.fields.length, place === 'title' ? group : null);
  grid.add(columns.headers);
  const count = plan.stream.int(3, 8);
  for (let number = 1; number <= count; number++) {
    const work = workOf(plan, group, columns.fields.includes('title'));
    const unreadable = plan.stream.chance(0.05) ? { unreadable: plan.stream.pick(UNREADABLE_DAYS) } : {};
    addLine(plan, grid, columns, { work, named: '', ...unreadable }, number);
  }
  notes(plan, grid);
}

/** Blocks below each other, each with its class above it; the header once or in every block. */
function blocks(plan: Plan): void {
  const { stream } = plan;
  const grid = sheetFor(plan, null);
  const columns = columnsFor(plan, false);
  const once = stream.chance(0.4);
  titles(plan, grid, columns.fields.length, null);
  if (once) grid.add(columns.headers);
  for (const group of plan.shuffled(plan.classes).slice(0, stream.int(2, 4))) {
    if (!once && stream.chance(0.5)) grid.add();
    grid.add([plan.write(group)]);
    if (stream.chance(0.5)) grid.merge(0, columns.fields.length);
    if (!once) grid.add(columns.headers);
    const count = stream.int(2, 5);
    for (let number = 1; number <= count; number++)
      addLine(
        plan,
        grid,
        columns,
        { work: workOf(plan, group, columns.fields.includes('title')), named: '' },
        number,
      );
  }
  notes(plan, grid);
}

/** Both halves of the year side by side: day and title twice. */
function halves(plan: Plan): void {
  const { stream } = plan;
  plan.half = null;
  const grid = sheetFor(plan, null);
  const above = stream.chance(0.5);
  titles(plan, grid, 6, null);
  const [subject, day, title] = (['subject', 'day', 'title'] as const).map((field) =>
    stream.pick(HEADERS[field]),
  );
  if (above) {
    grid.add(['Класс', subject!, 'I полугодие', '', 'II полугодие', '']);
    grid.merge(0, 1, 2);
    grid.merge(1, 1, 2);
    grid.merge(2, 2);
    grid.merge(4, 2);
    grid.add(['', '', day!, title!, day!, title!]);
  } else grid.add(['Класс', subject!, day!, title!, day!, title!]);
  const writeDay = stream.pick(DAY_WRITINGS);
  const [first, second] = [1, 2].map((half) => plan.days.filter((each) => (each < '2027' ? 1 : 2) === half));
  const count = stream.int(3, 8);
  for (let index = 0; index < count; index++) {
    const group = stream.chance(0.5) ? plan.own : stream.pick(plan.classes);
    const { subject } = workOf(plan, group, false);
    const works = [first!, second!].map((days): Work | null => {
      if (days.length === 0 || stream.chance(0.15)) return null;
      const day = stream.pick(days);
      return { group, subject, day, until: day, title: stream.pick(TITLES) };
    });
    const cells = works.flatMap((work) => (work ? [writeDay(work.day), work.title] : [plan.empty(), '']));
    const at = grid.add([plan.write(group), subject, ...cells]);
    for (const work of works) if (work) plan.says(at, work);
  }
  notes(plan, grid);
}

export const LIST_SHAPES: Record<string, (plan: Plan) => void> = {
  list: (plan) => list(plan, 'each'),
  'list, classes in groups': (plan) => list(plan, 'groups'),
  'list, class merged': (plan) => list(plan, 'merged'),
  'list, class by ditto': (plan) => list(plan, 'ditto'),
  'list without class': (plan) => list(plan, 'nowhere'),
  'list, class in title': (plan) => listOf(plan, plan.own, 'title'),
  'list of another class in title': (plan) => listOf(plan, plan.classes[1]!, 'title'),
  'lists, class by sheet': (plan) => {
    for (const group of plan.classes.slice(0, 3)) listOf(plan, group, 'sheet');
  },
  blocks,
  'half-years side by side': halves,
};
