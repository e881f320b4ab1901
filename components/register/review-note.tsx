import type { Signal } from '@preact/signals';
import { type Day, russianDay } from '../../utils/base/calendar/day.ts';
import { DayField } from './day-field.tsx';

/** Stands where a text that rests on the law is edited: who answers for it, and when it was last checked. */
export function ReviewNote({ usualOn, reviewedOn }: { usualOn: Day; reviewedOn: Signal<string> }) {
  return (
    <div class="box stack">
      <p>
        <b>Проверьте по действующей редакции, утверждает школа.</b> Исходные тексты проверены{' '}
        {russianDay(usualOn)}.
      </p>
      <DayField label="Когда школа проверила эти тексты" value={reviewedOn} required />
    </div>
  );
}
