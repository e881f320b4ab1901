import { useSignal } from '@preact/signals';
import { DayField } from '../../register/day-field.tsx';
import { RecordSheet, type SheetTask } from '../../register/record-sheet.tsx';
import { book } from '../../state/class-book.ts';
import { acknowledgementAsk, barred, familyOf, nameOf, personOf, today } from '../../state/class-states.ts';
import { optionsOf } from '../../ui/options-of.ts';
import { SelectBox } from '../../ui/select-box.tsx';
import { SIGNATURE_NAMES } from './acknowledgement-names.ts';

/** Records who in the selected students' families has signed an acknowledgement. */
export function AcknowledgementRecord(props: SheetTask) {
  const on = useSignal<string>(today.value);
  const form = useSignal<keyof typeof SIGNATURE_NAMES>('sheet');
  const signers = useSignal<ReadonlyMap<string, string>>(
    new Map(props.people.map((student) => [student, signersFor(student)[0] ?? student])),
  );
  const { topic, period } = acknowledgementAsk.value;
  return (
    <RecordSheet
      {...props}
      title="Записать ознакомление"
      about={topic}
      entries={() =>
        props.people.map((student) => ({
          kind: 'acknowledged',
          classGroup: book.value?.classGroup ?? '',
          person: signers.value.get(student) ?? student,
          period,
          topic,
          form: form.value,
          on: on.value,
          student,
        }))
      }
    >
      <div class="fields">
        <DayField label="Дата" value={on} required max={today.value} />
        <SelectBox
          label="Чем подтверждено"
          options={optionsOf(SIGNATURE_NAMES)}
          value={form.value}
          onChange={(chosen) => (form.value = chosen)}
        />
      </div>
      <table class="people">
        <thead>
          <tr>
            <th>Ученик</th>
            <th>Кто расписался</th>
          </tr>
        </thead>
        <tbody>
          {props.people.map((student) => (
            <tr key={student}>
              <td>{nameOf(student)}</td>
              <td>
                <select
                  aria-label={`Кто расписался: ${nameOf(student)}`}
                  value={signers.value.get(student)}
                  onChange={(event) => {
                    signers.value = new Map(signers.value).set(student, event.currentTarget.value);
                  }}
                >
                  {signersFor(student).map((key) => (
                    <option key={key} value={key}>
                      {nameOf(key)}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </RecordSheet>
  );
}

/** Representatives entitled to information, then the student. */
function signersFor(student: string): string[] {
  const person = personOf(student);
  const family = person ? familyOf(person) : [];
  return [...family.map(({ key }) => key).filter((key) => barred(key) === null), student];
}
