import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { snilsState } from '../../../utils/base/text/snils.ts';
import {
  DATUM_TITLES,
  DATUM_WORDS,
  type DatumState,
  datumStates,
  type SignInDatum,
  signInData,
  WRONG_SNILS,
} from '../../../utils/duties/lists/sign-in-entries.ts';
import { DayField } from '../../register/day-field.tsx';
import { RecordSheet, type SheetTask } from '../../register/record-sheet.tsx';
import { shownClass } from '../../state/class-book.ts';
import { nameOf, today } from '../../state/class-states.ts';

const FIELD_TITLES: Readonly<Record<SignInDatum, string>> = {
  ...DATUM_TITLES,
  'birth-date': 'Дата рождения',
};

type Said = Readonly<Partial<Record<SignInDatum, DatumState>>>;

/** Records what the cards of the chosen people have. The digits of a СНИЛС stay in the field: only the verdict is kept. */
export function CardSheet(props: SheetTask) {
  const on = useSignal<string>(today.value);
  const said = useSignal<ReadonlyMap<string, Said>>(new Map());
  const say = (person: string, datum: SignInDatum, found: DatumState | '') => {
    const { [datum]: _, ...others } = said.value.get(person) ?? {};
    const next = found === '' ? others : { ...others, [datum]: found };
    said.value = new Map(said.value).set(person, next);
  };
  return (
    <RecordSheet
      {...props}
      title="Что в карточке Дневник.ру"
      entries={() =>
        props.people.flatMap((person) =>
          signInData.flatMap((datum) => {
            const found = said.value.get(person)?.[datum];
            return found
              ? [
                  {
                    kind: 'sign-in-datum-checked' as const,
                    classGroup: shownClass(),
                    person,
                    on: on.value,
                    datum,
                    found,
                  },
                ]
              : [];
          }),
        )
      }
    >
      <p class="small muted">
        Отметьте только то, что посмотрели в карточке. Номер СНИЛС нигде не сохраняется: Классрук проверяет
        его контрольное число и запоминает «есть», «нет» или «сомнительно».
      </p>
      {props.people.map((person) => (
        <fieldset key={person} class="lists-checks">
          <legend>{nameOf(person)}</legend>
          {signInData.map((datum) => (
            <label key={datum} class="field">
              {FIELD_TITLES[datum]}
              <select
                aria-label={`${DATUM_TITLES[datum]}: ${nameOf(person)}`}
                value={said.value.get(person)?.[datum] ?? ''}
                onChange={({ currentTarget: { value } }) =>
                  say(person, datum, datumStates.find((state) => state === value) ?? '')
                }
              >
                <option value="">—</option>
                {datumStates.map((state) => (
                  <option key={state} value={state}>
                    {DATUM_WORDS[state]}
                  </option>
                ))}
              </select>
            </label>
          ))}
          <SnilsField name={nameOf(person)} onState={(found) => say(person, 'snils', found)} />
        </fieldset>
      ))}
      <div class="fields">
        <DayField label="Когда смотрели" value={on} required max={today.value} />
      </div>
    </RecordSheet>
  );
}

/** What is typed here goes nowhere: it is judged, and gone with the dialog. */
function SnilsField({ name, onState }: { name: string; onState: (found: DatumState | '') => void }) {
  const verdict = useSignal('');
  const id = useId();
  return (
    <label class="field">
      Проверить номер
      <input
        type="text"
        inputmode="numeric"
        autocomplete="off"
        spellcheck={false}
        maxlength={14}
        aria-label={`Номер СНИЛС: ${name}`}
        aria-describedby={id}
        onInput={({ currentTarget: { value } }) => {
          const isWhole = value.replace(/\D/g, '').length >= 11;
          const found = snilsState(value);
          verdict.value = isWhole ? (found === 'present' ? 'сходится' : WRONG_SNILS) : '';
          onState(isWhole ? found : '');
        }}
      />
      <span id={id} class="small muted" role="status">
        {verdict.value}
      </span>
    </label>
  );
}
