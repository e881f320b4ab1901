import { addDays, type Day } from '../../base/calendar/day.ts';
import type { Entry } from '../../register/entry.ts';
import { type DutyReminders, ofSomebody } from '../../register/reminder.ts';
import { extractStates } from './extract-states.ts';

/** A tear-off that has not come back for so many days is asked for: two weeks, as long as most families choose. */
const RETURNED_WITHIN = 14;

/** Extracts that lie on the desk, and tear-offs that do not come back. */
export function extractReminders(entries: readonly Entry[], today: Day): DutyReminders {
  const states = extractStates(entries);
  const landscape = states.filter(({ handedOver, returned }) => !handedOver && !returned);
  const awaited = states.flatMap(({ handedOver, returned }) =>
    handedOver && !returned ? [addDays(handedOver.on, RETURNED_WITHIN)] : [],
  );
  const late = awaited.filter((day) => day < today).sort();
  return {
    reminders: ofSomebody([
      {
        duty: 'extracts' as const,
        filter: null,
        text: 'Выписки составлены, но не вручены',
        count: landscape.length,
        due: null,
      },
      {
        duty: 'extracts' as const,
        filter: null,
        text: 'Талоны выписок не вернулись',
        count: late.length,
        due: late[0] ?? null,
      },
    ]),
    days: awaited.sort(),
  };
}
