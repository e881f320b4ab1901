import type { Day } from '../../base/calendar/day.ts';
import type { SchoolText } from '../../class-data/school/school-text.ts';

const REVIEWED = '2026-11-29' as Day;

/** Under the letters to circle; a lead «Форма сведений:» precedes it. */
export const FORM_NOTE: SchoolText = {
  id: 'meetings/form-note',
  title: 'Лист собрания: выбор формы сведений',
  reviewedOn: REVIEWED,
  usual:
    'обведите, как вы хотите получать сведения об обучении: Э — в электронном дневнике, Б — бумажной выпиской, Э+Б — и так, и так. Это отметка для учёта; заявление прилагается.',
};

/** All of them, as listed where they are edited. */
export const MEETING_TEXTS: readonly SchoolText[] = [FORM_NOTE];
