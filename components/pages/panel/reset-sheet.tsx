import { useSignal } from '@preact/signals';
import { count, PASSWORDS, PEOPLE } from '../../../utils/base/text/plural.ts';
import { isConfirmed } from '../../../utils/duties/credentials/confirmation.ts';
import { type CredentialState, neverHadAccount } from '../../../utils/duties/credentials/known.ts';
import type { ResetReason } from '../../../utils/duties/credentials/run.ts';
import { act } from '../../state/background.ts';
import { SelectBox } from '../../ui/select-box.tsx';
import { ConfirmationField } from './confirmation-field.tsx';
import { people, planPerson, resetPlan } from './panel-model.ts';

const REASONS: [ResetReason, string][] = [
  ['lost', 'потерял(а) пароль'],
  ['asked', 'попросил(а) новый'],
  ['leak', 'пароль узнали посторонние'],
  ['unknown-outcome', 'исход прошлого сброса неизвестен'],
];

const PER_SHEET = [
  ['6', '6'],
  ['8', '8'],
  ['10', '10'],
] as const;

/** Names exactly whose passwords will stop working, and starts only after a word has been typed. */
export function ResetSheet() {
  const plan = resetPlan.value;
  const typed = useSignal('');
  const adding = useSignal('');
  const reason = useSignal<ResetReason | ''>('');
  const perSheet = useSignal<'6' | '8' | '10'>('8');
  const busy = useSignal(false);
  if (!plan) return null;
  const planned = people.value.filter(({ person }) => plan.has(person.key));
  const others = people.value.filter(
    ({ person, barred }) => !plan.has(person.key) && person.card && barred === null,
  );
  const ready = planned.length > 0 && isConfirmed(typed.value) && !busy.value;
  const start = async (event: Event) => {
    event.preventDefault();
    if (!ready) return;
    busy.value = true;
    const perPage = Number(perSheet.value) as 6 | 8 | 10;
    const persons = planned.map(({ person }) => ({
      person: person.key,
      reason: plan.get(person.key) ?? null,
    }));
    const started = await act('run/reset', { persons, perSheet: perPage, typed: typed.value });
    busy.value = false;
    if (started) resetPlan.value = null;
  };
  return (
    <form class="card stack" onSubmit={start} aria-label="Выдать новые пароли">
      <h2>Выдать новые пароли</h2>
      {planned.length === 0 ? (
        <p class="box">
          Среди выбранных нет никого, у кого ещё не было учётной записи. Тех, кто потерял пароль, добавьте по
          одному с причиной.
        </p>
      ) : (
        <div class="box warn stack" style="gap: 6px">
          <b>Прежние пароли этих людей перестанут действовать сразу — {count(planned.length, PEOPLE)}:</b>
          <ul>
            {planned.map((one) => (
              <Planned key={one.person.key} one={one} reason={plan.get(one.person.key) ?? null} />
            ))}
          </ul>
        </div>
      )}
      <div class="row">
        <SelectBox
          label="Кого добавить"
          unseenLabel
          width="320px"
          options={[
            ['', 'Добавить ещё одного…'],
            ...others.map(({ person }) => [person.key, person.name] as const),
          ]}
          value={adding.value}
          onChange={(key) => {
            adding.value = key;
          }}
        />
        <SelectBox
          label="Причина"
          unseenLabel
          options={[['', 'причина…'], ...REASONS]}
          value={reason.value}
          onChange={(key) => {
            reason.value = key;
          }}
        />
        <button
          type="button"
          disabled={!adding.value || !reason.value}
          onClick={() => {
            planPerson(adding.value, reason.value || null);
            adding.value = '';
            reason.value = '';
          }}
        >
          Добавить
        </button>
      </div>
      <SelectBox
        label="Памяток на листе"
        options={PER_SHEET}
        value={perSheet.value}
        onChange={(number) => {
          perSheet.value = number;
        }}
      >
        <span class="small muted">После каждого листа — печать, потом следующий.</span>
      </SelectBox>
      <ConfirmationField typed={typed} purpose="чтобы начать" />
      <div class="row">
        <button type="submit" class="danger" disabled={!ready}>
          {busy.value ? 'Проверяю хранилище…' : `Сбросить ${count(planned.length, PASSWORDS)}`}
        </button>
        <button
          type="button"
          class="quiet"
          onClick={() => {
            resetPlan.value = null;
          }}
        >
          Отменить
        </button>
      </div>
    </form>
  );
}

function Planned({ one, reason }: { one: CredentialState; reason: ResetReason | null }) {
  return (
    <li>
      {one.person.name}
      {one.person.role === 'representative' && ` (${one.person.relation ?? 'представитель'})`} —{' '}
      {reason === null && neverHadAccount(one)
        ? 'учётной записи ещё не было'
        : REASONS.find(([key]) => key === reason)?.[1]}{' '}
      <button
        type="button"
        class="quiet"
        style="padding: 0 6px"
        onClick={() => planPerson(one.person.key, undefined)}
      >
        убрать<span class="visually-hidden">: {one.person.name}</span>
      </button>
    </li>
  );
}
