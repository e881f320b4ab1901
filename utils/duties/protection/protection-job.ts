import type { DutyJob } from '../../register/duty.ts';
import type { JobPart } from '../../register/job.ts';
import { presentEntries } from '../../register/job-lines.ts';
import { PROTECTION_MEASURES, type ProtectionMeasure, protectionKinds } from './protection-entries.ts';
import { protectionStates } from './protection-states.ts';

const PARTS: Record<ProtectionMeasure, JobPart> = {
  undertaking: 'S12',
  'computer-permission': 'S12',
  'rules-parents': 'S13',
  'rules-students': 'S13',
};

/** A permission is open to nobody: at the school's own computer none is needed. */
export const protectionJob: DutyJob = {
  parts: ['S12', 'S13'],
  lines: (of) =>
    protectionStates(presentEntries(of, protectionKinds)).map(({ what, last }) => ({
      part: PARTS[what],
      text: PROTECTION_MEASURES[what].text,
      amount: last?.number ? `№ ${last.number}` : '',
      since: last?.on ?? null,
      open: last || what === 'computer-permission' ? [] : ['Не отмечено'],
    })),
};
