import { DAY_WRITINGS } from '../words/days.ts';
import { sheetFor } from './frame.ts';
import { nationalFrame } from './national.ts';
import { MARKS, type Plan, TEACHERS, TITLES } from './plan.ts';

/** Draws a title and rows below it. */
function sheet(plan: Plan, title: string, rows: readonly (readonly string[])[]): void {
  const grid = sheetFor(plan, null);
  if (title) grid.add([title]);
  for (const row of rows) grid.add(row);
}

const many = <T>(plan: Plan, from: number, to: number, make: (index: number) => T): T[] =>
  Array.from({ length: plan.stream.int(from, to) }, (_, index) => make(index));

const anySubject = (plan: Plan): string => plan.subjects(1)[0]!;
const writtenDay = (plan: Plan): string => DAY_WRITINGS[plan.stream.int(0, 2)]!(plan.stream.pick(plan.days));

/** Schedules, and other tables, that nobody could take control works from for sure. */
export const UNKNOWN_SHAPES: Record<string, (plan: Plan) => void> = {
  'numbers of weeks alone': (plan) => {
    const weeks = many(plan, 4, 9, (index) => `${index + 1} неделя`);
    sheet(plan, 'График контрольных работ', [
      ['Предмет', ...weeks],
      ...plan
        .subjects(4)
        .map((subject) => [
          subject,
          ...weeks.map(() => (plan.stream.chance(0.3) ? plan.stream.pick(TITLES) : '')),
        ]),
    ]);
  },
  'quarters alone': (plan) => {
    const mark = plan.stream.pick(MARKS);
    sheet(plan, 'Контрольные работы', [
      ['Предмет', '1 четверть', '2 четверть', '3 четверть', '4 четверть'],
      ...plan
        .subjects(5)
        .map((subject) => [subject, ...[1, 2, 3, 4].map(() => (plan.stream.chance(0.5) ? mark : '-'))]),
    ]);
  },
  bells: (plan) =>
    sheet(plan, plan.stream.pick(['Расписание звонков', '']), [
      ['Урок', 'Начало', 'Конец', 'Перемена'],
      ...many(plan, 5, 8, (index) => [String(index + 1), `${8 + index}.30`, `${9 + index}.10`, '10']),
    ]),
  timetable: (plan) =>
    sheet(plan, plan.stream.pick(['Расписание уроков 2026/2027', 'Расписание занятий', '']), [
      ['№', 'Понедельник', 'Вторник', 'Среда', 'Четверг', 'Пятница'],
      ...many(plan, 5, 7, (index) => [String(index + 1), ...[1, 2, 3, 4, 5].map(() => anySubject(plan))]),
    ]),
  'another school year': (plan) =>
    sheet(plan, 'График контрольных работ на 2024/2025 учебный год', [
      ['Класс', 'Предмет', 'Дата', 'Вид работы'],
      ...many(plan, 4, 8, () => [
        plan.write(plan.own),
        anySubject(plan),
        DAY_WRITINGS[0]!(plan.stream.pick(plan.days)),
        plan.stream.pick(TITLES),
      ]),
    ]),
  'half-year that its months contradict': (plan) =>
    sheet(plan, 'График контрольных работ на II полугодие 2026/2027 учебного года', [
      ['Предмет', 'Сентябрь', 'Октябрь', 'Ноябрь'],
      ...plan
        .subjects(5)
        .map((subject) => [
          subject,
          ...['15', '20', '18'].map((day) => (plan.stream.chance(0.6) ? day : '')),
        ]),
    ]),
  'national form with counts': (plan) => {
    const { grid, months, totals } = nationalFrame(plan, 'Количество оценочных процедур: единый график');
    grid.add([`${plan.own.parallel} классы`]);
    for (const subject of plan.subjects(5)) {
      const counts = months.flatMap(() => ['', '', plan.stream.pick(['', '1', '1', '2'])]);
      const sum = counts.reduce((all, count) => all + Number(count), 0);
      grid.add([subject, ...counts, ...(totals ? [String(sum)] : [])]);
    }
  },
  'plan and fact': (plan) =>
    sheet(plan, '', [
      ['Класс', 'Предмет', 'Дата по плану', 'Дата по факту'],
      ...many(plan, 4, 8, () => [plan.write(plan.own), anySubject(plan), writtenDay(plan), writtenDay(plan)]),
    ]),
  meals: (plan) =>
    sheet(plan, plan.stream.pick(['Меню', 'Питание учащихся', '']), [
      ['Дата', 'Завтрак', 'Обед'],
      ...many(plan, 5, 9, () => [
        writtenDay(plan),
        plan.stream.pick(['Каша', 'Омлет', 'Запеканка']),
        plan.stream.pick(['Суп', 'Борщ', 'Плов']),
      ]),
    ]),
  'duty of teachers': (plan) =>
    sheet(plan, 'График дежурства по школе', [
      ['Дата', 'Класс', 'Дежурный учитель', 'Этаж'],
      ...many(plan, 5, 9, (index) => [
        writtenDay(plan),
        plan.write(plan.stream.pick(plan.classes)),
        plan.stream.pick(TEACHERS),
        String((index % 3) + 1),
      ]),
    ]),
  consultations: (plan) =>
    sheet(
      plan,
      plan.stream.pick([
        'График консультаций',
        'Расписание консультаций к экзаменам',
        'График родительских собраний',
      ]),
      [
        ['Предмет', 'Дата', 'Кабинет'],
        ...many(plan, 4, 8, () => [anySubject(plan), writtenDay(plan), String(plan.stream.int(101, 320))]),
      ],
    ),
  'two days without a header': (plan) =>
    sheet(
      plan,
      '',
      many(plan, 4, 8, () => [plan.write(plan.own), writtenDay(plan), writtenDay(plan), anySubject(plan)]),
    ),
  'days of the week alone': (plan) =>
    sheet(plan, 'График контрольных работ', [
      ['Предмет', 'День'],
      ...plan.subjects(5).map((subject) => [subject, plan.stream.pick(['понедельник', 'вторник', 'среда'])]),
    ]),
};
