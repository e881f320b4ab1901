import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { normaliseName } from '../../../utils/base/names/names.ts';
import { inWords } from '../../../utils/base/text/counted.ts';
import { type MatrixDuty, matrixDuties } from '../../../utils/duties/duties.ts';
import type { MatrixRow } from '../../../utils/register/class-matrix.ts';
import { awaitedIn, debtorsIn, debtsOf, hasDebts } from '../../../utils/register/counts/family-counts.ts';
import { shortTitle } from '../../../utils/register/duty.ts';
import { act } from '../../state/background.ts';
import { SearchField } from '../../ui/search-field.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { useEscape } from '../../ui/table/use-escape.ts';
import { useRows } from '../../ui/table/use-rows.ts';
import { ExtractButton, FamilyDetails, openPeople } from './family-details.tsx';
import './matrix.css';

type Row = MatrixRow<MatrixDuty>;

/**
 * In the panel: how the duties stand, a line a family; the opened family is told whole below the list. A click on a state
 * opens the register in the workspace.
 */
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
  const open = useSignal(onlyPerson === null ? null : (own[0]?.student.key ?? null));
  const show = (key: string) => {
    open.value = open.peek() === key ? null : key;
  };
  const control = useRows({
    keys: shown.map(({ student }) => student.key),
    unchosen: true,
    onOpen: show,
    onPress: show,
  });
  const opened = shown.find(({ student }) => student.key === open.value);
  useEffect(() => {
    // The opened family follows the keys.
    if (open.peek() !== null && control.active !== null) open.value = control.active;
  }, [control.active]);
  const close = () => {
    const key = open.value;
    open.value = null;
    if (key !== null) control.goTo(key);
  };
  useEscape(opened !== undefined, close);
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
        <table class="data" aria-label="Обязанности по семьям" {...control.table}>
          <colgroup>
            <col />
            {matrixDuties.map(({ id }) => (
              <col key={id} class="matrix-duty" />
            ))}
            <col class="matrix-lacks" />
          </colgroup>
          <thead>
            <tr>
              <th>Ученик и родители</th>
              {matrixDuties.map((duty) => (
                <th key={duty.id} class="matrix-of-duty" title={duty.title}>
                  {shortTitle(duty)}
                </th>
              ))}
              <th>Чего не хватает</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <FamilyRow key={row.student.key} row={row} isOpen={row === opened} onOpen={show} />
            ))}
          </tbody>
        </table>
        {shown.length === 0 && (
          <p class="muted padded">
            {debts.value && search.value === '' ? 'Долгов нет: всё записано.' : 'Никого не нашлось.'}
          </p>
        )}
      </div>
      {opened && <FamilyDetails row={opened} onClose={close} />}
      <p class="small muted matrix-legend">
        Точки у имён на странице — в том же порядке:{' '}
        {matrixDuties.map((duty) => shortTitle(duty).toLowerCase()).join(', ')}. Зелёная — сделано, половина —
        начато, пустая — нет, квадрат — срок прошёл, чёрточка — не требуется.
      </p>
    </section>
  );
}

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
      <button type="button" class="small" onClick={openPeople}>
        Записать в рабочем месте
      </button>
    </div>
  );
}

function FamilyRow(props: { row: Row; isOpen: boolean; onOpen: (student: string) => void }) {
  const { row, isOpen } = props;
  const { student, representatives, cells } = row;
  const [first, ...more] = debtsOf(row);
  const whole = debtsOf(row).map(({ what, who }) => `${what}: ${who}`);
  const parents = representatives.map(({ name, relation }) => `${name}, ${relation ?? 'представитель'}`);
  return (
    <tr data-row={student.key} class={isOpen ? 'open' : ''}>
      <td title={[student.name, ...parents].join('\n')}>
        <span class="line">
          <button
            type="button"
            class="quiet person cut"
            aria-expanded={isOpen}
            onClick={() => props.onOpen(student.key)}
          >
            {student.name}
          </button>
          <span class="grow" />
          <ExtractButton row={row} />
        </span>
      </td>
      {matrixDuties.map((duty) => (
        <td key={duty.id} class="matrix-of-duty">
          <button
            type="button"
            class="quiet matrix-cell"
            title={cells[duty.id].text}
            aria-label={`${student.name}. ${shortTitle(duty)}: ${cells[duty.id].text}. Открыть в рабочем месте`}
            onClick={() => void act('open/workspace', { section: duty.id })}
          >
            <StateMark state={cells[duty.id].state} text={cells[duty.id].text} />
            <span class="small cut" aria-hidden="true">
              {cells[duty.id].text}
            </span>
          </button>
        </td>
      ))}
      <td class="small" title={whole.join('\n')}>
        {first && (
          <span class="line">
            <span class="cut">
              {first.what}: <span class="muted">{first.who}</span>
            </span>
            {more.length > 0 && <span class="muted">+{more.length}</span>}
          </span>
        )}
      </td>
    </tr>
  );
}
