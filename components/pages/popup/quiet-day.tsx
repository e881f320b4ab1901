import { dayAndMonth } from '../../../utils/base/calendar/day-and-month.ts';
import { shownClass, shownTasks } from './popup-model.ts';

/** Nothing is urgent: what comes next. */
export function QuietDay() {
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
