import { duty } from '../../register/duty.ts';
import { protectionKinds } from './protection-entries.ts';

/** S12, S13: papers and measures by which teacher, parents and pupils protect information; a report of a breach. */
export const protection = duty({
  id: 'protection',
  title: 'Защита сведений',
  kinds: protectionKinds,
});
