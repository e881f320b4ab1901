import type { ClassJournal } from '../../../utils/class-data/journal/class-journal.ts';
import type { Roster } from '../../../utils/class-data/roster/person.ts';
import { wholeJournal } from '../../../utils/stored/stored-site-files.ts';
import { dataKey } from '../../../utils/vault/vault.ts';
import { latest } from '../../state/latest.ts';
import { showFailure } from '../../state/load-failure.ts';
import { sealed } from '../../state/sealed.ts';
import { database, holder } from '../../state/vault-session.ts';

/** The journal of the past year that is shown; undefined: not looked for yet, null: nothing was read in that year. */
export const pastJournal = sealed<ClassJournal | null | undefined>(undefined);

export const loadPastJournal = latest({
  read: async (_: AbortSignal, roster: Roster) =>
    wholeJournal(await database(), await dataKey(holder), roster),
  show({ journal }) {
    pastJournal.value = journal;
  },
  failed: (error) => showFailure(error, 'class/past-journal'),
});
