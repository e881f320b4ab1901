import { useSignal } from '@preact/signals';
import type { NoticeState } from '../../utils/notices/notice-states.ts';
import { HAND_OVER_WAYS } from '../../utils/notices/notice-table.ts';
import { book } from '../class-book/class-book.ts';
import { nameOf, today } from '../class-book/class-states.ts';
import { DayField } from '../registers/day-field.tsx';
import { RecordSheet } from '../registers/record-sheet.tsx';
import { optionsOf } from '../ui/options-of.ts';
import { SelectBox } from '../ui/select-box.tsx';
import { recipientsOf } from './draft-for.ts';

/** Records that the chosen notices were handed over, or that their tear-offs came back signed. */
export function NoticeSheet(props: {
  task: 'hand-over' | 'acknowledge';
  states: NoticeState[];
  onClose: (done: boolean) => void;
}) {
  const { task, states } = props;
  const on = useSignal<string>(today.value);
  const how = useSignal<keyof typeof HAND_OVER_WAYS>('in-person');
  /** By the notice, key of a representative; '' somebody else. */
  const receivers = useSignal<ReadonlyMap<string, string>>(
    new Map(
      states.map(({ prepared, handedOver }) => [
        prepared.notice,
        handedOver?.to ?? recipientsOf(prepared.person)[0]?.key ?? '',
      ]),
    ),
  );
  const nameFor = (notice: string) => {
    const key = receivers.value.get(notice);
    return key ? nameOf(key) : 'представитель не из списка';
  };
  const isHandOver = task === 'hand-over';
  const who = isHandOver ? 'Кому вручено' : 'Кто расписался';
  return (
    <RecordSheet
      people={states.map(({ prepared }) => prepared.person)}
      onClose={props.onClose}
      title={isHandOver ? 'Записать вручение' : 'Записать ознакомление'}
      about="уведомления"
      entries={() =>
        states.map(({ prepared }) => {
          const { notice, person } = prepared;
          const key = receivers.value.get(notice) || null;
          const base = { classGroup: book.value?.classGroup ?? '', person, notice, on: on.value };
          return isHandOver
            ? {
                ...{ ...base, kind: 'notice-handed-over', to: key },
                ...{ toName: nameFor(notice), how: how.value },
              }
            : { ...base, kind: 'notice-acknowledged', signedBy: key, signedName: nameFor(notice) };
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
          {states.map(({ prepared: { notice, person } }) => (
            <tr key={notice}>
              <td>{nameOf(person)}</td>
              <td>
                <select
                  aria-label={`${who}: ${nameOf(person)}`}
                  value={receivers.value.get(notice)}
                  onChange={(event) => {
                    receivers.value = new Map(receivers.value).set(notice, event.currentTarget.value);
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
