import { now } from '../../utils/base/clock/now.ts';
import { count, PASSWORDS } from '../../utils/base/text/plural.ts';
import { describeTime } from '../../utils/base/text/times.ts';
import { SECRET_WARNING_MS } from '../../utils/vault/secrets.ts';
import { waiting } from '../state/waiting.ts';

/** How many temporary passwords are waiting to be printed, and until when. No names. */
export function WaitingNote() {
  if (waiting.value.length === 0) return <p class="muted">Ненапечатанных паролей нет.</p>;
  const first = Math.min(...waiting.value);
  const soon = first - now().getTime() < SECRET_WARNING_MS;
  return (
    <p class={soon ? 'box bad' : 'box warn'} role={soon ? 'alert' : undefined}>
      Ждут печати: {count(waiting.value.length, PASSWORDS)}. Первый сотрётся{' '}
      {describeTime(new Date(first), now())}. Откройте класс в Дневник.ру и напечатайте памятки.
    </p>
  );
}
