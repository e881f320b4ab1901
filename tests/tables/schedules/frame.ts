import { Grid } from '../drawn.ts';
import type { SchoolClass } from '../words/classes.ts';
import type { Plan } from './plan.ts';

const HEADINGS = [
  'График контрольных работ',
  'График проведения контрольных работ',
  'Контрольные работы',
  'График оценочных процедур',
];
const YEARS = ['на 2026/2027 учебный год', 'на 2026-2027 уч. год', '2026–2027 учебный год', ''];
const HALVES = {
  1: ['на I полугодие', 'на 1 полугодие', '(1 полугодие)'],
  2: ['на II полугодие', 'на 2 полугодие', '(2 полугодие)'],
};

/** Where a table tells the class that all of it, or a block, is about. */
export type ClassPlace = 'title' | 'sheet' | 'nowhere';

export function sheetFor(plan: Plan, group: SchoolClass | null): Grid {
  const name =
    group === null
      ? plan.stream.pick(['Лист1', 'График', 'КР', 'Sheet1'])
      : plan.write(group).replaceAll('"', '');
  const grid = new Grid(name);
  plan.sheets.push(grid);
  return grid;
}

/** Lines above a table: perhaps an approval, a title that may name the class, an empty line. */
export function titles(plan: Plan, grid: Grid, width: number, group: SchoolClass | null): void {
  const { stream } = plan;
  if (stream.chance(0.15)) {
    const blank = Array<string>(Math.max(0, width - 1)).fill('');
    grid.add([...blank, 'УТВЕРЖДАЮ']);
    grid.add([...blank, 'Директор школы ____________ /О. П. Лебедева/']);
  }
  if (group === null && stream.chance(0.35)) return;
  const half = plan.half === null ? '' : stream.pick(HALVES[plan.half]);
  const whose = group === null ? '' : stream.pick([`${named(plan, group)}`, `для ${named(plan, group)}`]);
  const text = [stream.pick(HEADINGS), whose, half, stream.pick(YEARS)].filter(Boolean).join(' ');
  grid.add([text]);
  if (stream.chance(0.6)) grid.merge(0, width);
  if (stream.chance(0.5)) grid.add();
}

function named(plan: Plan, group: SchoolClass): string {
  const written = plan.write(group);
  return /кл/.test(written) ? written.replace(/класс$|кл\.$/, 'класса') : `${written} класса`;
}

const NOTES = [
  'Примечание: даты могут быть изменены по решению учителя.',
  'Примечание. Не более одной работы в день.',
  'Условные обозначения: КР – контрольная работа, ПР – проверочная работа',
  '* работа проводится в форме теста',
];

/** Lines below a table: notes, the signature of the deputy. */
export function notes(plan: Plan, grid: Grid): void {
  const { stream } = plan;
  if (stream.chance(0.35)) {
    grid.add();
    grid.add([stream.pick(NOTES)]);
  }
  if (stream.chance(0.3)) {
    if (stream.chance(0.5)) grid.add();
    grid.add([
      stream.pick([
        'Заместитель директора по УВР ____________ Н. В. Сидорова',
        'Зам. директора по УВР                Сидорова Н.В.',
        'Составил: Петрова А. И.',
      ]),
    ]);
  }
}
