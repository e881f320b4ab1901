import { now } from '../../utils/base/clock/now.ts';
import { inWords } from '../../utils/base/text/counted.ts';
import { describeTime } from '../../utils/base/text/times.ts';
import { SECRET_WARNING_MS } from '../../utils/vault/secrets.ts';
import { waiting } from '../state/waiting.ts';

/** How many temporary passwords are waiting to be printed, and until when. No names. */
export function WaitingNote() {
  const first = Math.min(...waiting.value);
  const soon = first - now().getTime() < SECRET_WARNING_MS;
  return (
    <p class={soon ? 'box bad' : 'box warn'} role={soon ? 'alert' : undefined}>
      Ждут печати: {inWords({ unit: 'passwords', number: waiting.value.length })}. Первый сотрётся{' '}
      {describeTime(new Date(first), now())}. Откройте класс в Дневник.ру и напечатайте памятки.
    </p>
  );
}
