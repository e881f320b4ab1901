import { dayOf, russianDay } from '../../base/calendar/day.ts';
import { describeTime } from '../../base/text/times.ts';
import type { ClassJournal } from './class-journal.ts';

/** Whence the figures of a class are. */
export interface DataSource {
  /** ISO time of the oldest reading of pages or the API; null: nothing was read. */
  readAt: string | null;
  /** ISO time when a file of the site was taken, the latest; null: nothing is from files. */
  takenAt: string | null;
}

/** Whence the figures of a period are, or with null those of the year. */
export function dataSource(
  { registers, reported = [] }: Pick<ClassJournal, 'registers' | 'reported'>,
  period: string | null,
): DataSource {
  const own = registers.filter((register) => period === null || register.period === period);
  const times = (those: readonly { readAt: string }[]) => those.map(({ readAt }) => readAt).sort();
  const readAt = times(own.filter(({ source }) => source !== 'file'))[0] ?? null;
  // Totals of a report stand where nothing was read.
  const totals = readAt === null ? reported.filter((each) => each.period === period) : [];
  const ofFiles = times([...own.filter(({ source }) => source === 'file'), ...totals]);
  return { readAt, takenAt: ofFiles.at(-1) ?? null };
}

/** Whence what a class is like today is: by the current period, and where nothing is known of that yet, by the year. */
export function sourceToday(journal: ClassJournal, current: string | null): DataSource {
  const source = dataSource(journal, current);
  return (source.readAt ?? source.takenAt) ? source : dataSource(journal, null);
}

/** «из файла, 28.11.2026»: when a file was taken (ISO time). */
export const fromFile = (takenAt: string): string => `из файла, ${russianDay(dayOf(new Date(takenAt)))}`;

/** «по журналам, сегодня в 08:14», «из файла, 28.11.2026», or both. */
export function sourceInWords({ readAt, takenAt }: DataSource, now: Date): string {
  const read = readAt && `по журналам, ${describeTime(new Date(readAt), now)}`;
  return [read, takenAt && fromFile(takenAt)].filter(Boolean).join('; ');
}
