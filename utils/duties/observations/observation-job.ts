import { count } from '../../base/text/plural.ts';
import type { DutyJob } from '../../register/duty.ts';
import { firstDay, presentEntries } from '../../register/job-lines.ts';
import { ofKind } from '../../register/kind.ts';
import { observationKinds } from './observation-entries.ts';

const WARNINGS = ['сигнал', 'сигнала', 'сигналов'] as const;

/** The number alone: what the teacher noted is for nobody else. */
export const observationJob: DutyJob = {
  parts: ['S11'],
  lines: (of) => {
    const settled = ofKind(presentEntries(of, observationKinds), 'warning-settled');
    return [
      {
        part: 'S11',
        text: 'По сигналам приняты меры',
        amount: count(new Set(settled.map(({ warning }) => warning)).size, WARNINGS),
        since: firstDay(settled, observationKinds),
        open: [],
      },
    ];
  },
};
