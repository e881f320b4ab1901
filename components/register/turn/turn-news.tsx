import { useEffect } from 'preact/hooks';
import { book } from '../../state/class-book.ts';
import { isPastClass } from '../../state/class-states.ts';
import { turnsOf } from '../../state/class-turn.ts';
import { PastClassNote } from './past-class-note.tsx';
import { proposalsOf } from './turn-model.ts';

/** Looks whether the shown class continues another; that is one of the tasks. Says of a class of a past year that it is one. */
export function TurnNews() {
  const current = book.value;
  useEffect(() => {
    turnsOf.value = current ? proposalsOf(current).map(({ earlier }) => earlier.classGroup.id) : [];
  }, [current]);
  return isPastClass.value ? <PastClassNote /> : null;
}
