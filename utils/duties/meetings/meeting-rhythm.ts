import type { Day } from '../../base/calendar/day.ts';
import { counted, inWords } from '../../base/text/counted.ts';
import type { ClassToday } from '../../register/duty.ts';
import { ofKinds } from '../../register/kind.ts';
import { type DutyRhythm, endOfYear, type StepState, startOfYear } from '../../register/rhythm.ts';
import { meetingKinds } from './meeting-entries.ts';

/** How many came to meetings from a day on. */
function heldSince({ entries }: ClassToday, from: Day, before: Day): StepState {
  const came = ofKinds(entries, meetingKinds).filter(({ on }) => on >= from && on < before);
  const people = counted(
    'people',
    came.map(({ person }) => person),
  );
  return {
    isDone: people.number > 0,
    amount: people.number > 0 ? `записано, кто был: ${inWords(people)}` : 'никто не записан',
  };
}

export const meetingRhythm: DutyRhythm = {
  start: [
    {
      id: 'first',
      title: 'Первое собрание проведено',
      act: 'Открыть',
      state: (of) => heldSince(of, startOfYear(of.periods.schoolYear), endOfYear(of.periods.schoolYear)),
    },
  ],
  end: [
    {
      id: 'last',
      title: 'Итоговое собрание проведено',
      act: 'Открыть',
      state: (of) => heldSince(of, endOfYear(of.periods.schoolYear), startOfYear(of.periods.schoolYear + 1)),
    },
  ],
};
