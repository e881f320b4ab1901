import type { SchoolText } from '../class-data/school/school-text.ts';
import { ACCESS_TOPIC } from './acknowledgements/sheet-topics.ts';
import { CONSENT_SCHOOL_TEXTS } from './consents/consent-school-texts.ts';
import { HAND_OUT_BY_RECEIPT, HAND_OUT_UNDERTAKING, RECEIPT_TEXT } from './credentials/hand-out-texts.ts';
import { EXTRACT_TEXTS } from './extracts/extract-texts.ts';
import { INCIDENT_TEXTS } from './incidents/incident-texts.ts';
import { INFORMING_TEXTS } from './informing/informing-texts.ts';
import { LETTER_TEXTS } from './letters/letter-texts.ts';
import { LIST_TEXTS } from './lists/list-texts.ts';
import { MEETING_TEXTS } from './meetings/meeting-texts.ts';
import { NOTICE_TEXTS } from './notices/notice-texts.ts';
import { PROTECTION_TEXTS } from './protection/protection-texts.ts';
import { REPORT_TEXTS } from './reports/report-texts.ts';

/**
 * Texts of papers that the school may word, by duty; one line a duty that has any. They stand beside the duties, not in
 * them: only settings and papers load them.
 */
export const dutyTexts: Readonly<Record<string, readonly SchoolText[]>> = {
  credentials: [HAND_OUT_UNDERTAKING, HAND_OUT_BY_RECEIPT, RECEIPT_TEXT],
  acknowledgements: [ACCESS_TOPIC],
  consents: CONSENT_SCHOOL_TEXTS,
  extracts: EXTRACT_TEXTS,
  incidents: INCIDENT_TEXTS,
  informing: INFORMING_TEXTS,
  letters: LETTER_TEXTS,
  lists: LIST_TEXTS,
  meetings: MEETING_TEXTS,
  notices: NOTICE_TEXTS,
  protection: PROTECTION_TEXTS,
  reports: REPORT_TEXTS,
};
