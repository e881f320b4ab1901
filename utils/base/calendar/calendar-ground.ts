import { dictionary } from '../text/dictionary.ts';
import { isCalendarKnown, type SchoolCalendar } from './working-days.ts';

/** The decrees of `day-off-decrees.ts` as they are cited. */
export const DECREE_NAMES = dictionary<string>({
  '2025': 'постановление Правительства РФ от 04.10.2024 № 1335',
  '2026': 'постановление Правительства РФ от 24.09.2025 № 1466',
  '2027': 'постановление Правительства РФ от 17.09.2026 № 1187',
});

/** What a year's calendar is based on, in Russian, for the screen and for papers that state a deadline. */
export function calendarGround(year: number, calendar: SchoolCalendar): { sure: boolean; text: string } {
  const decree = DECREE_NAMES.get(String(year));
  if (decree) return { sure: true, text: `ст. 112 ТК РФ, ${decree}` };
  if (isCalendarKnown(year, calendar))
    return { sure: true, text: 'ст. 112 ТК РФ, сверено с производственным календарём' };
  return {
    sure: false,
    text: `ст. 112 ТК РФ; постановление о переносе выходных дней в ${year} году Классруку неизвестно — проверьте по производственному календарю`,
  };
}
