import { computed } from '@preact/signals';
import { addYears, comingOfAge } from '../../utils/base/calendar/day.ts';
import { periodKey, schoolYearTitle } from '../../utils/base/calendar/reporting-periods.ts';
import { classTitle } from '../../utils/class-data/roster/class-title.ts';
import type { PaperClass } from '../../utils/register/paper-class.ts';
import { book, schoolDetails } from '../state/class-book.ts';
import {
  acknowledgementAsk,
  barred,
  periods,
  representatives,
  students,
  today,
} from '../state/class-states.ts';

/** The class as papers need it, from today's register. */
export const paperClass = computed<PaperClass>(() => ({
  className: classTitle(book.value?.roster.classGroup.name ?? ''),
  students: students.value,
  representatives: representatives.value,
  mayReceive: (person) => barred(person) === null,
  isAdult: ({ role, birthDate }) => {
    const from = role === 'student' ? comingOfAge(birthDate) : null;
    return from !== null && from <= today.value;
  },
  authorityOf: (person) => book.value?.facts.get(person)?.document ?? '',
  studentSigns: ({ birthDate }) =>
    Boolean(schoolDetails.value?.studentsSign && birthDate && addYears(birthDate, 14) <= today.value),
}));

/** «2 четверть 2026/2027 учебного года»: the period of the requested acknowledgement. */
export const periodTitle = computed(() => {
  const { period } = acknowledgementAsk.value;
  const asked = periods.value.periods.find((one) => periodKey(periods.value, one) === period);
  return [asked?.name, schoolYearTitle(periods.value.schoolYear), 'учебного года'].filter(Boolean).join(' ');
});
