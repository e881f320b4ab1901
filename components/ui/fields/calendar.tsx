// biome-ignore-all lint/a11y/useSemanticElements: a native table has no cells that are buttons, and reads its keys otherwise than a grid.
import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Day } from '../../../utils/base/calendar/day.ts';
import { addMonths, dayByKey, monthGrid } from '../../../utils/base/calendar/month-grid.ts';
import type { DayLimits } from '../../../utils/base/calendar/typed-day.ts';

const WEEKDAYS = [
  ['пн', 'понедельник'],
  ['вт', 'вторник'],
  ['ср', 'среда'],
  ['чт', 'четверг'],
  ['пт', 'пятница'],
  ['сб', 'суббота'],
  ['вс', 'воскресенье'],
] as const;
const month = new Intl.DateTimeFormat('ru-RU', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const whole = new Intl.DateTimeFormat('ru-RU', { dateStyle: 'full', timeZone: 'UTC' });
/** Said only of an open calendar: a closed one is not there. */
const NAMED = { role: 'dialog', 'aria-label': 'Выбор дня' } as const;
const timeOf = (day: Day): Date => new Date(`${day}T12:00:00Z`);

/**
 * A button with a calendar below it. In the calendar arrows move by days and weeks, Page Up and Page Down by months,
 * with Shift by years, Home and End within the week; Enter chooses, Esc closes.
 */
export function Calendar(props: {
  value: Day | '';
  today: Day;
  limits: DayLimits;
  onChoose: (day: Day) => void;
  opener: RefObject<HTMLButtonElement | null>;
  children: ComponentChildren;
}) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const button = props.opener;
  const shown = useRef<HTMLButtonElement>(null);
  const [at, setAt] = useState<Day | null>(null);
  const start = useRef(props.today);
  start.current = props.value || within(props.today, props.limits);
  useEffect(() => {
    const element = box.current;
    const toggled = (event: Event) =>
      setAt((event as ToggleEvent).newState === 'open' ? start.current : null);
    element?.addEventListener('beforetoggle', toggled);
    return () => element?.removeEventListener('beforetoggle', toggled);
  }, []);
  useEffect(() => {
    if (!at || !box.current || !button.current) return;
    place(box.current, button.current);
    shown.current?.focus();
  }, [at]);
  // Another month is drawn with other days: the next key must not come to a day that is gone.
  useLayoutEffect(() => {
    if (at && box.current?.matches(':popover-open')) shown.current?.focus();
  }, [at]);
  const choose = (day: Day) => {
    if (day !== within(day, props.limits)) return;
    box.current?.hidePopover();
    props.onChoose(day);
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        class="day-field-open"
        title="Календарь"
        aria-label="Календарь"
        aria-haspopup="dialog"
        aria-expanded={at !== null}
        popovertarget={id}
      >
        {props.children}
      </button>
      <div ref={box} id={id} popover="auto" class="calendar" {...(at && NAMED)}>
        {at && (
          <Month
            at={at}
            focused={shown}
            chosen={props.value}
            today={props.today}
            limits={props.limits}
            go={setAt}
            choose={choose}
          />
        )}
      </div>
    </>
  );
}

function Month(props: {
  at: Day;
  focused: RefObject<HTMLButtonElement | null>;
  chosen: Day | '';
  today: Day;
  limits: DayLimits;
  go: (day: Day) => void;
  choose: (day: Day) => void;
}) {
  const { at, focused, chosen, today, limits, go, choose } = props;
  const title = useId();
  // Keys may come faster than the calendar is drawn again.
  const typed = useRef(at);
  typed.current = at;
  return (
    <>
      <div class="row calendar-head">
        <button
          type="button"
          class="quiet small"
          aria-label="Предыдущий месяц"
          onClick={() => go(addMonths(at, -1))}
        >
          ‹
        </button>
        <strong id={title} class="grow" aria-live="polite">
          {monthTitle(at)}
        </strong>
        <button
          type="button"
          class="quiet small"
          aria-label="Следующий месяц"
          onClick={() => go(addMonths(at, 1))}
        >
          ›
        </button>
      </div>
      <div
        role="grid"
        tabIndex={-1}
        aria-labelledby={title}
        onKeyDown={(event) => {
          const isChosen = event.key === 'Enter' || event.key === ' ';
          const next = dayByKey(typed.current, event.key, event.shiftKey);
          if (!isChosen && !next) return;
          event.preventDefault();
          event.stopPropagation();
          if (!next) return choose(typed.current);
          typed.current = next;
          go(next);
        }}
      >
        <div role="row" tabIndex={-1} class="calendar-week">
          {WEEKDAYS.map(([short, name]) => (
            <span key={short} role="columnheader" tabIndex={-1} aria-label={name}>
              {short}
            </span>
          ))}
        </div>
        {monthGrid(at).map((week) => (
          <div key={week[0]} role="row" tabIndex={-1} class="calendar-week">
            {week.map((day) => (
              <button
                key={day}
                type="button"
                role="gridcell"
                ref={day === at ? focused : null}
                tabIndex={day === at ? 0 : -1}
                class={day.slice(0, 7) === at.slice(0, 7) ? undefined : 'beside'}
                aria-selected={day === chosen}
                aria-label={whole.format(timeOf(day))}
                aria-current={day === today ? 'date' : undefined}
                aria-disabled={day !== within(day, limits) || undefined}
                onClick={() => choose(day)}
              >
                {Number(day.slice(8))}
              </button>
            ))}
          </div>
        ))}
      </div>
      {today === within(today, limits) && (
        <button type="button" class="quiet small" onClick={() => choose(today)}>
          Сегодня
        </button>
      )}
    </>
  );
}

/** «Сентябрь 2026». */
function monthTitle(day: Day): string {
  const title = month.format(timeOf(day)).replace(/\s*г\.$/, '');
  return title.charAt(0).toUpperCase() + title.slice(1);
}

function within(day: Day, { min, max }: DayLimits): Day {
  if (max && day > max) return max;
  return min && day < min ? min : day;
}

/** Below the button, above it where there is no room below; always within the window. */
function place(box: HTMLElement, button: HTMLElement): void {
  const { right, top, bottom } = button.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = box;
  const below = bottom + 4 + offsetHeight <= innerHeight || top < offsetHeight + 4;
  box.style.left = `${Math.max(4, Math.min(right - offsetWidth, innerWidth - offsetWidth - 4))}px`;
  box.style.top = `${below ? bottom + 4 : top - 4 - offsetHeight}px`;
}
