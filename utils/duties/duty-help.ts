import type { DutyHelp } from '../register/duty.ts';
import { acknowledgementHelp } from './acknowledgements/acknowledgement-help.ts';
import { consentHelp } from './consents/consent-help.ts';
import { credentialHelp } from './credentials/credential-help.ts';
import { extractHelp } from './extracts/extract-help.ts';
import { familyHelp } from './families/family-help.ts';
import { groupHelp } from './groups/group-help.ts';
import { incidentHelp } from './incidents/incident-help.ts';
import { informingHelp } from './informing/informing-help.ts';
import { letterHelp } from './letters/letter-help.ts';
import { listHelp } from './lists/list-help.ts';
import { meetingHelp } from './meetings/meeting-help.ts';
import { noticeHelp } from './notices/notice-help.ts';
import { observationHelp } from './observations/observation-help.ts';
import { protectionHelp } from './protection/protection-help.ts';
import { reportHelp } from './reports/report-help.ts';

/**
 * What the duties say of themselves, in the order of `duties`. One line a duty; apart from them, so that pages without
 * the help do not load it.
 */
export const dutyHelp = [
  credentialHelp,
  consentHelp,
  informingHelp,
  acknowledgementHelp,
  extractHelp,
  noticeHelp,
  letterHelp,
  reportHelp,
  observationHelp,
  familyHelp,
  protectionHelp,
  meetingHelp,
  groupHelp,
  incidentHelp,
  listHelp,
] as const;

/** The help on a duty by its id. */
export const helpOn = (id: string): DutyHelp | undefined => dutyHelp.find((each) => each.id === id);
