import { effect } from '@preact/signals';
import type { ClassJournal } from '../../utils/class-data/journal/class-journal.ts';
import type { SeenChange } from '../../utils/class-data/journal/journal-changes.ts';
import type { ClassTimetable } from '../../utils/class-data/timetable/class-timetable.ts';
import type { JournalState } from '../../utils/messages/journal-requests.ts';
import { storedChanges, storedJournal } from '../../utils/stored/stored-journal.ts';
import { storedTimetable } from '../../utils/stored/stored-timetable.ts';
import { dataKey } from '../../utils/vault/vault.ts';
import { ask } from './background.ts';
import { book } from './class-book.ts';
import { latest } from './latest.ts';
import { showFailure } from './load-failure.ts';
import { sealed } from './sealed.ts';
import { database, holder } from './vault-session.ts';

/** The kept journal of the chosen class and school year; undefined: not looked for yet, null: nothing was read. */
export const storedClassJournal = sealed<ClassJournal | null | undefined>(undefined);
/** Schedule and homework of the class, as last read. */
export const storedClassTimetable = sealed<ClassTimetable | null>(null);
/** What readings found changed in the last 30 days, the latest last. */
export const journalChanges = sealed<SeenChange[]>([]);
/** The update under way, or how the last one ended. */
export const journalState = sealed<JournalState | null>(null);

const load = latest({
  async read(_: AbortSignal, classGroup: string, schoolYear: number) {
    const [opened, key] = [await database(), await dataKey(holder)];
    return Promise.all([
      storedJournal(opened, key, { classGroup, schoolYear }),
      storedTimetable(opened, key, classGroup),
      storedChanges(opened, key, classGroup),
      ask('journal/state', { classGroup }),
    ]);
  },
  show([stored, timetable, changes, state]) {
    storedClassJournal.value = stored.journal;
    storedClassTimetable.value = timetable;
    journalChanges.value = changes?.changes ?? [];
    journalState.value = state.ok ? state.value : null;
  },
  failed: (error) => showFailure(error, 'class/journal'),
});

/** From now on the signals above follow the chosen class and the store. */
export function watchJournal(): void {
  effect(() => {
    const current = book.value;
    if (current) void load(current.classGroup, current.roster.schoolYear);
  });
}
