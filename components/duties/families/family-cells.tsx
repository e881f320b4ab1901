import { withoutPatronymic } from '../../../utils/base/names/names.ts';
import { FORM_WORDS } from '../../../utils/duties/families/coverage-words.ts';
import type { FamilyRow } from '../../../utils/duties/families/family-rows.ts';
import { nameApart, personOf } from '../../state/class-states.ts';
import { figures } from '../../state/journal-figures.ts';
import { studyInWords } from './study-words.ts';

const FORMS = { electronic: 'эл.', paper: 'бум.', both: 'обе', unknown: '?' } as const;

/** Lessons missed through illness from which on they stand in the row: about a week of school. */
const LONG_ILLNESS = 30;

/** The name; what tells namesakes apart stands small beside it. */
export function StudentName({ student, onOpen }: { student: string; onOpen: () => void }) {
  const person = personOf(student);
  if (!person) return null;
  const apart = nameApart(person)
    .slice(person.name.length)
    .trim()
    .replace(/^\(|\)$/g, '');
  return (
    <span class="line">
      <button type="button" class="person cut" onClick={onOpen}>
        <b>{withoutPatronymic(person.name)}</b>
      </button>
      {apart && <span class="small muted">{apart.replace(/\.\d{4}$/, '')}</span>}
    </span>
  );
}

export function FormCell({ form }: { form: FamilyRow['coverage']['form'] }) {
  if (form === 'unknown')
    return (
      <b class="families-bad" title="Как информировать, не записано">
        <span aria-hidden="true">?</span>
        <span class="visually-hidden">не выбрана</span>
      </b>
    );
  return (
    <span class="small muted" title={FORM_WORDS[form]}>
      {FORMS[form]}
    </span>
  );
}

/** How many urgent warnings there are; where there is none, how long the student has been ill. */
export function StudyCell({ row }: { row: FamilyRow }) {
  if (row.warnings.length > 0)
    return (
      <b class="families-bad" title={studyInWords(row.warnings)}>
        ! {row.warnings.length}
      </b>
    );
  const year = figures.value;
  const now = year?.periods.get(year.current ?? '') ?? year?.year;
  const illness = now?.students.find(({ student }) => student.key === row.student)?.attendance.illness ?? 0;
  if (illness < LONG_ILLNESS) return null;
  return (
    <span class="small muted" title={`Пропущено по болезни уроков: ${illness}`}>
      {illness} Б
    </span>
  );
}

export function NextTask({ row }: { row: FamilyRow }) {
  const [first] = row.tasks;
  if (!first) return null;
  return (
    <span class={`families-task ${first.tone}`} title={`${first.text}. ${first.detail}`}>
      {first.text}
    </span>
  );
}
