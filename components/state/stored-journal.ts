import { effect } from '@preact/signals';
import type { ClassJournal } from '../../utils/class-data/journal/class-journal.ts';
import type { SeenChange } from '../../utils/class-data/journal/journal-changes.ts';
import type { Roster } from '../../utils/class-data/roster/person.ts';
import type { ClassTimetable } from '../../utils/class-data/timetable/class-timetable.ts';
import type { JournalState } from '../../utils/messages/journal-requests.ts';
import { storedChanges } from '../../utils/stored/stored-journal.ts';
import type { WholeJournal } from '../../utils/stored/stored-site-files.ts';
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
/** Files of the site that were taken for the class, and where they say something else than what was read. */
export const siteFiles = sealed<Pick<WholeJournal, 'files' | 'differences'>>({ files: [], differences: [] });
/** Schedule and homework of the class, as last read. */
export const storedClassTimetable = sealed<ClassTimetable | null>(null);
/** What readings found changed in the last 30 days, the latest last. */
export const journalChanges = sealed<SeenChange[]>([]);
/** The update under way, or how the last one ended. */
export const journalState = sealed<JournalState | null>(null);

const load = latest({
  async read(_: AbortSignal, classGroup: string, roster: Roster) {
    const [opened, key] = [await database(), await dataKey(holder)];
    // Not part of the first screen.
    const { wholeJournal } = await import('../../utils/stored/stored-site-files.ts');
    return Promise.all([
      wholeJournal(opened, key, roster),
      storedTimetable(opened, key, classGroup),
      storedChanges(opened, key, classGroup),
      ask('journal/state', { classGroup }),
    ]);
  },
  show([stored, timetable, changes, state]) {
    storedClassJournal.value = stored.journal;
    siteFiles.value = { files: stored.files, differences: stored.differences };
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
    if (current) void load(current.classGroup, current.roster);
  });
}
