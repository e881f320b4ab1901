import {
  analyticsDocument,
  calendarDocument,
  declensionsDocument,
  periodsDocument,
  schoolDocument,
  schoolTextsDocument,
} from '../class-data/settings/shared-settings.ts';
import { recordsOf } from '../register/duty.ts';
import { duties } from './duties.ts';

/** All documents of settings that pages may save, by the name under which they do: the shared ones and the duties' own. */
export const settingsDocuments = {
  school: schoolDocument,
  'school-texts': schoolTextsDocument,
  analytics: analyticsDocument,
  periods: periodsDocument,
  calendar: calendarDocument,
  declensions: declensionsDocument,
  ...recordsOf(duties, 'settings'),
};
