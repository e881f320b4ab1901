import { computed } from '@preact/signals';
import type { SubjectNames } from '../../utils/class-data/analytics/warning-chips.ts';
import { shortSubjects } from '../../utils/class-data/journal/short-subjects.ts';
import { journal, subjectName } from './journal-figures.ts';

const short = computed(() => shortSubjects(journal.value?.subjects ?? []));

/** Subjects of the chosen class's journal, in whole and as heads of columns. */
export const subjectNames: SubjectNames = {
  whole: subjectName,
  short: (id) => short.value.get(id) ?? subjectName(id),
};
