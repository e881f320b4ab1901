import { russianDay } from '../../base/calendar/day.ts';
import type { Attendance } from './attendance.ts';
import { shownPercent } from './fraction.ts';
import { noReasonInWords } from './table-notes.ts';

const FIGURES = ['lessons', 'missed', 'illness', 'excused', 'unexcused', 'late', 'daysMissed'] as const;
type Figure = (typeof FIGURES)[number];

/** What a report of the site does not tell. */
const UNTOLD: ReadonlySet<Figure> = new Set(['lessons', 'excused', 'unexcused']);

/** Figures of attendance as text; «–» for what nobody knows. */
export function shownAttendance(of: Attendance): Record<Figure | 'attended', string> {
  const shown = FIGURES.map((figure) => [
    figure,
    of.reported && UNTOLD.has(figure) ? '–' : String(of[figure]),
  ]);
  return { ...Object.fromEntries(shown), attended: shownPercent(of.attended) };
}

/** Whether anything is known of the attendance. */
export const isAttendanceKnown = (of: Attendance | null): boolean =>
  of !== null && (of.lessons > 0 || of.reported !== undefined);

/** Whence the figures are that no journal gives: «По отчёту сайта «Посещаемость: Классы» за 09.11.2026–22.11.2026». */
export const byReport = ({ days }: NonNullable<Attendance['reported']>): string =>
  `По отчёту сайта «Посещаемость: Классы»${days ? ` за ${russianDay(days.from)}–${russianDay(days.to)}` : ''}`;

/** The figures in sentences. */
export function attendanceInWords(of: Attendance): string {
  const { lessons, missed, illness, excused, late, daysMissed, daysIll, attended } = of;
  if (of.reported)
    return `${byReport(of.reported)}: пропущено уроков ${missed}, из них по болезни ${illness}; опозданий ${late}; полных дней пропущено ${daysMissed}, из них по болезни ${daysIll}.`;
  return `Уроков ${lessons}, пропущено ${missed}: по болезни ${illness}, по уважительной причине ${excused}, ${noReasonInWords(of)}. Опозданий ${late}, полных дней пропущено ${daysMissed}, посещено ${shownPercent(attended)}.`;
}
