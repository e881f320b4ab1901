import { computed } from '@preact/signals';
import { kinds } from '../../../utils/duties/entry.ts';
import { type FamilyRow, familyRows } from '../../../utils/duties/families/family-rows.ts';
import { urgentByStudent } from '../../../utils/register/counts/warning-counts.ts';
import { classNow, isPastClass, matrix } from '../../state/class-states.ts';
import { openWarnings } from '../../state/journal-figures.ts';

/** The families of the class that is shown, in its order. Nothing is to be done any more for those of a past year. */
export const familyList = computed<FamilyRow[]>(() => {
  if (!classNow.value) return [];
  const isPast = isPastClass.value;
  const urgent = urgentByStudent(isPast ? [] : openWarnings.value);
  const rows = familyRows(classNow.value, matrix.value, { kinds, urgent });
  return isPast ? rows.map((row) => ({ ...row, tasks: [] })) : rows;
});
