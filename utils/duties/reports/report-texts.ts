import type { Day } from '../../base/calendar/day.ts';
import type { SchoolText } from '../../class-data/school/school-text.ts';

const REVIEWED = '2026-11-29' as Day;

/** For whom tables of the class with names and marks are, on paper and in Excel. */
export const INTERNAL_USE: SchoolText = {
  id: 'reports/internal-use',
  title: 'Отчёт о классе: для кого',
  reviewedOn: REVIEWED,
  usual: 'для служебного пользования, не для рассылки родителям',
};

/** What the report on the job rests on. */
export const JOB_REPORT_BASIS: SchoolText = {
  id: 'reports/job-basis',
  title: 'Справка об исполнении инструкции: на чём основана',
  reviewedOn: REVIEWED,
  usual:
    'Составлена по запросу по записям классного руководителя; {система}. Считаются ученики и представители, которые есть в списке класса сейчас.',
};

/** All of them, as listed where they are edited. */
export const REPORT_TEXTS: readonly SchoolText[] = [INTERNAL_USE, JOB_REPORT_BASIS];
