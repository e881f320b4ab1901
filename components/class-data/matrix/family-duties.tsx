import { useSignal } from '@preact/signals';
import { normaliseName } from '../../../utils/base/names/names.ts';
import { inWords } from '../../../utils/base/text/counted.ts';
import { type MatrixDuty, matrixDuties } from '../../../utils/duties/duties.ts';
import type { MatrixRow } from '../../../utils/register/class-matrix.ts';
import { awaitedIn, debtorsIn, debtsOf, hasDebts } from '../../../utils/register/counts/family-counts.ts';
import { shortTitle } from '../../../utils/register/duty.ts';
import { act } from '../../state/background.ts';
import { SearchField } from '../../ui/search-field.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { type Rows, useRows } from '../../ui/table/use-rows.ts';
import './matrix.css';
import { StandingChips } from './standing-chips.tsx';

type Row = MatrixRow<MatrixDuty>;

/** In the panel: how the duties stand for each family; a click opens the register in the workspace. */
export function FamilyDuties({ rows, onlyPerson }: { rows: Row[]; onlyPerson: string | null }) {
  const search = useSignal('');
  const debts = useSignal(false);
  const wanted = normaliseName(search.value);
  const isOf = ({ student, representatives }: Row) =>
    onlyPerson === null || [student, ...representatives].some(({ key }) => key === onlyPerson);
  const own = rows.filter(isOf);
  const shown = own
    .filter((row) => !debts.value || hasDebts(row))
    .filter(({ student, representatives }) =>
      [student, ...representatives].some(({ name }) => normaliseName(name).includes(wanted)),
    );
  const control = useRows({ keys: shown.map(({ student }) => student.key), unchosen: true });
  return (
    <section class="matrix" aria-label="Обязанности">
      {onlyPerson === null && (
        <div class="row matrix-tools">
          <SearchField value={search} />
          <label class="check">
            <input
              type="checkbox"
              checked={debts.value}
              onChange={(event) => {
                debts.value = event.currentTarget.checked;
              }}
            />
            Только где чего-то не хватает ({inWords(debtorsIn(own))})
          </label>
        </div>
      )}
      {onlyPerson === null && <AwaitedLine rows={rows} />}
      <div class="matrix-list">
        <table class="people" aria-label="Обязанности по семьям" {...control.table}>
          <thead>
            <tr>
              <th class="col-quarter">Ученик и родители</th>
              {matrixDuties.map((duty) => (
                <th class="col-m" key={duty.id}>
                  {shortTitle(duty)}
                </th>
              ))}
              <th>Чего не хватает</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <FamilyRow key={row.student.key} row={row} control={control} />
            ))}
          </tbody>
        </table>
        {shown.length === 0 && (
          <p class="muted padded">
            {debts.value && search.value === '' ? 'Долгов нет: всё записано.' : 'Никого не нашлось.'}
          </p>
        )}
      </div>
      <p class="small muted matrix-legend">
        Точки у имён на странице — в том же порядке:{' '}
        {matrixDuties.map((duty) => shortTitle(duty).toLowerCase()).join(', ')}. Зелёная — сделано, половина —
        начато, пустая — нет, квадрат — срок прошёл, чёрточка — не требуется.
      </p>
    </section>
  );
}

/** What is said beside a name is settled in the workspace. */
const openPeople = () => void act('open/workspace', { section: 'people' });

const AWAITED = [
  ['head', 'решения директора о выдаче'],
  ['who', 'записи, кто это'],
  ['grown-up', 'ответа ученика 18 лет'],
] as const;

/** Of how many somebody has to say something first; it is recorded in the workspace. */
function AwaitedLine({ rows }: { rows: Row[] }) {
  const lines = AWAITED.flatMap(([awaits, text]) => {
    const people = awaitedIn(rows, awaits);
    return people.number > 0 ? [`${text}: ${inWords(people)}`] : [];
  });
  if (lines.length === 0) return null;
  return (
    <div class="box warn row">
      <span class="grow">Ждёт {lines.join(', ')}.</span>
      <button type="button" onClick={openPeople}>
        Записать в рабочем месте
      </button>
    </div>
  );
}

function FamilyRow({ row, control }: { row: Row; control: Rows }) {
  const { student, representatives, barred, notes, cells } = row;
  const todo = debtsOf(row);
  return (
    <tr {...control.row(student.key)}>
      <td>
        <b>{student.name}</b>{' '}
        {barred.every(({ person }) => person !== student.key) && (
          <button
            type="button"
            class="quiet small"
            aria-label={`Выписка: ${student.name}`}
            onClick={() => void act('open/workspace', { section: 'extracts', person: student.key })}
          >
            Выписка
          </button>
        )}
        <StandingChips notes={notes} person={student.key} onSettle={openPeople} />
        {representatives.map(({ key, name, relation }) => (
          <div key={key} class="small muted">
            {name} · {relation ?? 'представитель'}{' '}
            <StandingChips notes={notes} person={key} onSettle={openPeople} />
          </div>
        ))}
      </td>
      {matrixDuties.map((duty) => (
        <td key={duty.id}>
          <button
            type="button"
            class="quiet cell"
            aria-label={`${student.name}. ${shortTitle(duty)}: ${cells[duty.id].text}. Открыть в рабочем месте`}
            onClick={() => void act('open/workspace', { section: duty.id })}
          >
            <StateMark state={cells[duty.id].state} text={cells[duty.id].text} />
            <span class="small" aria-hidden="true">
              {cells[duty.id].text}
            </span>
          </button>
        </td>
      ))}
      <td class="small">
        {todo.map(({ what, who }) => (
          <div key={what}>
            {what}: <span class="muted">{who}</span>
          </div>
        ))}
      </td>
    </tr>
  );
}
