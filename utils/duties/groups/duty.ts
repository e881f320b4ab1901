import { duty } from '../../register/duty.ts';
import { groupKinds } from './group-entries.ts';
import { owedGroups } from './owed-groups.ts';

/** S9: the study groups of the class, planned at the start of the year and changed during it. */
export const groups = duty({
  id: 'groups',
  title: 'Учебные группы',
  kinds: groupKinds,
  owes: owedGroups,
});
