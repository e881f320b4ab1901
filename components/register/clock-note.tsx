import { count, DAYS, HOURS, MINUTES, RECORDS } from '../../utils/base/text/plural.ts';
import { documentTime } from '../../utils/base/text/times.ts';
import type { Ahead } from '../../utils/register/clock-doubts.ts';
import { book } from '../state/class-book.ts';
import { clockOff } from '../state/site-clock.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Tells that the computer's clock was, or is, wrong, as far as the site or the registers show it. */
export function ClockNote() {
  const ahead = book.value?.ahead ?? null;
  const off = clockOff.value;
  if (!ahead && !off) return null;
  return (
    <section class="box warn stack close" role="status" aria-label="Часы компьютера">
      <b>
        {!off ? headingOf(ahead, off) : `Часы компьютера ${off > 0 ? 'спешат' : 'отстают'} на ${span(off)}.`}
      </b>
      <span>
        {ahead &&
          `${count(ahead.entries.length, RECORDS)} с датой позже сегодняшней, последняя — ${documentTime(new Date(ahead.latest))}. `}
        Проверьте дату и время в Windows: от них зависят сроки и даты в документах. Порядок записей от часов
        не зависит.
      </span>
    </section>
  );
}

const headingOf = (ahead: Ahead | null, off: number | null): string =>
  ahead?.isClockBehind && off === null
    ? 'Похоже, часы компьютера отстают.'
    : 'Часы компьютера спешили, когда делались записи.';

/** The largest whole unit. */
function span(off: number): string {
  const ms = Math.abs(off);
  if (ms >= DAY) return count(Math.round(ms / DAY), DAYS);
  return ms >= HOUR ? count(Math.round(ms / HOUR), HOURS) : count(Math.round(ms / MINUTE), MINUTES);
}
