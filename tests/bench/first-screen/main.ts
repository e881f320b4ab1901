/** The first screen of the workspace over bare `idb`, nothing sealed: the peer of the bench, a page of the extension. */
import { openDB } from 'idb';
import { h } from 'preact';
import { TodayView } from '../../../components/pages/workspace/today-view.tsx';
import { book, type ClassBook, schoolDetails } from '../../../components/state/class-book.ts';
import { vault } from '../../../components/state/vault-session.ts';
import { showViews } from '../../../components/ui/show-views.tsx';
import type { Roster } from '../../../utils/class-data/roster/person.ts';
import { type Entry, kinds } from '../../../utils/duties/entry.ts';
import { settingsDocuments } from '../../../utils/duties/settings-documents.ts';
import { effective } from '../../../utils/register/effective.ts';
import { peopleFacts } from '../../../utils/register/people-facts.ts';

const open = () =>
  openDB('peer', 1, {
    upgrade(database) {
      for (const store of ['documents', 'entries']) database.createObjectStore(store, { keyPath: 'id' });
    },
  });

async function fill(roster: Roster, entries: Entry[]): Promise<void> {
  const database = await open();
  const transaction = database.transaction(['documents', 'entries'], 'readwrite');
  await Promise.all([
    transaction.objectStore('documents').put({ id: 'roster', value: roster }),
    ...entries.map((entry) => transaction.objectStore('entries').put(entry)),
    transaction.done,
  ]);
  database.close();
}

/** Reads the class and draws it as the workspace does. */
async function show(): Promise<void> {
  const database = await open();
  const [{ value: roster }, recorded]: [{ value: Roster }, Entry[]] = await Promise.all([
    database.get('documents', 'roster'),
    database.getAll('entries'),
  ]);
  database.close();
  const register = effective(recorded, kinds);
  const read: ClassBook = {
    classGroup: roster.classGroup.id,
    roster,
    known: {},
    recorded,
    ofAll: recorded,
    lists: [roster],
    register,
    everywhere: register.entries,
    facts: peopleFacts(register.entries),
    ahead: null,
    periods: null,
    extracts: settingsDocuments.extracts.usual(),
    waiting: [],
  };
  vault.value = 'unlocked';
  schoolDetails.value = settingsDocuments.school.usual();
  book.value = read;
  showViews(h(TodayView, { papers: async () => [] }));
}

(globalThis as unknown as { firstScreen: object }).firstScreen = { fill };
if (location.hash === '#show') await show();
