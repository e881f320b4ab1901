import { counted, inWords, outOf } from '../../base/text/counted.ts';
import type { DutyJob } from '../../register/duty.ts';
import { firstDay, openOf, presentEntries } from '../../register/job-lines.ts';
import { extractKinds } from './extract-entries.ts';
import { extractStates } from './extract-states.ts';
import { owedExtracts } from './owed-extracts.ts';

export const extractJob: DutyJob = {
  parts: ['S4', 'S5'],
  lines: (of) => {
    const entries = presentEntries(of, extractKinds);
    const states = extractStates(entries);
    const handed = states.filter(({ handedOver, returned }) => handedOver ?? returned);
    const extracts = (those: typeof states) =>
      counted(
        'extracts',
        those.map(({ issued }) => issued.id),
      );
    const since = firstDay(entries, extractKinds);
    return [
      {
        part: 'S4',
        text: 'Сведения даны выпиской',
        amount: inWords(
          counted(
            'students',
            handed.map(({ issued }) => issued.person),
          ),
        ),
        since,
        open: [],
      },
      {
        part: 'S5',
        text: 'Выписки вручены',
        amount: outOf(extracts(handed), extracts(states)),
        since,
        open: openOf(owedExtracts({ ...of, entries }), of.today),
      },
    ];
  },
};
