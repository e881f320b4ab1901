import { effect, signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { ClassJournal } from '../../utils/class-data/journal/class-journal.ts';
import type { SeenChange } from '../../utils/class-data/journal/journal-changes.ts';
import type { ClassTimetable } from '../../utils/class-data/timetable/class-timetable.ts';
import type { JournalState } from '../../utils/messages/journal-requests.ts';
import { storedChanges, storedJournal } from '../../utils/stored/stored-journal.ts';
import { storedTimetable } from '../../utils/stored/stored-timetable.ts';
import { messageFor } from '../../utils/stored/user-error.ts';
import { dataKey } from '../../utils/vault/vault.ts';
import { ask, failure } from './background.ts';
import { book } from './class-book.ts';
import { database, holder } from './vault-session.ts';

/** The kept journal of the chosen class and school year; undefined: not looked for yet, null: nothing was read. */
export const storedClassJournal = signal<ClassJournal | null | undefined>(undefined);
/** Schedule and homework of the class, as last read. */
export const storedClassTimetable = signal<ClassTimetable | null>(null);
/** What readings found changed in the last 30 days, the latest last. */
export const journalChanges = signal<SeenChange[]>([]);
/** The update under way, or how the last one ended. */
export const journalState = signal<JournalState | null>(null);

const wanted = signal(0);

/** For a view that shows the journal: while it stands the signals above follow the store. */
export function useKeptJournal(): void {
  useEffect(() => {
    wanted.value++;
    return () => void wanted.value--;
  }, []);
}

let turn = 0;

effect(() => {
  const current = book.value;
  if (current === null || wanted.value === 0) {
    turn++;
    storedClassJournal.value = undefined;
    storedClassTimetable.value = null;
    journalChanges.value = [];
    journalState.value = null;
    return;
  }
  void load(current.classGroup, current.roster.schoolYear);
});

/** A later reading overtakes an earlier one. */
async function load(classGroup: string, schoolYear: number): Promise<void> {
  const mine = ++turn;
  try {
    const [opened, key] = [await database(), await dataKey(holder)];
    const [kept, timetable, changes, state] = await Promise.all([
      storedJournal(opened, key, { classGroup, schoolYear }),
      storedTimetable(opened, key, classGroup),
      storedChanges(opened, key, classGroup),
      ask('journal/state', { classGroup }),
    ]);
    if (mine !== turn) return;
    storedClassJournal.value = kept.journal;
    storedClassTimetable.value = timetable;
    journalChanges.value = changes?.changes ?? [];
    journalState.value = state.ok ? state.value : null;
  } catch (error) {
    if (mine === turn) failure.value = messageFor(error);
  }
}
