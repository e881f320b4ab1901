import type { DutyRhythm } from '../register/rhythm.ts';
import { acknowledgementRhythm } from './acknowledgements/acknowledgement-rhythm.ts';
import { consentRhythm } from './consents/consent-rhythm.ts';
import { credentialRhythm } from './credentials/credential-rhythm.ts';
import type { DutyId } from './duties.ts';
import { extractRhythm } from './extracts/extract-rhythm.ts';
import { groupRhythm } from './groups/group-rhythm.ts';
import { incidentRhythm } from './incidents/incident-rhythm.ts';
import { informingRhythm } from './informing/informing-rhythm.ts';
import { letterRhythm } from './letters/letter-rhythm.ts';
import { listRhythm } from './lists/list-rhythm.ts';
import { meetingRhythm } from './meetings/meeting-rhythm.ts';
import { noticeRhythm } from './notices/notice-rhythm.ts';
import { protectionRhythm } from './protection/protection-rhythm.ts';
import { reportRhythm } from './reports/report-rhythm.ts';

/**
 * What the duties do as the school year begins, after each reporting period, and as it ends, in the order in which it is
 * done. One line a duty that has a part in it; apart from them, so that pages without these lists do not load it.
 */
export const dutyRhythms: readonly (DutyRhythm & { id: DutyId })[] = [
  { id: 'lists', ...listRhythm },
  { id: 'groups', ...groupRhythm },
  { id: 'protection', ...protectionRhythm },
  { id: 'credentials', ...credentialRhythm },
  { id: 'consents', ...consentRhythm },
  { id: 'informing', ...informingRhythm },
  { id: 'letters', ...letterRhythm },
  { id: 'acknowledgements', ...acknowledgementRhythm },
  { id: 'reports', ...reportRhythm },
  { id: 'extracts', ...extractRhythm },
  { id: 'notices', ...noticeRhythm },
  { id: 'meetings', ...meetingRhythm },
  { id: 'incidents', ...incidentRhythm },
];
