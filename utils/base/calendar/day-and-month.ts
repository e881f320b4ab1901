import type { Day } from './day.ts';

const format = new Intl.DateTimeFormat('ru', { day: 'numeric', month: 'long', timeZone: 'UTC' });

/** «27 ноября», where the year is plain. */
export const dayAndMonth = (day: Day): string => format.format(new Date(`${day}T12:00:00Z`));
