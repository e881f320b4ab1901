import { useSignal } from '@preact/signals';
import { now } from '../../../utils/base/clock/now.ts';
import { isToRefresh, oldestReading } from '../../../utils/duties/extracts/data-age.ts';
import { act } from '../../state/background.ts';
import { book } from '../../state/class-book.ts';
import { figures, journal, shownPeriod } from '../../state/journal-figures.ts';
import { journalState } from '../../state/stored-journal.ts';

/**
 * Data of the current period that are older than the teacher's limit are read again before extracts are made,
 * once per view. The update reports obstacles; the old data are then used.
 */
export function useFreshData(): { refresh(): Promise<boolean>; isRefreshing: boolean } {
  const begun = useSignal(false);
  /** True: a reading has begun. */
  const refresh = async (): Promise<boolean> => {
    const [current, known, state] = [book.peek(), journal.peek(), journalState.peek()];
    const period = shownPeriod.peek();
    if (!current || !known || begun.peek() || period !== figures.peek()?.current) return false;
    if (state !== null && state.status !== 'done') return false;
    const oldest = oldestReading(known, period);
    const age = { oldest, lastUpdate: state?.startedAt ?? null, days: current.extracts.freshDays };
    if (!isToRefresh(age, now())) return false;
    begun.value = true;
    return act('journal/update', { classGroup: current.classGroup, wanted: 'current' });
  };
  return { refresh, isRefreshing: begun.value };
}
