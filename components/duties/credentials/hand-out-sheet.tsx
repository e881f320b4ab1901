import { useSignal } from '@preact/signals';
import { DayField } from '../../register/day-field.tsx';
import { RecordSheet, type SheetTask } from '../../register/record-sheet.tsx';
import { book } from '../../state/class-book.ts';
import { barred, familyOf, nameOf, personOf, today } from '../../state/class-states.ts';
import { optionsOf } from '../../ui/options-of.ts';
import { SelectBox } from '../../ui/select-box.tsx';
import { WAY_NAMES } from './hand-out-names.ts';

/** Records to whom the selected people's credentials were handed out, when and how. */
export function HandOutSheet(props: SheetTask) {
  const on = useSignal<string>(today.value);
  const how = useSignal<keyof typeof WAY_NAMES>('in-person');
  const takers = useSignal<ReadonlyMap<string, string>>(
    new Map(props.people.map((person) => [person, proposedTaker(person)])),
  );
  const refused = props.people.filter((person) => barred(person) !== null);
  return (
    <RecordSheet
      {...props}
      title="Записать выдачу реквизитов"
      entries={() =>
        props.people.map((person) => {
          const to = takers.value.get(person) ?? person;
          return {
            kind: 'credentials-handed-out',
            classGroup: book.value?.classGroup ?? '',
            person,
            on: on.value,
            to,
            toName: nameOf(to),
            capacity: capacityOf(to),
            how: how.value,
          };
        })
      }
    >
      {refused.length > 0 && (
        <p class="box bad" role="alert">
          {refused.map((person) => `${nameOf(person)}: ${barred(person)}`).join('; ')}.
        </p>
      )}
      <div class="fields">
        <DayField label="Дата" value={on} required max={today.value} />
        <SelectBox
          label="Как выдано"
          options={optionsOf(WAY_NAMES)}
          value={how.value}
          onChange={(chosen) => (how.value = chosen)}
        />
      </div>
      <table class="people">
        <thead>
          <tr>
            <th>Чьи реквизиты</th>
            <th>Кому выданы</th>
          </tr>
        </thead>
        <tbody>
          {props.people.map((person) => (
            <tr key={person}>
              <td>{nameOf(person)}</td>
              <td>
                <select
                  aria-label={`Кому выданы: ${nameOf(person)}`}
                  value={takers.value.get(person)}
                  onChange={(event) => {
                    takers.value = new Map(takers.value).set(person, event.currentTarget.value);
                  }}
                >
                  {possibleTakers(person).map((key) => (
                    <option key={key} value={key}>
                      {nameOf(key)} — {capacityOf(key)}
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

/** The person, and for a student the representatives who may receive them. */
function possibleTakers(key: string): string[] {
  const person = personOf(key);
  const family = person?.role === 'student' ? familyOf(person) : [];
  return [key, ...family.map((one) => one.key).filter((one) => barred(one) === null)];
}

function proposedTaker(key: string): string {
  return possibleTakers(key).find((one) => barred(one) === null) ?? key;
}

/** The capacity in which a person receives credentials: «ученик», «мать», «законный представитель». */
function capacityOf(key: string): string {
  const person = personOf(key);
  if (person?.role === 'student') return person.sex === 'female' ? 'ученица' : 'ученик';
  return person?.relation ?? 'законный представитель';
}
