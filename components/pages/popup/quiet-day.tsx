import browser from 'webextension-polyfill';
import { dayOf } from '../../../utils/base/calendar/day.ts';
import { dayAndMonth } from '../../../utils/base/calendar/day-and-month.ts';
import { sinceDay } from '../../../utils/base/calendar/since-day.ts';
import { now } from '../../../utils/base/clock/now.ts';
import { inWords } from '../../../utils/base/text/counted.ts';
import { sourceInWords } from '../../../utils/class-data/journal/data-source.ts';
import type { TodayFigures } from '../../../utils/register/tasks/task-line.ts';
import { linkTo } from '../../state/link-to.ts';
import { shownClass, shownTasks } from './popup-model.ts';

/** Nothing is urgent: what comes next, and how the class stands today. */
export function QuietDay() {
  const day = shownClass.value?.day;
  return (
    <>
      <Quiet />
      {day && <Figures day={day} />}
      {day && day.help.students > 0 && <WhoNeedsHelp day={day} />}
    </>
  );
}

function Quiet() {
  return (
    <section class="popup-quiet" aria-label="Срочных дел нет">
      <span class="popup-tick" aria-hidden="true">
        ✓
      </span>
      <h2>Срочных дел нет</h2>
      <Next />
    </section>
  );
}

function Next() {
  const next = shownClass.value?.next;
  const day = next?.term ?? next?.since;
  if (!next || !day)
    return shownTasks.value.length === 0 && <p class="muted">Всё записано, ничего не ждёт.</p>;
  return (
    <p class="muted">
      Ближайшее — {next.text.charAt(0).toLowerCase() + next.text.slice(1)},{' '}
      <span class="popup-day">{dayAndMonth(day)}</span>.
    </p>
  );
}

function Figures({ day }: { day: TodayFigures }) {
  const { figures, absent, since, twos, source } = day;
  const today = dayOf(now());
  const facts = [
    ...figures,
    ...(absent === null ? [] : [{ name: 'Нет на уроках сегодня', value: String(absent), hint: '' }]),
    ...(since === null || figures.length === 0
      ? []
      : [{ name: `Новых «2» ${sinceDay(since, today)}`, value: String(twos), hint: 'вместе с «1»' }]),
  ];
  if (facts.length === 0) return null;
  return (
    <section aria-label="Класс сегодня">
      <h2 class="popup-group muted">
        <span>Класс сегодня</span>
        <span>{sourceInWords(source, now())}</span>
      </h2>
      <dl class="popup-facts">
        {facts.map(({ name, value, hint }) => (
          <div key={name} title={hint}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function WhoNeedsHelp({ day: { help, since } }: { day: TodayFigures }) {
  const classGroup = shownClass.value?.classGroup.id ?? null;
  return (
    <section aria-label="Кому нужна помощь">
      <div class="popup-task popup-help">
        <i aria-hidden="true" />
        <div>
          <b title={inWords({ unit: 'students', number: help.students })}>
            Кому нужна помощь: {help.students}
          </b>
          {since !== null && help.fresh > 0 && (
            <span class="small muted">
              новых {sinceDay(since, dayOf(now()))} — {help.fresh}
            </span>
          )}
        </div>
        <a
          class="button small"
          href={`${browser.runtime.getURL('/workspace.html')}${linkTo({ section: 'analysis', classGroup })}`}
          target="_blank"
          rel="noopener"
          aria-label="Кто: ученики, которым нужна помощь"
        >
          Кто
        </a>
      </div>
    </section>
  );
}
