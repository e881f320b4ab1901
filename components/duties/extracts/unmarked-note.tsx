import { counted, genitive } from '../../../utils/base/text/counted.ts';
import { count } from '../../../utils/base/text/plural.ts';
import type { Extract } from '../../../utils/duties/extracts/extract.ts';

const SUBJECTS = ['предмет', 'предмета', 'предметов'] as const;

/** Subjects without marks do not stand in an extract: how many were left out, and whose. */
export function UnmarkedNote({ extracts }: { extracts: readonly Extract[] }) {
  const of = extracts.filter((each) => !each.unmarked && each.unmarkedSubjects.length > 0);
  const many = of.reduce((sum, { unmarkedSubjects }) => sum + unmarkedSubjects.length, 0);
  const students = counted(
    'students',
    of.map(({ student }) => student),
  );
  if (many === 0) return null;
  return (
    <details class="box">
      <summary>
        Предметы без отметок не напечатаны: {count(many, SUBJECTS)} у {genitive(students)}
      </summary>
      <ul>
        {of.map(({ student, studentName, unmarkedSubjects }) => (
          <li key={student}>
            {studentName}: {unmarkedSubjects.join(', ')}
          </li>
        ))}
      </ul>
    </details>
  );
}
