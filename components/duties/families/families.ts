import { computed } from '@preact/signals';
import { kinds } from '../../../utils/duties/entry.ts';
import { type FamilyRow, familyRows } from '../../../utils/duties/families/family-rows.ts';
import { urgentByStudent } from '../../../utils/register/counts/warning-counts.ts';
import { classNow, matrix } from '../../state/class-states.ts';
import { openWarnings } from '../../state/journal-figures.ts';

/** The families of the class that is shown, in its order. */
export const familyList = computed<FamilyRow[]>(() =>
  classNow.value
    ? familyRows(classNow.value, matrix.value, { kinds, urgent: urgentByStudent(openWarnings.value) })
    : [],
);
