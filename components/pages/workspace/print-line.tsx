import { longDate } from '../../../utils/base/text/document-date.ts';
import { classTitle } from '../../../utils/class-data/roster/class-title.ts';
import { book } from '../../state/class-book.ts';
import { today } from '../../state/class-states.ts';

/** On paper alone, above the heading of a section that is printed from the browser: of which class and when. */
export function PrintLine() {
  if (!book.value) return null;
  return (
    <p class="print-only muted">
      {classTitle(book.value.roster.classGroup.name)} · {longDate(today.value)}
    </p>
  );
}
