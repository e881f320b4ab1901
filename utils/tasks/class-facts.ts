import { addDays } from '../base/calendar/day.ts';
import type { ClassToday } from '../register/duty.ts';
import type { ClassFacts } from './task-source.ts';

/** The class on a day for the sources. */
export function classFacts(
  of: Pick<ClassToday, 'today' | 'periods'>,
  given: Pick<ClassFacts, 'listReadAt' | 'journalReadAt' | 'turns' | 'waiting'>,
): ClassFacts {
  const { today, periods } = of;
  const isTerm = periods.periods.some(({ from, to }) => from <= today && today <= addDays(to, 1));
  return { today, isTerm, ...given };
}
