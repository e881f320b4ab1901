import type { Signal } from '@preact/signals';
import { nameOf } from '../state/class-states.ts';

/** Something of a person to which somebody is chosen: a paper of a student, or the person alone. */
export interface WhoRow {
  id: string;
  person: string;
}

/** Who it was, chosen in one table for each: who signed, who received it. */
export function WhoTable(props: {
  /** Head of the column of people, «Ученик». */
  of: string;
  /** Head of the choice, «Кто расписался». */
  title: string;
  rows: readonly WhoRow[];
  /** By the row, key of whoever is chosen. */
  chosen: Signal<ReadonlyMap<string, string>>;
  /** Keys and names of whom to choose from. */
  options: (person: string) => readonly (readonly [key: string, text: string])[];
  /** Shown until somebody is chosen. */
  unsaid?: string;
  /** Ways to choose at once wherever nobody is chosen yet, by their words: the choice for a person, null where it is none. */
  atOnce?: Readonly<Record<string, (person: string) => string | null>>;
}) {
  const { chosen } = props;
  const chooseRest = (choice: (person: string) => string | null) => {
    const next = new Map(chosen.value);
    for (const { id, person } of props.rows) if (!next.get(id)) next.set(id, choice(person) ?? '');
    chosen.value = next;
  };
  /** '' may be an answer, too: somebody who is not in the list. */
  const answers = (person: string) => props.options(person).some(([key]) => key === '');
  const isOpen = props.rows.some(({ id }) => !chosen.value.get(id));
  return (
    <>
      {isOpen && props.atOnce && (
        <div class="row">
          <span class="muted">Где не выбрано:</span>
          {Object.entries(props.atOnce).map(([words, choice]) => (
            <button key={words} type="button" onClick={() => chooseRest(choice)}>
              {words}
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
          {props.rows.map(({ id, person }) => (
            <tr key={id}>
              <td>{nameOf(person)}</td>
              <td>
                <select
                  required={!answers(person)}
                  aria-label={`${props.title}: ${nameOf(person)}`}
                  value={chosen.value.get(id)}
                  onChange={(event) => {
                    chosen.value = new Map(chosen.value).set(id, event.currentTarget.value);
                  }}
                >
                  {!chosen.value.get(id) && !answers(person) && (
                    <option value="">{props.unsaid ?? 'выберите'}</option>
                  )}
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
