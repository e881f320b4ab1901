import type { Day } from '../base/calendar/day.ts';
import { inWords, outOf } from '../base/text/counted.ts';
import { columnCount } from './counts/column-count.ts';
import type { ClassToday } from './duty.ts';
import type { MatrixCell } from './families.ts';
import { countOf, type Owed } from './tasks/task.ts';

/** How far something of the year's beginning or end has come; names nobody. */
export interface StepState {
  isDone: boolean;
  /** Russian, in counts: «22 из 28 семей», «не сверялся». */
  amount: string;
}

/** Something that a class teacher does when the school year begins or ends. */
export interface YearStep {
  /** In kebab case, unique within its owner. */
  id: string;
  /** Russian: «Согласия и отказы внесены». */
  title: string;
  /** In the line of the year, in a word or two: «согласия»; missing: it stands in the list alone. */
  short?: string;
  /** The word on its action: «Записать». */
  act: string;
  /** Filter of the section that the action opens, or part of the settings. */
  filter?: string;
  /** Rules of the duty’s tasks: what the teacher has said of them not to be needed is no step either. */
  rules?: readonly string[];
  state(of: ClassToday): StepState;
}

/** The part of a duty in the rhythm of the school year: its line stands in `utils/duties/duty-rhythms.ts`. */
export interface DutyRhythm {
  start?: readonly YearStep[];
  /** What follows the end of each reporting period, in a word. */
  period?: string;
  end?: readonly YearStep[];
}

/** A step that is done for each family apart. */
export function familyState(cells: readonly MatrixCell[], isDone?: (cell: MatrixCell) => boolean): StepState {
  const { done, concerned } = columnCount(cells, isDone);
  return { isDone: done.number === concerned.number, amount: outOf(done, concerned) };
}

/** A step that is done where nothing is owed. `left`: before the number, «не вручено»; `none`: where nothing is left. */
export function owedState(
  owed: readonly Owed[],
  today: Day,
  { left, none }: { left: string; none: string },
): StepState {
  const now = owed.filter(({ since }) => since === null || since <= today);
  const [first] = now;
  if (!first) return { isDone: true, amount: none };
  const all = { unit: first.unit, who: now.flatMap(({ who }) => who) };
  return { isDone: false, amount: `${left}: ${inWords(countOf(all))}` };
}

/** The day from which a record belongs to the beginning of a school year: lists and papers are made ready in August. */
export const startOfYear = (schoolYear: number): Day => `${schoolYear}-08-01`;

/** The day from which a record belongs to its end. */
export const endOfYear = (schoolYear: number): Day => `${schoolYear + 1}-05-01`;
