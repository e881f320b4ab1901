import { useComputed, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { type DayTime, dayTimeOf } from '../../utils/base/calendar/day-time.ts';
import { now } from '../../utils/base/clock/now.ts';

/** The minute by the clock on the wall; it follows while the view is shown. */
export function useMinute(): DayTime {
  const time = useSignal(now());
  const minute = useComputed(() => dayTimeOf(time.value));
  useEffect(() => {
    const timer = setInterval(() => {
      time.value = now();
    }, 10_000);
    return () => clearInterval(timer);
  }, [time]);
  return minute.value;
}
