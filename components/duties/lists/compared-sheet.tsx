import { useSignal } from '@preact/signals';
import { DATUM_TITLES, type SignInDatum, signInData } from '../../../utils/duties/lists/sign-in-entries.ts';
import { DayField } from '../../register/day-field.tsx';
import { RecordSheet, type SheetTask } from '../../register/record-sheet.tsx';
import { shownClass } from '../../state/class-book.ts';
import { nameOf, today } from '../../state/class-states.ts';
import { RadioAnswers } from '../../ui/radio-answers.tsx';

const ANSWERS = [
  ['same', 'всё совпало'],
  ['differs', 'не совпало:'],
] as const;

/** Records what the families found when they compared the card with Госуслуги: nothing is taken to be the same. */
export function ComparedSheet(props: SheetTask) {
  const on = useSignal<string>(today.value);
  const result = useSignal<(typeof ANSWERS)[number][0] | null>(null);
  const differs = useSignal<readonly SignInDatum[]>([]);
  return (
    <RecordSheet
      {...props}
      title="Семья сверила с Госуслугами"
      entries={() =>
        props.people.map((person) => ({
          kind: 'sign-in-compared' as const,
          classGroup: shownClass(),
          person,
          on: on.value,
          differs: result.value === 'differs' ? [...differs.value] : [],
        }))
      }
    >
      <p>{props.people.map(nameOf).join(', ')}</p>
      <fieldset class="stack tight">
        <legend>Что ответили</legend>
        <RadioAnswers
          name="lists-compared"
          options={ANSWERS}
          value={result.value}
          required
          onChange={(value) => (result.value = value)}
        />
        {result.value === 'differs' && (
          <div class="row">
            {signInData.map((datum, at) => (
              <label key={datum} class="check">
                <input
                  type="checkbox"
                  required={at === 0 && differs.value.length === 0}
                  checked={differs.value.includes(datum)}
                  onChange={({ currentTarget: { checked } }) => {
                    const others = differs.value.filter((each) => each !== datum);
                    differs.value = checked ? [...others, datum] : others;
                  }}
                />
                {DATUM_TITLES[datum]}
              </label>
            ))}
          </div>
        )}
      </fieldset>
      <div class="fields">
        <DayField label="Когда сверили" value={on} required max={today.value} />
      </div>
    </RecordSheet>
  );
}
