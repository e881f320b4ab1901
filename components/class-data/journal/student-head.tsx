import { shortName } from '../../../utils/base/names/short-name.ts';
import { figures, studentName } from '../../state/journal-figures.ts';
import { linkToPerson, shownPerson } from '../../state/person-places.ts';
import { everybodyIn, neighboursOf } from './journal-rows.ts';
import './student-card.css';

/** Beside the title of the section: whose card it is, and the way to the neighbours in the list. */
export function StudentHead() {
  const student = shownPerson();
  if (!student) return null;
  const { before, after } = neighboursOf(everybodyIn(figures.value?.year), student);
  return (
    <>
      <h2 class="journal-student-name">{studentName(student)}</h2>
      <span class="grow" />
      <nav class="row journal-others no-print" aria-label="Другие ученики">
        {before && (
          <a href={linkToPerson('student', before)} title={studentName(before)}>
            ← {shortName(studentName(before))}
          </a>
        )}
        {after && (
          <a href={linkToPerson('student', after)} title={studentName(after)}>
            {shortName(studentName(after))} →
          </a>
        )}
      </nav>
    </>
  );
}
