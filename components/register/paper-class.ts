import { computed } from '@preact/signals';
import { addYears } from '../../utils/base/calendar/day.ts';
import { periodKey, schoolYearTitle } from '../../utils/base/calendar/reporting-periods.ts';
import { classTitle } from '../../utils/class-data/roster/class-title.ts';
import { usualWording, type Wording, wordingOf } from '../../utils/class-data/school/school-text.ts';
import type { PaperClass } from '../../utils/register/paper-class.ts';
import { factsTowards } from '../../utils/register/people-facts.ts';
import { isAdult, receives, signsFor } from '../../utils/register/standing.ts';
import { book, schoolDetails, schoolTexts } from '../state/class-book.ts';
import {
  acknowledgementAsk,
  periods,
  representatives,
  standings,
  students,
  today,
} from '../state/class-states.ts';

/** The class as papers need it, from today's register. */
export const paperClass = computed<PaperClass>(() => ({
  className: classTitle(book.value?.roster.classGroup.name ?? ''),
  students: students.value,
  representatives: representatives.value,
  receives: (person, student) => receives(standings.value.towards(person, student)),
  signsFor: (person, student) => signsFor(standings.value.towards(person, student)),
  isAdult: (person) => isAdult(person, today.value),
  authorityOf: (person, student) =>
    (book.value && factsTowards(book.value.facts, person, student)?.document) ?? '',
  studentSigns: ({ birthDate }) =>
    Boolean(schoolDetails.value?.studentsSign && birthDate && addYears(birthDate, 14) <= today.value),
}));

/** The wordings of the school for the papers of the class that is shown. */
export const schoolWording = (): Wording =>
  schoolDetails.value
    ? wordingOf(schoolTexts.value, schoolDetails.value, paperClass.value.className)
    : usualWording;

/** «2-я четверть 2026/2027 учебного года»: the period of the requested acknowledgement. */
export const periodTitle = computed(() => {
  const { period } = acknowledgementAsk.value;
  const asked = periods.value.periods.find((one) => periodKey(periods.value, one) === period);
  return [asked?.name, schoolYearTitle(periods.value.schoolYear), 'учебного года'].filter(Boolean).join(' ');
});
