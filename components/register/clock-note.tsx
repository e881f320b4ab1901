import { count, RECORDS } from '../../utils/base/text/plural.ts';
import { documentTime } from '../../utils/base/text/times.ts';
import { book } from '../state/class-book.ts';

/** Tells that the computer's clock was, or is, wrong, as far as the registers show it. */
export function ClockNote() {
  const ahead = book.value?.ahead;
  if (!ahead) return null;
  const latest = documentTime(new Date(ahead.latest));
  return (
    <section class="box warn stack" role="status" aria-label="Часы компьютера" style="gap: 8px">
      <b>
        {ahead.isClockBehind
          ? 'Похоже, часы компьютера отстают.'
          : 'Часы компьютера спешили, когда делались записи.'}
      </b>
      <span>
        {count(ahead.entries.length, RECORDS)} с датой позже сегодняшней, последняя — {latest}. Проверьте дату
        и время в Windows: от них зависят сроки и даты в документах. Порядок записей от часов не зависит.
      </span>
    </section>
  );
}
