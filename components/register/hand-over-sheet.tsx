import { useSignal } from '@preact/signals';
import type { RecordedEntry } from '../../utils/register/entry.ts';
import { HAND_OVER_WAYS } from '../../utils/register/handed-papers/hand-over-ways.ts';
import type { HandedState } from '../../utils/register/handed-papers/handed-states.ts';
import { nameOf, today } from '../state/class-states.ts';
import { recipientsOf } from '../state/recipients.ts';
import { optionsOf } from '../ui/options-of.ts';
import { SelectBox } from '../ui/select-box.tsx';
import { DayField } from './day-field.tsx';
import { RecordSheet } from './record-sheet.tsx';

/** That papers were handed over, or that their tear-offs came back signed. */
export type HandOverTask = 'hand-over' | 'acknowledge';

/** What was said of one paper: who received it or signed for it, key and name, and when. */
export interface HandedFact {
  on: string;
  /** null: somebody who is not in the list. */
  to: string | null;
  toName: string;
  how: keyof typeof HAND_OVER_WAYS;
}

/** Records the one or the other of the chosen papers. */
export function HandOverSheet<State extends HandedState>(props: {
  task: HandOverTask;
  /** «уведомления», «выписки» */
  about: string;
  papers: State[];
  entries: (task: HandOverTask, paper: State, fact: HandedFact) => RecordedEntry[];
  onClose: (done: boolean) => void;
}) {
  const { task, papers } = props;
  const on = useSignal<string>(today.value);
  const how = useSignal<keyof typeof HAND_OVER_WAYS>('in-person');
  /** By the paper, key of a representative; '' somebody else. */
  const receivers = useSignal<ReadonlyMap<string, string>>(
    new Map(
      papers.map(({ id, issued: { person }, handedOver }) => [
        id,
        handedOver?.to ?? recipientsOf(person)[0]?.key ?? '',
      ]),
    ),
  );
  const isHandOver = task === 'hand-over';
  const who = isHandOver ? 'Кому вручено' : 'Кто расписался';
  return (
    <RecordSheet
      people={papers.map(({ issued }) => issued.person)}
      onClose={props.onClose}
      title={isHandOver ? 'Записать вручение' : 'Записать ознакомление'}
      about={props.about}
      entries={() =>
        papers.flatMap((paper) => {
          const to = receivers.value.get(paper.id) || null;
          const toName = to ? nameOf(to) : 'представитель не из списка';
          return props.entries(task, paper, { to, toName, on: on.value, how: how.value });
        })
      }
    >
      <div class="fields">
        <DayField label="Дата" value={on} required max={today.value} />
        {isHandOver && (
          <SelectBox
            label="Как"
            options={optionsOf(HAND_OVER_WAYS)}
            value={how.value}
            onChange={(chosen) => (how.value = chosen)}
          />
        )}
      </div>
      <table class="people">
        <thead>
          <tr>
            <th>Ученик</th>
            <th>{who}</th>
          </tr>
        </thead>
        <tbody>
          {papers.map(({ id, issued: { person } }) => (
            <tr key={id}>
              <td>{nameOf(person)}</td>
              <td>
                <select
                  aria-label={`${who}: ${nameOf(person)}`}
                  value={receivers.value.get(id)}
                  onChange={(event) => {
                    receivers.value = new Map(receivers.value).set(id, event.currentTarget.value);
                  }}
                >
                  {recipientsOf(person).map(({ key, name }) => (
                    <option key={key} value={key}>
                      {name}
                    </option>
                  ))}
                  <option value="">представитель не из списка</option>
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </RecordSheet>
  );
}
