import { WARNING_TITLES, warningSentence } from '../../../utils/class-data/analytics/warning-words.ts';
import { openWarnings, subjectName } from '../../state/journal-figures.ts';
import { notify } from '../../state/notice-choice.ts';
import { linkToPerson } from '../../state/person-places.ts';
import { whyNoPaper } from '../../state/recipients.ts';

/** Warnings about the student that stand there. */
const MOST_WARNINGS = 4;

/** How the student does this week, and what goes to the family about it. */
export function FamilyStudy({ student }: { student: string }) {
  const warnings = openWarnings.value.filter((each) => each.student === student).slice(0, MOST_WARNINGS);
  const canPrint = whyNoPaper(student) === null;
  return (
    <section class="families-stack" aria-label="Учёба за неделю">
      <h3>Учёба за неделю</h3>
      {warnings.length === 0 && <p class="small muted">Сигналов нет.</p>}
      {warnings.map((warning) => (
        <p key={warning.id} class="small">
          <b class={warning.level === 'alarm' ? 'families-bad' : undefined}>{WARNING_TITLES[warning.kind]}</b>{' '}
          · {warningSentence(warning, subjectName)}
        </p>
      ))}
      <div class="families-buttons">
        {canPrint && (
          <button type="button" class="small" onClick={() => notify([student])}>
            Уведомить…
          </button>
        )}
        {canPrint && (
          <a class="button small" href={linkToPerson('extracts', student)}>
            Выписка
          </a>
        )}
        <a class="families-link" href={linkToPerson('student', student)}>
          Карточка
        </a>
      </div>
    </section>
  );
}
