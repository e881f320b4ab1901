import type { DutyJob } from '../register/duty.ts';
import { acknowledgementJob } from './acknowledgements/acknowledgement-job.ts';
import { consentJob } from './consents/consent-job.ts';
import { credentialJob } from './credentials/credential-job.ts';
import type { DutyId } from './duties.ts';
import { extractJob } from './extracts/extract-job.ts';
import { groupJob } from './groups/group-job.ts';
import { incidentJob } from './incidents/incident-job.ts';
import { informingJob } from './informing/informing-job.ts';
import { letterJob } from './letters/letter-job.ts';
import { listJob } from './lists/list-job.ts';
import { meetingJob } from './meetings/meeting-job.ts';
import { noticeJob } from './notices/notice-job.ts';
import { observationJob } from './observations/observation-job.ts';
import { protectionJob } from './protection/protection-job.ts';
import { reportJob } from './reports/report-job.ts';

/**
 * What the duties do of the job description, in the order of `duties`. One line a duty that keeps records; apart from
 * them, so that pages without the report on the job do not load it.
 */
export const dutyJobs: readonly (DutyJob & { id: DutyId })[] = [
  { id: 'credentials', ...credentialJob },
  { id: 'consents', ...consentJob },
  { id: 'informing', ...informingJob },
  { id: 'acknowledgements', ...acknowledgementJob },
  { id: 'extracts', ...extractJob },
  { id: 'notices', ...noticeJob },
  { id: 'letters', ...letterJob },
  { id: 'reports', ...reportJob },
  { id: 'observations', ...observationJob },
  { id: 'protection', ...protectionJob },
  { id: 'meetings', ...meetingJob },
  { id: 'groups', ...groupJob },
  { id: 'incidents', ...incidentJob },
  { id: 'lists', ...listJob },
];
