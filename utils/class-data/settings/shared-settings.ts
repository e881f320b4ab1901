import { maxLength, object, parse, pipe, string } from 'valibot';
import { reportingPeriodsSchema } from '../../base/calendar/reporting-periods.ts';
import { USUAL_WEEK, workingWeekSchema } from '../../base/calendar/working-week.ts';
import { type NameCorrections, nameCorrectionsSchema } from '../../base/names/name-corrections.ts';
import { analyticsSettingsSchema } from '../analytics/analytics-settings.ts';
import { schoolDetailsSchema, withProcessors } from '../school/school-details.ts';
import {
  type SchoolTexts,
  schoolTextChangesSchema,
  schoolTextsSchema,
  withSchoolTexts,
} from '../school/school-text.ts';
import { changedDocument, settingsDocument } from './settings-document.ts';

/** Details of the school for documents: one sealed document for all classes, because they name people. */
export const schoolDocument = settingsDocument({
  id: 'settings:school',
  ofClass: false,
  schema: schoolDetailsSchema,
  form: 2,
  upgrade: withProcessors,
  usual: () => parse(schoolDetailsSchema, {}),
});

/** Texts of papers as the school words them, and when it checked them; of all classes. */
export const schoolTextsDocument = changedDocument({
  id: 'settings:school-texts',
  ofClass: false,
  schema: schoolTextsSchema,
  usual: (): SchoolTexts => ({}),
  sent: schoolTextChangesSchema,
  changed: withSchoolTexts,
});

/** Thresholds of the figures and warnings; of all classes. */
export const analyticsDocument = settingsDocument({
  id: 'settings:analytics',
  ofClass: false,
  schema: analyticsSettingsSchema,
  usual: () => parse(analyticsSettingsSchema, {}),
});

/** Reporting periods of one class: classes 10 and 11 have half-years where the others have quarters. */
export const periodsDocument = settingsDocument({
  id: 'periods',
  ofClass: true,
  schema: reportingPeriodsSchema,
  usual: () => null,
});

/** Working days of the school; of all classes. */
export const calendarDocument = settingsDocument({
  id: 'settings:calendar',
  ofClass: false,
  schema: workingWeekSchema,
  usual: () => USUAL_WEEK,
});

/** Declined names as the teacher has corrected them; of all classes. An empty form gives the name back to the rules. */
export const declensionsDocument = changedDocument({
  id: 'settings:declensions',
  ofClass: false,
  schema: nameCorrectionsSchema,
  usual: (): NameCorrections => ({}),
  sent: object({ key: pipe(string(), maxLength(300)), form: pipe(string(), maxLength(200)) }),
  changed(before, { key, form }) {
    const { [key]: _, ...others } = before;
    return form.trim() ? { ...others, [key]: form.trim() } : others;
  },
});
