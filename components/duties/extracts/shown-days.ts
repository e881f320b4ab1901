import { russianDay } from '../../../utils/base/calendar/day.ts';
import type { ControlWork } from '../../../utils/duties/extracts/control-work.ts';

/** Days of a work as people read them. */
export const shownDays = ({ day, until }: ControlWork): string =>
  until ? `${russianDay(day)} – ${russianDay(until)}` : russianDay(day);
