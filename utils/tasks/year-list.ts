import { type Day, dayOf, russianDay } from '../base/calendar/day.ts';
import { type Counted, counted, inWords } from '../base/text/counted.ts';
import type { DutyId } from '../duties/duties.ts';
import { dutyJobs } from '../duties/duty-jobs.ts';
import { dutyRhythms } from '../duties/duty-rhythms.ts';
import { rosterCounts } from '../register/counts/roster-counts.ts';
import type { ClassToday } from '../register/duty.ts';
import { jobReport } from '../register/job-report.ts';
import { ofKinds } from '../register/kind.ts';
import type { StepState, YearStep } from '../register/rhythm.ts';
import type { DroppedTask } from '../register/tasks/task.ts';
import { PEOPLE_SECTION } from '../register/tasks/task.ts';
import { turnKinds } from '../register/turn/turn-entries.ts';
import type { YearListId } from './year-lists.ts';

/** What no register tells of a class. */
export interface YearFacts {
  /** ISO time when the list of the class was read. */
  listReadAt: string;
  /** Number of classes of earlier years that it seems to continue, not confirmed yet. */
  turns: number;
  /** The reporting periods are those that the teacher has set, not the usual ones. */
  hasOwnPeriods: boolean;
  /** ISO time of the last backup; null: none was made, or it is not known yet. */
  backedUpAt: string | null;
  /** What the teacher has said not to be needed this year. */
  dropped: readonly Pick<DroppedTask, 'id'>[];
}

/** `not-needed`: the teacher has said so. */
export type YearStepState = 'done' | 'open' | 'not-needed';

/** A step of a guided list with its state. */
export interface YearLineStep extends Pick<YearStep, 'title' | 'act'> {
  /** Unique in the list. */
  id: string;
  state: YearStepState;
  amount: string;
  section: DutyId | typeof PEOPLE_SECTION | 'settings';
  filter: string | null;
}

/** «Начало года» or «Конец года» of a class: the steps of the duties, between those that belong to none. In order. */
export function yearList(list: YearListId, of: ClassToday, facts: YearFacts): YearLineStep[] {
  const { before, after } = list === 'start' ? ofStart(of, facts) : ofEnd(of, facts);
  const ofDuties = dutyRhythms.flatMap(({ id: duty, ...rhythm }) =>
    (rhythm[list] ?? []).map(({ id, title, act, filter = null, rules = [], state }): YearLineStep => {
      const { isDone, amount } = state(of);
      const isNotNeeded = rules.some((rule) =>
        facts.dropped.some((task) => `${task.id}/`.startsWith(`${duty}/${rule}/`)),
      );
      const base = { id: `${duty}/${id}`, title, act, section: duty, filter };
      if (!isDone && isNotNeeded) return { ...base, state: 'not-needed', amount: 'не требуется' };
      return { ...base, state: stateOf(isDone), amount };
    }),
  );
  return [...before, ...ofDuties, ...after];
}

/** How many of the steps are done or not needed. */
export const settledSteps = (steps: readonly YearLineStep[]): Counted<'steps'> =>
  counted(
    'steps',
    steps.filter(({ state }) => state !== 'open').map(({ id }) => id),
  );

const stateOf = (isDone: boolean): YearStepState => (isDone ? 'done' : 'open');

type Place = Pick<YearLineStep, 'id' | 'title' | 'act' | 'section' | 'filter'>;
const step = (place: Place, { isDone, amount }: StepState): YearLineStep => ({
  ...place,
  state: stateOf(isDone),
  amount,
});

interface OwnSteps {
  before: YearLineStep[];
  after: YearLineStep[];
}

/** Lists that were read in the summer still show last year's people. */
const readyFrom = (schoolYear: number): Day => `${schoolYear}-08-25`;

function ofStart(of: ClassToday, facts: YearFacts): OwnSteps {
  const { schoolYear } = of.periods;
  const readOn = dayOf(new Date(facts.listReadAt));
  const { students } = rosterCounts(of);
  const continued = ofKinds(of.entries, turnKinds).findLast(({ kind }) => kind === 'class-continued');
  return {
    before: [
      step(
        {
          id: 'list',
          title: 'Список класса прочитан',
          act: 'Открыть',
          section: PEOPLE_SECTION,
          filter: null,
        },
        { isDone: readOn >= readyFrom(schoolYear), amount: `${inWords(students)}, ${russianDay(readOn)}` },
      ),
      ...(facts.turns > 0 || continued
        ? [
            step(
              {
                id: 'turn',
                title: 'Прошлогодний класс продолжен',
                act: 'Посмотреть',
                section: 'settings',
                filter: 'turn',
              },
              {
                isDone: facts.turns === 0,
                amount: facts.turns === 0 ? (continued?.name ?? '') : 'не подтверждено',
              },
            ),
          ]
        : []),
      step(
        {
          id: 'periods',
          title: 'Отчётные периоды проверены',
          act: 'Проверить',
          section: 'settings',
          filter: 'periods',
        },
        { isDone: facts.hasOwnPeriods, amount: facts.hasOwnPeriods ? 'заданы вами' : 'взяты обычные' },
      ),
    ],
    after: [],
  };
}

function ofEnd(of: ClassToday, { backedUpAt }: YearFacts): OwnSteps {
  const { schoolYear } = of.periods;
  const open = jobReport(of, dutyJobs).filter(({ state }) => state === 'none' || state === 'begun').length;
  const backedUpOn = backedUpAt === null ? null : dayOf(new Date(backedUpAt));
  return {
    before: [],
    after: [
      step(
        {
          id: 'job-report',
          title: 'Справка об исполнении без открытых строк',
          act: 'Открыть',
          section: 'reports',
          filter: null,
        },
        {
          isDone: open === 0,
          amount: open === 0 ? 'открытых нет' : `открыто строк: ${open}`,
        },
      ),
      step(
        {
          id: 'backup',
          title: 'Копия записей сделана',
          act: 'Сделать',
          section: 'settings',
          filter: 'backup',
        },
        {
          isDone: backedUpOn !== null && backedUpOn >= lastOfYear(schoolYear),
          amount: backedUpOn === null ? 'копии нет' : `последняя ${russianDay(backedUpOn)}`,
        },
      ),
    ],
  };
}

/** A backup of the end of the year is made once the lessons are nearly over. */
const lastOfYear = (schoolYear: number): Day => `${schoolYear + 1}-05-20`;
