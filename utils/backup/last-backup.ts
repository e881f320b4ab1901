const DAY_MS = 24 * 60 * 60 * 1000;
/** Another backup is due so many days after the last, where there are new entries. */
const DUE_AFTER_DAYS = 14;
/** No backup is due sooner than so many days after the first entry that it would keep. */
const FIRST_AFTER_DAYS = 1;

/** Whether there is anything that no backup has, and when a backup of it is due. */
export interface BackupNeed {
  /** Entries since the last backup. */
  entries: number;
  /** null: nothing new. */
  dueAt: Date | null;
}

/** `times` (ms) are those of the entries that the last backup does not have. */
export function backupNeed(last: { madeAt: string } | null, times: readonly number[]): BackupNeed {
  if (times.length === 0) return { entries: 0, dueAt: null };
  const first = times.reduce((a, b) => Math.min(a, b));
  const soonest = first + FIRST_AFTER_DAYS * DAY_MS;
  const usual = last ? Date.parse(last.madeAt) + DUE_AFTER_DAYS * DAY_MS : soonest;
  return { entries: times.length, dueAt: new Date(Math.max(soonest, usual)) };
}
