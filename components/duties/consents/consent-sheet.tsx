import { useSignal } from '@preact/signals';
import { DISSEMINATION, purposeTitle } from '../../../utils/duties/consents/purposes.ts';
import type { RecordedEntry } from '../../../utils/duties/entry.ts';
import { isAdult } from '../../../utils/register/standing.ts';
import { DayField } from '../../register/day-field.tsx';
import { RecordSheet, type SheetTask } from '../../register/record-sheet.tsx';
import { TextField } from '../../register/text-field.tsx';
import { aloneChosen } from '../../register/who-choice.ts';
import { WhoTable } from '../../register/who-table.tsx';
import { book, consentTexts, schoolDetails, shownClass } from '../../state/class-book.ts';
import { nameOf, personOf, signersOf, today } from '../../state/class-states.ts';

export type ConsentAct = 'given' | 'refused' | 'withdrawn' | 'in-system' | 'decided' | 'disagreement';

const DECISIONS = ['consent', 'refusal'] as const;

const TITLES: Record<ConsentAct, string> = {
  given: 'Записать согласие',
  refused: 'Записать отказ',
  withdrawn: 'Записать отзыв согласия',
  'in-system': 'Отметить: внесено в систему',
  decided: 'Решение директора после отзыва',
  disagreement: 'Решение директора о разногласии родителей',
};

