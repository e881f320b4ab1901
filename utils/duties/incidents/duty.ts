import { duty } from '../../register/duty.ts';
import { incidentKinds } from './incident-entries.ts';
import { incidentOwes } from './incident-tasks.ts';

/** S14: breaches of confidentiality, who was told of them and when, and which operations are invalid. */
export const incidents = duty({
  id: 'incidents',
  title: 'Утечка данных',
  kinds: incidentKinds,
  owes: incidentOwes,
});
