import { addDays } from '../../base/calendar/day.ts';
import type { ClassToday } from '../../register/duty.ts';
import { type DutyReminders, ofSomebody } from '../../register/reminder.ts';
import { extractStates } from './extract-states.ts';

/** A tear-off that has not come back for so many days is asked for: two weeks, as long as most families choose. */
const RETURNED_WITHIN = 14;

/** Extracts that are not handed over yet, and tear-offs that do not come back. */
export function extractReminders({ entries, today }: Pick<ClassToday, 'entries' | 'today'>): DutyReminders {
  const states = extractStates(entries);
  const waiting = states.filter(({ handedOver, returned }) => !handedOver && !returned);
  const awaited = states.flatMap(({ issued, handedOver, returned }) =>
    handedOver && !returned ? [{ id: issued.id, by: addDays(handedOver.on, RETURNED_WITHIN) }] : [],
  );
  const late = awaited.filter(({ by }) => by < today);
  return {
    reminders: ofSomebody([
      {
        filter: null,
        text: 'Выписки составлены, но не вручены',
        unit: 'extracts',
        who: waiting.map(({ issued }) => issued.id),
        due: null,
      },
      {
        filter: null,
        text: 'Талоны выписок не вернулись',
        unit: 'extracts',
        who: late.map(({ id }) => id),
        due: late.map(({ by }) => by).sort()[0] ?? null,
      },
    ]),
    days: awaited.map(({ by }) => by).sort(),
  };
}
