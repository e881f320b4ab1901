import { outOf } from '../../../utils/base/text/counted.ts';
import { settledSteps, type YearLineStep, yearList } from '../../../utils/tasks/year-list.ts';
import { nearerList, YEAR_LISTS, type YearListId } from '../../../utils/tasks/year-lists.ts';
import { book, type ClassBook } from '../../state/class-book.ts';
import { owed } from '../../state/class-counts.ts';
import { classNow, periods, today } from '../../state/class-states.ts';
import { turnsOf } from '../../state/class-turn.ts';
import { linkTo, route } from '../../state/route.ts';
import { backups } from '../../vault/backups.ts';
import { PastYearView } from './past-year-view.tsx';
import './year.css';

const MARKS = {
  done: { sign: '✓', words: 'сделано' },
  open: { sign: '○', words: 'не сделано' },
  'not-needed': { sign: '–', words: 'не требуется' },
} as const;

/** «Начало года» and «Конец года»: what is done then, each step as the registers have it, and where it is done; or a year that is over. */
export function YearView() {
  const [current, now] = [book.value, classNow.value];
  if (!current || !now) return null;
  const asked = route.value.detail;
  if (/^\d{4}$/.test(asked ?? '')) return <PastYearView year={Number(asked)} />;
  const list: YearListId =
    asked === 'start' || asked === 'end' ? asked : nearerList(today.value, periods.value.schoolYear);
  const steps = yearList(list, now, factsOf(current));
  const { schoolYear } = periods.value;
  return (
    <>
      <div class="row">
        <nav class="workspace-year-lists" aria-label="Какой список показать">
          {(Object.keys(YEAR_LISTS) as YearListId[]).map((id) => (
            <a
              key={id}
              href={linkTo({ section: 'year', classGroup: current.classGroup, detail: id })}
              aria-current={id === list ? 'page' : undefined}
            >
              {YEAR_LISTS[id]}
            </a>
          ))}
        </nav>
        <span class="muted">
          {schoolYear}/{schoolYear + 1} · сделано{' '}
          {outOf(settledSteps(steps), { unit: 'steps', number: steps.length })}
        </span>
      </div>
      <ol class="workspace-year-steps" aria-label={YEAR_LISTS[list]}>
        {steps.map((step) => (
          <Step key={step.id} step={step} classGroup={current.classGroup} />
        ))}
      </ol>
      <p class="small muted">Отметки ставятся сами, по записям в реестрах: отмечать здесь ничего не нужно.</p>
    </>
  );
}

const factsOf = ({ roster, periods: settled }: ClassBook) => ({
  listReadAt: roster.readAt,
  turns: turnsOf.value.length,
  hasOwnPeriods: settled !== null,
  backedUpAt: backups.value?.last?.madeAt ?? null,
  dropped: owed.value.dropped,
});

function Step({ step, classGroup }: { step: YearLineStep; classGroup: string }) {
  const { title, state, amount, act, section, filter } = step;
  const { sign, words } = MARKS[state];
  return (
    <li class={state}>
      <i aria-hidden="true">{sign}</i>
      <span class="workspace-year-steps-title" title={title}>
        {title} <span class="visually-hidden">— {words}</span>
      </span>
      <span class="muted" title={amount}>
        {amount}
      </span>
      <a
        class="button small"
        href={linkTo({ section, classGroup, detail: filter })}
        aria-label={`${act}: ${title}`}
      >
        {act}
      </a>
    </li>
  );
}
