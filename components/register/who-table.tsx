import type { Signal } from '@preact/signals';
import { nameOf } from '../state/class-states.ts';
import { type WhoAtOnce, type WhoOptions, type WhoRow, whoAtOnce } from './who-choice.ts';

/** Who it was, chosen in one table for each: who signed, who received it. */
export function WhoTable(props: {
  /** Head of the column of people, «Ученик». */
  of: string;
  /** Head of the choice, «Кто расписался». */
  title: string;
  rows: readonly WhoRow[];
  /** By the row, key of whoever is chosen; none: the teacher has not said it. */
  chosen: Signal<ReadonlyMap<string, string>>;
  options: WhoOptions;
  /** Further ways to choose at once. */
  atOnce?: WhoAtOnce | undefined;
}) {
  const { chosen, rows } = props;
  const open = rows.filter(({ id }) => !chosen.value.has(id));
  const choose = (choices: readonly (readonly [id: string, key: string])[]) => {
    chosen.value = new Map([...chosen.value, ...choices]);
  };
  const atOnce = Object.entries({ ...props.atOnce, ...whoAtOnce(props.options) }).flatMap(
    ([words, choiceFor]) => {
      const choices = open.flatMap((row) => {
        const key = choiceFor(row);
        return key === null ? [] : [[row.id, key] as const];
      });
      return choices.length > 0 ? [{ words, choices }] : [];
    },
  );
  return (
    <>
      {atOnce.length > 0 && (
        <div class="row">
          <span class="muted">Отметить всех, где не выбрано:</span>
          {atOnce.map(({ words, choices }) => (
            <button key={words} type="button" onClick={() => choose(choices)}>
              {words}: {choices.length}
            </button>
          ))}
        </div>
      )}
      <table class="people">
        <thead>
          <tr>
            <th>{props.of}</th>
            <th>{props.title}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, person }) => (
            <tr key={id}>
              <td>{nameOf(person)}</td>
              <td>
                <select
                  required
                  aria-label={`${props.title}: ${nameOf(person)}`}
                  value={chosen.value.get(id) ?? ''}
                  onChange={(event) => choose([[id, event.currentTarget.value]])}
                >
                  {!chosen.value.has(id) && <option value="">кто?</option>}
                  {props.options(person).map(([key, text]) => (
                    <option key={key} value={key}>
                      {text}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
