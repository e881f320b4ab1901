import { array, type GenericSchema, literal, nullable, object, picklist, string, variant } from 'valibot';
import { dayOf, daySchema } from '../../base/calendar/day.ts';
import { absenceKinds } from './class-journal.ts';
import type { JournalChange } from './journal-difference.ts';

/** A change and when it was seen (ISO). */
export type SeenChange = JournalChange & { seenAt: string };

/** The sealed document `journal-changes:<class>`: changes found by readings, latest last. */
export interface JournalChanges {
  version: 1;
  changes: SeenChange[];
}

const DAYS = 30;
const MOST = 3_000;

const at = { student: string(), subject: string(), seenAt: string() };
const absence = picklist(absenceKinds);
const final = {
  ...at,
  final: picklist(['period', 'year', 'exam', 'final']),
  period: nullable(string()),
};

export const journalChangesSchema: GenericSchema<unknown, JournalChanges> = object({
  version: literal(1),
  changes: array(
    variant('kind', [
      object({ ...at, kind: literal('mark-new'), date: daySchema, value: string() }),
      object({ ...at, kind: literal('mark-corrected'), date: daySchema, before: string(), value: string() }),
      object({ ...at, kind: literal('mark-removed'), date: daySchema, before: string() }),
      object({ ...at, kind: literal('absence-new'), date: daySchema, absence }),
      object({ ...at, kind: literal('absence-corrected'), date: daySchema, before: absence, absence }),
      object({ ...at, kind: literal('absence-removed'), date: daySchema, before: absence }),
      object({ ...final, kind: literal('final-new'), value: string() }),
      object({ ...final, kind: literal('final-corrected'), before: string(), value: string() }),
      object({ ...final, kind: literal('final-removed'), before: string() }),
    ]),
  ),
});

/** The changes seen on the day of the latest one, by this computer's days; in their order. */
export function changesOfLastDay(changes: readonly SeenChange[]): SeenChange[] {
  const seenOn = ({ seenAt }: SeenChange) => dayOf(new Date(seenAt));
  const last = changes.at(-1);
  return last ? changes.filter((change) => seenOn(change) === seenOn(last)) : [];
}

/** Changes plus those just seen; those older than 30 days and beyond the latest 3 000 are dropped. */
export function addedChanges(
  stored: JournalChanges | null,
  found: JournalChange[],
  now: Date,
): JournalChanges {
  const seenAt = now.toISOString();
  const oldest = new Date(now.getTime() - DAYS * 86_400_000).toISOString();
  const fresh = found.map((change): SeenChange => ({ ...change, seenAt }));
  const changes = [...(stored?.changes ?? []).filter((change) => change.seenAt >= oldest), ...fresh];
  return { version: 1, changes: changes.slice(-MOST) };
}
