import { useSignal } from '@preact/signals';
import { normaliseName } from '../../../utils/base/names/names.ts';
import { outOf } from '../../../utils/base/text/counted.ts';
import { type MatrixDuty, matrixDuties } from '../../../utils/duties/duties.ts';
import type { MatrixRow } from '../../../utils/register/class-matrix.ts';
import { columnCount } from '../../../utils/register/counts/column-count.ts';
import { debtorsIn, debtsOf, familiesIn, hasDebts } from '../../../utils/register/counts/family-counts.ts';
import { type AnyDuty, shortTitle } from '../../../utils/register/duty.ts';
import { openHistory } from '../../register/history-sheet.tsx';
import { PeopleTasks } from '../../register/people-tasks.tsx';
import { settle } from '../../register/person-notes.ts';
import { book } from '../../state/class-book.ts';
import { classNow, matrix } from '../../state/class-states.ts';
import { linkTo } from '../../state/route.ts';
import { SearchField } from '../../ui/search-field.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { StandingChips } from './standing-chips.tsx';
import './matrix.css';

type Row = MatrixRow<MatrixDuty>;

/** The class at a glance: one row a family, one column a duty; a click leads to where it is recorded. */
export function ClassMatrixView() {
  const search = useSignal('');
  const debts = useSignal(false);
  const rows = matrix.value;
  const wanted = normaliseName(search.value);
  const shown = rows
    .filter((row) => !debts.value || hasDebts(row))
    .filter(({ student, representatives }) =>
      [student, ...representatives].some(({ name }) => normaliseName(name).includes(wanted)),
    );
  if (!book.value) return null;
  return (
    <>
      <PeopleTasks />
      <Summary rows={rows} />
      <div class="row no-print">
        <SearchField label="Найти ученика или родителя" value={search} />
        <div class="tabs">
          <button type="button" aria-pressed={!debts.value} onClick={() => (debts.value = false)}>
            Все <span class="muted">{familiesIn(rows).number}</span>
          </button>
          <button type="button" aria-pressed={debts.value} onClick={() => (debts.value = true)}>
            Есть долги <span class="count bad">{debtorsIn(rows).number}</span>
          </button>
        </div>
      </div>
      <div class="card" style="padding: 0; overflow-x: auto">
        <table class="people matrix">
          <thead>
            <tr>
              <th style="width: 30%">Ученик и родители</th>
              {matrixDuties.map((duty) => (
                <th key={duty.id} style="width: 13%">
                  {shortTitle(duty)}
                  <ColumnNote duty={duty} />
                </th>
              ))}
              <th>Что сделать</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <Family key={row.student.key} row={row} />
            ))}
          </tbody>
        </table>
        {shown.length === 0 && (
          <p class="muted" style="padding: 16px">
            {debts.value && search.value === '' ? 'Долгов нет: всё записано.' : 'Никого не нашлось.'}
          </p>
        )}
      </div>
    </>
  );
}

function ColumnNote({ duty }: { duty: AnyDuty }) {
  const of = classNow.value;
  const note = of && duty.columnNote?.(of);
  return note ? <div class="small">{note}</div> : null;
}

function Summary({ rows }: { rows: Row[] }) {
  return (
    <div class="summary">
      {matrixDuties.map((duty: AnyDuty & { id: MatrixDuty }) => {
        const { done, concerned } = columnCount(rows.map(({ cells }) => cells[duty.id]));
        const share = concerned.number === 0 ? 0 : Math.round((100 * done.number) / concerned.number);
        return (
          <a
            key={duty.id}
            class="card"
            href={linkTo({
              section: duty.id,
              classGroup: book.value?.classGroup ?? null,
              detail: duty.columnFilter ?? null,
            })}
          >
            <div class="small muted">{shortTitle(duty)}</div>
            {outOf(done, concerned)}
            <div class="bar" style="margin-top: 8px">
              <i style={`width: ${share}%`} />
            </div>
          </a>
        );
      })}
    </div>
  );
}

function Family({ row }: { row: Row }) {
  const { student, representatives, cells, notes } = row;
  const todo = debtsOf(row);
  return (
    <tr>
      <td>
        <button type="button" class="person" onClick={() => openHistory(student.key)}>
          <b>{student.name}</b>
        </button>{' '}
        <StandingChips notes={notes} person={student.key} onSettle={settle} />
        {representatives.map(({ key, name, relation }) => (
          <div key={key} class="muted nested">
            <button type="button" class="person" onClick={() => openHistory(key)}>
              {name}
            </button>
            {relation && <span class="small"> · {relation}</span>}{' '}
            <StandingChips notes={notes} person={key} onSettle={settle} />
          </div>
        ))}
        {representatives.length === 0 && <div class="small muted nested">представителей в списке нет</div>}
      </td>
      {matrixDuties.map(({ id }) => (
        <td key={id}>
          <a
            class="cell"
            href={linkTo({ section: id, classGroup: book.value?.classGroup ?? null })}
            aria-label={`${student.name}: ${cells[id].text}`}
          >
            <StateMark state={cells[id].state} text={cells[id].text} />
            <span class="small" aria-hidden="true">
              {cells[id].text}
            </span>
          </a>
        </td>
      ))}
      <td class="small">
        {todo.slice(0, 3).map(({ what, who }) => (
          <div key={what}>
            {what}: <span class="muted">{who}</span>
          </div>
        ))}
        {todo.length > 3 && <div class="muted">и ещё {todo.length - 3}</div>}
      </td>
    </tr>
  );
}
