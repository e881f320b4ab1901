import { useSignal } from '@preact/signals';
import { book, shownClass } from '../state/class-book.ts';
import { familyOf, personOf, standings, today } from '../state/class-states.ts';
import { record } from '../state/record.ts';
import { RadioAnswers } from '../ui/radio-answers.tsx';
import { DayField } from './day-field.tsx';

const ANSWERS = [
  [true, 'сообщать'],
  [false, 'не сообщать'],
] as const;

/** Of a student of 18: whether each parent is told anything. Nothing is asked about those who may get nothing anyway. */
export function GrownUpForm({ student }: { student: string }) {
  const known = personOf(student);
  const answers = useSignal<ReadonlyMap<string, boolean>>(new Map());
  const on = useSignal('');
  const parents = known
    ? familyOf(known).filter(({ key }) =>
        ['grown-up', 'told-by-student'].includes(standings.value.towards(key, student).state),
      )
    : [];
  if (!known || parents.length === 0) return null;
  const tells = book.value?.facts.get(student)?.tells;
  return (
    <form
      class="stack"
      aria-label="Ответ совершеннолетнего ученика"
      onSubmit={async (event) => {
        event.preventDefault();
        const entries = [...answers.value].map(([parent, told]) => ({
          classGroup: shownClass(),
          person: student,
          kind: 'grown-up-answered' as const,
          parent,
          told,
          on: on.value,
        }));
        if (await record(entries)) answers.value = new Map();
      }}
    >
      <p>
        <b>{known.name}: 18 лет.</b>{' '}
        <span class="muted">
          С этого дня родителям сообщают только то, что разрешил ученик. Заявление — в его согласии.
        </span>
      </p>
      {parents.map(({ key, name, relation }) => (
        <fieldset key={key}>
          <legend>
            <b>{[name, relation].filter(Boolean).join(' · ')}</b>
          </legend>
          <RadioAnswers
            name={`told-${key}`}
            options={ANSWERS}
            value={answers.value.get(key) ?? null}
            onChange={(told) => {
              answers.value = new Map(answers.value).set(key, told);
            }}
          />
          <span class="muted">
            {tells?.get(key) === undefined
              ? 'ответа ещё нет: ничего не сообщается'
              : `записано: ${tells.get(key) ? 'сообщать' : 'не сообщать'}`}
          </span>
        </fieldset>
      ))}
      <div class="row ends">
        <DayField label="День заявления" value={on} required max={today.value} />
        <button type="submit" disabled={answers.value.size === 0 || on.value === ''}>
          Записать ответ ученика
        </button>
      </div>
    </form>
  );
}
