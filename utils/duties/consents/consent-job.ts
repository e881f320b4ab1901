import type { DutyJob } from '../../register/duty.ts';
import { familyLine, firstDay, openOf, presentEntries } from '../../register/job-lines.ts';
import { consentCells } from './consent-cells.ts';
import { consentKinds } from './consent-entries.ts';
import { owedConsents } from './owed-consents.ts';

export const consentJob: DutyJob = {
  parts: ['S7'],
  lines: (of) => [
    familyLine('S7', 'Согласия и отказы внесены', consentCells(of), {
      since: firstDay(presentEntries(of, consentKinds), consentKinds),
      open: openOf(owedConsents(of), of.today),
    }),
  ],
};
