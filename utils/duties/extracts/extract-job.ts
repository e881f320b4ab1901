import { count, STUDENTS } from '../../base/text/plural.ts';
import type { DutyJob } from '../../register/duty.ts';
import { firstDay, openOf, presentEntries } from '../../register/job-lines.ts';
import { extractKinds } from './extract-entries.ts';
import { extractReminders } from './extract-reminders.ts';
import { extractStates } from './extract-states.ts';

const EXTRACTS_OF = ['выписки', 'выписок', 'выписок'] as const;

export const extractJob: DutyJob = {
  parts: ['S4', 'S5'],
  lines: (of) => {
    const entries = presentEntries(of, extractKinds);
    const states = extractStates(entries);
    const handed = states.filter(({ handedOver, returned }) => handedOver ?? returned);
    const informed = new Set(handed.map(({ issued }) => issued.person));
    const since = firstDay(entries, extractKinds);
    return [
      {
        part: 'S4',
        text: 'Сведения даны выпиской',
        amount: count(informed.size, STUDENTS),
        since,
        open: [],
      },
      {
        part: 'S5',
        text: 'Выписки вручены',
        amount: `${handed.length} из ${count(states.length, EXTRACTS_OF)}`,
        since,
        open: openOf(extractReminders({ ...of, entries })),
      },
    ];
  },
};
