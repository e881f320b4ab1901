import { useEffect } from 'preact/hooks';
import { storedPastYears } from '../../../utils/stored/past-years.ts';
import { dataKey } from '../../../utils/vault/vault.ts';
import { book } from '../../state/class-book.ts';
import { isPastClass } from '../../state/class-states.ts';
import { pastYears, turnsOf } from '../../state/class-turn.ts';
import { latest } from '../../state/latest.ts';
import { showFailure } from '../../state/load-failure.ts';
import { database, holder } from '../../state/vault-session.ts';
import { PastClassNote } from './past-class-note.tsx';
import { proposalsOf } from './turn-model.ts';

const loadPastYears = latest({
  ofAllClasses: true,
  read: async () => storedPastYears(await database(), await dataKey(holder)),
  show(read) {
    pastYears.value = read.map((past) => {
      const { classGroup, schoolYear } = past.roster;
      return { ...classGroup, schoolYear, detail: String(schoolYear), past };
    });
  },
  failed: (error) => showFailure(error, 'class/past-years'),
});

/** Looks whether the shown class continues another; that is one of the tasks. Says of a class of a past year that it is one. */
export function TurnNews() {
  const current = book.value;
  useEffect(() => {
    turnsOf.value = current ? proposalsOf(current).map(({ earlier }) => earlier.classGroup.id) : [];
    if (current) void loadPastYears();
  }, [current]);
  return isPastClass.value ? <PastClassNote /> : null;
}
