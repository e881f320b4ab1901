import { draftNotice } from '../../utils/notices/draft-notice.ts';
import type { Notice } from '../../utils/notices/notice.ts';
import { classTitle } from '../../utils/roster/class-title.ts';
import { book } from '../class-book/class-book.ts';
import { barred, familyOf, personOf, today } from '../class-book/class-states.ts';
import {
  analysis,
  figures,
  journal,
  openWarnings,
  shownPeriod,
  studentName,
} from '../journal/journal-figures.ts';
import { shownPeriodName } from '../journal/period-switch.tsx';

const family = (student: string) => {
  const person = personOf(student);
  return person ? familyOf(person) : [];
};

/** Representatives who may receive a notice of a student. */
export const recipientsOf = (student: string) => family(student).filter(({ key }) => barred(key) === null);

/** Warnings that nobody has looked into, if the period shown is the one they speak of. */
export const warningsOfPeriod = () =>
  figures.value && shownPeriod.value === figures.value.current ? openWarnings.value : [];

/** Why no notice may go to this family; null: it may. */
export function whyNoNotice(student: string): string | null {
  const own = barred(student);
  if (own !== null) return `не выдавать: ${own}`;
  const everybody = family(student);
  if (everybody.length === 0 || recipientsOf(student).length > 0) return null;
  return 'не выдавать: никому из представителей';
}

/** The prefilled notice of a student for the period shown; null where it may not go out or nothing is known. */
export function draftFor(key: string): Notice | null {
  const student = analysis.value?.students.find((each) => each.student.key === key);
  if (!student || !analysis.value || !journal.value || whyNoNotice(key) !== null) return null;
  return draftNotice(journal.value, analysis.value, {
    student,
    warnings: warningsOfPeriod(),
    head: {
      studentName: studentName(key),
      representatives: recipientsOf(key).map(({ name, relation }) =>
        [name, relation].filter(Boolean).join(', '),
      ),
      className: classTitle(book.value?.roster.classGroup.name ?? ''),
      period: shownPeriodName(),
      on: today.value,
    },
  });
}
