import { progressWords } from '../../../utils/base/text/counted.ts';
import { book } from '../../state/class-book.ts';
import { journalState } from '../../state/stored-journal.ts';
import { lazyView } from '../../ui/lazy-view.tsx';
import { ProgressStatus } from '../../ui/progress-status.tsx';

const ReadingNote = lazyView(async () => (await import('./reading-note.tsx')).ReadingNote);

/** The reading of the class's journals while it runs, where it stopped, and, for a screen reader, that it has ended. */
export function DataNote() {
  const state = journalState.value;
  const classGroup = book.value?.classGroup;
  const isRunning = state?.status === 'running' && classGroup !== undefined;
  return (
    <>
      <ProgressStatus text={progressWords('Чтение журналов', isRunning ? state : null)} />
      {state && classGroup && <ReadingNote state={state} classGroup={classGroup} />}
    </>
  );
}
