import type { DutyJob } from '../../register/duty.ts';
import type { JobPart } from '../../register/job.ts';
import { presentEntries } from '../../register/job-lines.ts';
import { type ProtectionMeasure, protectionKinds } from './protection-entries.ts';
import { protectionStates } from './protection-states.ts';

const PARTS: Record<ProtectionMeasure, JobPart> = {
  undertaking: 'S12',
  'computer-permission': 'S12',
  'rules-parents': 'S13',
  'rules-students': 'S13',
};

/** Shorter than the sentences of the register: the report on the job shall have one side. */
const TEXTS: Record<ProtectionMeasure, string> = {
  undertaking: 'Обязательство подписано',
  'computer-permission': 'Личный компьютер разрешён',
  'rules-parents': 'Родители знают правила',
  'rules-students': 'Ученики знают правила',
};

/** A permission is open to nobody: at the school's own computer none is needed. */
export const protectionJob: DutyJob = {
  parts: ['S12', 'S13'],
  lines: (of) =>
    protectionStates(presentEntries(of, protectionKinds)).map(({ what, last }) => ({
      part: PARTS[what],
      text: TEXTS[what],
      amount: last?.number ? `№ ${last.number}` : '',
      since: last?.on ?? null,
      open: last || what === 'computer-permission' ? [] : ['Не отмечено'],
    })),
};