/** Records one fact about the consents of the chosen people. Whoever signs for a student is chosen for each. */
export function ConsentSheet(props: SheetTask & { act: ConsentAct; purpose: string }) {
  const { act, people, purpose } = props;
  const on = useSignal<string>(today.value);
  const number = useSignal('');
  const place = useSignal('');
  const until = useSignal('');
  const scope = useSignal('');
  const isDissemination = purpose === DISSEMINATION;
  const enteredBy = useSignal(schoolDetails.value?.teacher.name || 'классный руководитель');
  const alsoInSystem = useSignal(false);
  const decision = useSignal('');
  const ground = useSignal('');
  const destroyedOn = useSignal('');
  const stoppedOn = useSignal('');
  const extended = useSignal(false);
  const holds = useSignal<'consent' | 'refusal' | ''>('');
  const signers = useSignal(aloneChosen(rowsOf(people), signerOptions));
  function entriesOf(person: string): RecordedEntry[] {
    const base = { classGroup: shownClass(), person, purpose };
    const paper = {
      ...base,
      signedBy: signers.value.get(person) ?? person,
      number: number.value.trim() || null,
    };
    const inSystem = { ...base, kind: 'consent-in-system' as const, entered: true, on: on.value };
    const entered = { ...inSystem, enteredBy: enteredBy.value.trim() };
    const further = alsoInSystem.value ? [entered] : [];
    switch (act) {
      case 'given':
        return [
          {
            ...paper,
            kind: 'consent-given',
            on: on.value,
            until: until.value || null,
            place: place.value.trim() || null,
            ...(isDissemination && { scope: scope.value.trim() || null }),
          },
          ...further,
        ];
      case 'refused':
        return [
          { ...paper, kind: 'consent-refused', on: on.value, place: place.value.trim() || null },
          ...further,
        ];
      case 'withdrawn':
        return [{ ...paper, kind: 'consent-withdrawn', receivedOn: on.value }, ...further];
      case 'in-system':
        return [entered];
      case 'decided':
        return [
          {
            ...base,
            kind: 'withdrawal-decided',
            on: on.value,
            decision: decision.value.trim(),
            keptOnGround: ground.value.trim() || null,
            destroyedOn: destroyedOn.value || null,
            stoppedOn: stoppedOn.value || null,
            extended: extended.value,
          },
        ];
      case 'disagreement':
        return [
          {
            ...base,
            kind: 'disagreement-decided',
            on: on.value,
            holds: holds.value === 'consent' ? 'consent' : 'refusal',
            number: number.value.trim() || null,
          },
        ];
    }
  }

  const signed = act === 'given' || act === 'refused' || act === 'withdrawn';
  const unsigned = signed ? people.filter((person) => possibleSigners(person).length === 0) : [];
  const able = people.filter((person) => !unsigned.includes(person));
  return (
    <RecordSheet
      {...props}
      title={TITLES[act]}
      about={`цель: ${purposeTitle(purpose, consentTexts.value.purposes)}`}
      entries={() => able.flatMap(entriesOf)}
    >
      {act === 'withdrawn' && isDissemination && (
        <p class="box warn">
          Согласие прекращается в день, когда школа <b>получила</b> требование (152-ФЗ, ст. 10.1, части 12 и
          13): данные сразу убирают с сайта и страниц школы. Классрук напоминает через 3 рабочих дня, по части
          14; проверьте срок по действующей редакции, его утверждает школа.
        </p>
      )}
      {act === 'withdrawn' && !isDissemination && (
        <p class="box warn">
          Сроки идут со дня, когда школа <b>получила</b> отзыв: за 10 рабочих дней обработку прекращают, в том
          числе те, кому она поручена; за 30 дней уничтожают то, что держалось только на согласии. Что школа
          обязана хранить по другому закону, решает директор. Ученика из Дневник.ру не удаляйте.
        </p>
      )}
      {act === 'refused' && !isDissemination && (
        <p class="box">Предложите семье бумажную форму: раздел «Информирование», заявление — в «Бланках».</p>
      )}
      <div class="fields">
        <DayField
          label={
            act === 'withdrawn'
              ? 'День, когда отзыв получен'
              : act === 'decided' || act === 'disagreement'
                ? 'День решения'
                : 'Дата'
          }
          value={on}
          required
          max={today.value}
        />
        {signed && <TextField label="Номер в журнале школы" value={number} placeholder="если есть" />}
        {(act === 'given' || act === 'refused') && (
          <TextField
            label="Где лежит бумага"
            value={place}
            placeholder="папка класса"
            known={knownPlaces()}
          />
        )}
        {act === 'given' && <DayField label="Действует до (если срок указан)" value={until} />}
        {act === 'disagreement' && (
          <>
            <label>
              Что действует
              <select
                required
                value={holds.value}
                onChange={(event) =>
                  (holds.value = DECISIONS.find((one) => one === event.currentTarget.value) ?? '')
                }
              >
                <option value="">выберите</option>
                <option value="refusal">отказ</option>
                <option value="consent">согласие</option>
              </select>
            </label>
            <TextField label="Номер решения" value={number} placeholder="если есть" />
          </>
        )}
        {act === 'in-system' && <TextField label="Кто внёс" value={enteredBy} required />}
        {act === 'decided' && (
          <>
            <TextField label="Что решил директор" value={decision} required />
            <TextField label="Что хранится и на каком основании" value={ground} placeholder="273-ФЗ, ст. …" />
            <DayField label="Обработка прекращена (день)" value={stoppedOn} max={today.value} />
            {!isDissemination && (
              <label class="check">
                <input
                  type="checkbox"
                  checked={extended.value}
                  onChange={() => (extended.value = !extended.value)}
                />
                Заявителю направлено уведомление о продлении на 5 рабочих дней
              </label>
            )}
            <DayField label="Уничтожено (день акта)" value={destroyedOn} max={today.value} />
          </>
        )}
      </div>
      {act === 'given' && isDissemination && (
        <TextField
          label="Что разрешено, условия и запреты"
          value={scope}
          placeholder="имя и фото на сайте школы; передавать запрещено"
        />
      )}
      {signed && !isDissemination && (
        <label class="check">
          <input
            type="checkbox"
            checked={alsoInSystem.value}
            onChange={() => (alsoInSystem.value = !alsoInSystem.value)}
          />
          В системе это уже отмечено
        </label>
      )}
      {unsigned.length > 0 && (
        <p class="box warn" role="alert">
          Не записываются, некому подписать: {unsigned.map(nameOf).join('; ')}. Сначала запишите родство или
          полномочия представителя.
        </p>
      )}
      {signed && (
        <WhoTable
          of="Чьи данные"
          title="Кто подписал"
          rows={rowsOf(able)}
          chosen={signers}
          options={signerOptions}
        />
      )}
    </RecordSheet>
  );
}

/** For a student whoever may sign for a minor, from 18 on the student alone; a representative signs for oneself. */
function possibleSigners(key: string): string[] {
  const person = personOf(key);
  if (person?.role !== 'student') return [key];
  return isAdult(person, today.value) ? [key] : signersOf(person).map((one) => one.key);
}

const rowsOf = (people: readonly string[]) => people.map((person) => ({ id: person, person }));

const signerOptions = (person: string) =>
  possibleSigners(person).map(
    (key) => [key, key === person ? `${nameOf(key)} — сам(а)` : nameOf(key)] as const,
  );

function knownPlaces(): string[] {
  const entries = book.value?.register.entries ?? [];
  return [...new Set(entries.flatMap((entry) => ('place' in entry && entry.place ? [entry.place] : [])))];
}
