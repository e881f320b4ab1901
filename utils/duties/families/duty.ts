import { duty } from '../../register/duty.ts';

/** S3: where each family stands with everything, and what is to be done next; read from the registers of the other duties. */
export const families = duty({
  id: 'families',
  title: 'Семьи',
  kinds: [],
});
