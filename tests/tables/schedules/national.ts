import type { Grid } from '../drawn.ts';
import { capital, monthName } from '../words/days.ts';
import { notes, sheetFor } from './frame.ts';
import type { Plan } from './plan.ts';

/** «Единый график оценочных процедур»: levels below each month, as the recommendations of 2021 have it. */
const LEVELS: readonly (readonly [string, string, string])[] = [
  ['Федеральные', 'Региональные', 'Школьные'],
  [
    'Федеральные оценочные процедуры',
    'Региональные оценочные процедуры',
    'Оценочные процедуры по инициативе образовательной организации',
  ],
  ['федеральный уровень', 'региональный уровень', 'уровень ОО'],
];
const TITLE = 'Единый график оценочных процедур';

interface Frame {
  grid: Grid;
  months: string[];
  levels: readonly string[];
  totals: boolean;
}

export function nationalFrame(plan: Plan, title = TITLE): Frame {
  const { stream } = plan;
  const months = [...new Set(plan.days.map((day) => day.slice(0, 7)))];
  const levels = stream.pick(LEVELS);
  const totals = stream.chance(0.5);
  const grid = sheetFor(plan, null);
  const width = 1 + months.length * levels.length + (totals ? 1 : 0);
  grid.add([
    `${title} на ${plan.half ? `${plan.half === 1 ? 'I' : 'II'} полугодие ` : ''}2026/2027 учебного года`,
  ]);
  grid.merge(0, width);
  if (stream.chance(0.4)) grid.add(['МБОУ «Средняя школа № 5»']);
  const year = stream.chance(0.5);
  grid.add([
    stream.pick(['Предмет', 'Учебный предмет', 'Класс / предмет']),
    ...months.flatMap((month) => [capital(monthName(month)) + (year ? ` ${month.slice(0, 4)}` : ''), '', '']),
    ...(totals ? ['Всего'] : []),
  ]);
  grid.merge(0, 1, 2);
  for (const index of months.keys()) grid.merge(1 + 3 * index, 3);
  if (totals) grid.merge(1 + 3 * months.length, 1, 2);
  grid.add(['', ...months.flatMap(() => levels), ...(totals ? [''] : [])]);
  return { grid, months, levels, totals };
}

/**
 * Blocks of parallels, subjects within; cells hold days, for the whole parallel or, with `byClass`, for each class.
 * Titles of works are told only before a day («ВПР 14.04»).
 */
function national(plan: Plan, byClass: boolean): void {
  const { stream } = plan;
  const { grid, months, totals } = nationalFrame(plan);
  const [own, ...others] = [plan.own.parallel, ...new Set(plan.classes.map(({ parallel }) => parallel))];
  const parallels = [...new Set([own!, ...others])].sort((a, b) => a - b);
  const style = stream.pick(['full', 'dotted', 'number'] as const);
  const written = (day: string) =>
    style === 'full'
      ? `${day.slice(8)}.${day.slice(5, 7)}.${day.slice(0, 4)}`
      : style === 'dotted' || byClass
        ? `${day.slice(8)}.${day.slice(5, 7)}`
        : String(Number(day.slice(8)));
  const width = 1 + 3 * months.length + (totals ? 1 : 0);
  for (const parallel of parallels) {
    grid.add([stream.pick([`${parallel} класс`, `${parallel} классы`, `${parallel}-е классы`])]);
    grid.merge(0, width);
    const classes = plan.classes.filter((group) => group.parallel === parallel);
    for (const subject of plan.subjects(stream.int(3, 5), classes[0])) {
      const at = { sheet: grid.name, row: grid.rows.length + 1 };
      let total = 0;
      const cells = months.flatMap((month) =>
        [0, 1, 2].map((level) => {
          if (!stream.chance(level === 2 ? 0.3 : 0.05)) return plan.empty();
          total++;
          const days = plan.days.filter((day) => day.startsWith(month));
          if (byClass)
            return classes
              .map((group) => {
                const day = stream.pick(days);
                plan.says(at, { group, subject, day, until: day, title: '' });
                return `${plan.write(group)} – ${written(day)}`;
              })
              .join(stream.pick(['; ', '\n', ', ']));
          const day = stream.pick(days);
          const title = level === 0 && style !== 'number' ? 'ВПР' : '';
          plan.says(at, { group: classes[0]!, subject, day, until: day, title }, parallel === own);
          return title ? `${title} ${written(day)}` : written(day);
        }),
      );
      grid.add([subject, ...cells, ...(totals ? [String(total)] : [])]);
    }
  }
  notes(plan, grid);
}

export const NATIONAL_SHAPES: Record<string, (plan: Plan) => void> = {
  'national form': (plan) => national(plan, false),
  'national form by class': (plan) => national(plan, true),
};
