import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { act } from '../../state/background.ts';
import { book } from '../../state/class-book.ts';
import { nameOf } from '../../state/class-states.ts';
import { figures } from '../../state/journal-figures.ts';
import { shownPerson } from '../../state/person-places.ts';
import { journalState, storedClassJournal } from '../../state/stored-journal.ts';

/**
 * One click requests a student's extract: missing data are read first, once; then the extract appears
 * automatically. The update above reports obstacles, and its «Продолжить» leads to the extract as well.
 */
export function ReadFirst() {
  const begun = useSignal(false);
  const asked = shownPerson();
  const classGroup = book.value?.classGroup ?? null;
  const isRead = figures.value !== null && figures.value.year.students.length > 0;
  const isMissing = asked !== null && storedClassJournal.value === null;
  useEffect(() => {
    const status = journalState.peek()?.status ?? null;
    if (!isMissing || classGroup === null || begun.peek() || (status !== null && status !== 'done')) return;
    begun.value = true;
    void act('journal/update', { classGroup, wanted: 'current' });
  }, [isMissing, classGroup]);
  if (isRead || asked === null || storedClassJournal.value === undefined) return null;
  return (
    <p class="box" role="status">
      Чтобы составить выписку ({nameOf(asked)}), Классрук сначала прочитает журналы класса. Выписка откроется
      сама.
    </p>
  );
}
