import type { ClassJournal } from '../../class-data/journal/class-journal.ts';

/** Age in days after which the data of an extract are read again; 0: only on request. */
export const FRESH_DAYS = [0, 1, 3, 7, 14] as const;

/** The oldest reading of a period's registers, ISO; null: none was read. */
export function oldestReading({ registers }: ClassJournal, period: string | null): string | null {
  const read = registers.filter((register) => period === null || register.period === period);
  return read.reduce<string | null>(
    (oldest, { readAt }) => (oldest === null || readAt < oldest ? readAt : oldest),
    null,
  );
}

/**
 * Whether data are to be read again before they go into an extract: both they and the last update are older
 * than this many days. A journal that an update could not open does not trigger another update.
 */
export function isToRefresh(
  of: { oldest: string | null; lastUpdate: string | null; days: number },
  now: Date,
): boolean {
  const { oldest, lastUpdate, days } = of;
  const limit = now.getTime() - days * 86_400_000;
  const isOld = (moment: string | null) => moment !== null && Date.parse(moment) < limit;
  return days > 0 && isOld(oldest) && (lastUpdate === null || isOld(lastUpdate));
}
