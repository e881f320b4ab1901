import type { MatrixDuty } from '../../../utils/duties/duties.ts';
import type { MatrixRow } from '../../../utils/register/class-matrix.ts';
import { debtsOf } from '../../../utils/register/counts/family-counts.ts';
import { act } from '../../state/background.ts';
import { Icon } from '../../ui/icon.tsx';
import { StandingChips } from './standing-chips.tsx';

/** All about one family of the list: who belongs to it, what is said of them, and everything that lacks. */
export function FamilyDetails({ row, onClose }: { row: MatrixRow<MatrixDuty>; onClose: () => void }) {
  const { student, representatives, notes } = row;
  const debts = debtsOf(row);
  return (
    <section class="matrix-family" aria-label={student.name}>
      <div class="row">
        <b class="grow one-line">{student.name}</b>
        <ExtractButton row={row} />
        <button type="button" class="quiet small" aria-label="Закрыть семью" title="Esc" onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      <ul class="small">
        {[{ ...student, relation: 'ученик' }, ...representatives].map(({ key, name, relation }) => (
          <li key={key}>
            {name} <span class="muted">{relation ?? 'представитель'}</span>{' '}
            <StandingChips notes={notes} person={key} onSettle={openPeople} />
          </li>
        ))}
      </ul>
      <ul class="small">
        {debts.length === 0 && <li class="muted">Всё записано.</li>}
        {debts.map(({ what, who }) => (
          <li key={what}>
            {what}: <span class="muted">{who}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is said beside a name is settled in the workspace. */
export const openPeople = () => void act('open/workspace', { section: 'people' });

/** Nothing where nothing may be said about the student. */
export function ExtractButton({ row: { student, barred } }: { row: MatrixRow<MatrixDuty> }) {
  if (barred.some(({ person }) => person === student.key)) return null;
  return (
    <button
      type="button"
      class="quiet small"
      aria-label={`Выписка: ${student.name}`}
      onClick={() => void act('open/workspace', { section: 'extracts', person: student.key })}
    >
      Выписка
    </button>
  );
}
