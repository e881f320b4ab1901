import { act } from '../../state/background.ts';
import { book } from '../../state/class-book.ts';
import { journalChanges, journalState, storedClassJournal } from '../../state/stored-journal.ts';
import { JournalNews } from './journal-news.tsx';
import { JournalUpdate } from './journal-update.tsx';

/** In the workspace: the update of the open class and its results. */
export function ClassUpdate() {
  const classGroup = book.value?.classGroup;
  if (!classGroup) return null;
  return (
    <>
      <JournalUpdate
        state={journalState.value}
        onUpdate={(wanted) => void act('journal/update', { classGroup, wanted })}
        onStop={() => void act('journal/stop', { classGroup })}
      />
      {storedClassJournal.value && (
        <JournalNews journal={storedClassJournal.value} changes={journalChanges.value} />
      )}
    </>
  );
}
