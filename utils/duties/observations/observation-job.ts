import { counted, inWords } from '../../base/text/counted.ts';
import type { DutyJob } from '../../register/duty.ts';
import { firstDay, presentEntries } from '../../register/job-lines.ts';
import { ofKind } from '../../register/kind.ts';
import { observationKinds } from './observation-entries.ts';

/** The number alone: what the teacher noted is for nobody else. */
export const observationJob: DutyJob = {
  parts: ['S11'],
  lines: (of) => {
    const settled = ofKind(presentEntries(of, observationKinds), 'warning-settled');
    return [
      {
        part: 'S11',
        text: 'По сигналам приняты меры',
        amount: inWords(
          counted(
            'signals',
            settled.map(({ warning }) => warning),
          ),
        ),
        since: firstDay(settled, observationKinds),
        open: [],
      },
    ];
  },
};
