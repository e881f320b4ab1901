import { addresseeText } from '../../../utils/base/names/addressee.ts';
import { classTitle } from '../../../utils/class-data/roster/class-title.ts';
import { draftNotice } from '../../../utils/duties/notices/draft-notice.ts';
import type { Notice } from '../../../utils/duties/notices/notice.ts';
import { shownPeriodName } from '../../class-data/journal/shown-period-name.ts';
import { schoolWording } from '../../register/paper-class.ts';
import { book, nameCorrections } from '../../state/class-book.ts';
import { today } from '../../state/class-states.ts';
import {
  analysis,
  figures,
  journal,
  openWarnings,
  shownPeriod,
  studentName,
} from '../../state/journal-figures.ts';
import { recipientsOf, whyNoPaper } from '../../state/recipients.ts';
import { storedClassTimetable } from '../../state/stored-journal.ts';

/** Open warnings, if they belong to the period shown. */
export const warningsOfPeriod = () =>
  figures.value && shownPeriod.value === figures.value.current ? openWarnings.value : [];

/**
 * The prefilled notice about a student for the period shown; null if it may not be sent or nothing is known.
 */
export function draftFor(key: string): Notice | null {
  const student = analysis.value?.students.find((each) => each.student.key === key);
  if (!student || !analysis.value || !journal.value || whyNoPaper(key) !== null) return null;
  return draftNotice(journal.value, analysis.value, {
    student,
    warnings: warningsOfPeriod(),
    timetable: storedClassTimetable.value,
    wording: schoolWording(),
    head: {
      studentName: studentName(key),
      addressees: recipientsOf(key).map((person) => addresseeText(person, nameCorrections.value)),
      className: classTitle(book.value?.roster.classGroup.name ?? ''),
      period: shownPeriodName(),
      on: today.value,
    },
  });
}
