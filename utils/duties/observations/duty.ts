import { duty } from '../../register/duty.ts';
import { observationKinds } from './observation-entries.ts';
import { owedObservations } from './owed-observations.ts';

/** S11: what the teacher saw of a student and did about it. */
export const observations = duty({
  id: 'observations',
  title: 'Заметки и меры',
  kinds: observationKinds,
  owes: owedObservations,
});
