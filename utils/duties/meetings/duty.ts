import { duty } from '../../register/duty.ts';
import { meetingKinds } from './meeting-entries.ts';

/** S1, S3, S6, S7: blank forms, the pack for a parents' meeting, and who came to the meeting and what it brought. */
export const meetings = duty({
  id: 'meetings',
  title: 'Собрание',
  kinds: meetingKinds,
});
