import type { DutyJob } from '../../register/duty.ts';
import { familyLine, firstDay, openOf, presentEntries } from '../../register/job-lines.ts';
import { informingCells } from './informing-cells.ts';
import { informingKinds } from './informing-entries.ts';
import { owedInforming } from './owed-informing.ts';

export const informingJob: DutyJob = {
  parts: ['S3'],
  lines: (of) => [
    familyLine(
      'S3',
      'Форма сведений выбрана',
      informingCells(of),
      {
        since: firstDay(presentEntries(of, informingKinds), informingKinds),
        open: openOf(owedInforming(of), of.today),
      },
      // A family whose extract is late has chosen all the same.
      ({ state }) => state !== 'missing',
    ),
  ],
};
