import type { SignInState } from '../../../utils/duties/credentials/credential-entries.ts';
import type { CredentialState } from '../../../utils/duties/credentials/known.ts';
import { act } from '../../state/background.ts';
import { choose, chosen, shown, state, toggle } from './panel-model.ts';

const SIGN_IN: [NonNullable<SignInState>, string][] = [
  ['confirmed', 'подтверждённая запись'],
  ['child-account', 'детская запись создана'],
  ['signed-in', 'уже входил(а)'],
  ['error', 'ошибка входа'],
];

export function PeopleTable() {
  const all = shown.value.length > 0 && shown.value.every(({ person }) => chosen.value.has(person.key));
  const locked = state.value?.vault !== 'unlocked';
  return (
    <table class="people">
      <thead>
        <tr>
          <th class="col-xs">
            <input
              type="checkbox"
              aria-label="Выбрать всех, кто показан"
              checked={all}
              onChange={() => {
                const next = new Set(chosen.value);
                for (const { person } of shown.value) {
                  if (all) next.delete(person.key);
                  else next.add(person.key);
                }
                choose(next);
              }}
            />
          </th>
          <th>Ученик и родители</th>
          <th class="col-s">Учётная запись</th>
          <th class="col-l">Логин</th>
          <th class="col-l">Памятка</th>
          <th class="col-l">Госуслуги</th>
        </tr>
      </thead>
      <tbody>
        {shown.value.map((one) => (
          <Row key={one.person.key} one={one} locked={locked} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ one, locked }: { one: CredentialState; locked: boolean }) {
  const { person } = one;
  return (
    <tr class={person.role}>
      <td>
        <input
          type="checkbox"
          aria-label={person.name}
          checked={chosen.value.has(person.key)}
          onChange={() => toggle(person.key)}
        />
      </td>
      <td class="name">
        {person.role === 'student' ? <b>{person.name}</b> : person.name}
        {person.role === 'representative' && (
          <span class="muted small"> · {person.relation ?? 'представитель'}</span>
        )}
        {one.barred !== null && <div class="chip bad small">{one.barred}</div>}
        {!person.card && <div class="small muted">нет ссылки на карточку</div>}
      </td>
      <td>{one.account === 'linked' ? 'есть' : <span class="chip warn">нет</span>}</td>
      <td class="login">{loginText(one)}</td>
      <td>{slipChip(one)}</td>
      <td>
        <select
          aria-label={`Вход через Госуслуги: ${person.name}`}
          value={one.signIn ?? ''}
          disabled={locked}
          title={locked ? 'Отметки хранятся в хранилище: откройте его' : undefined}
          onChange={(event) => {
            const value = event.currentTarget.value;
            const state = SIGN_IN.find(([key]) => key === value)?.[0] ?? null;
            void act('sign-in-state', { person: person.key, state });
          }}
        >
          <option value="">—</option>
          {SIGN_IN.map(([key, text]) => (
            <option key={key} value={key}>
              {text}
            </option>
          ))}
        </select>
      </td>
    </tr>
  );
}

function loginText(one: CredentialState) {
  // What a login is, a projector must not show: it stands on the slip alone.
  if (one.login === 'known') return 'собран';
  if (one.login === 'absent') return <span class="muted">на карточке нет</span>;
  return <span class="muted">не читали</span>;
}

function slipChip(one: CredentialState) {
  if (one.unknownOutcome) return <span class="chip bad">исход сброса неизвестен</span>;
  if (one.waitsUntil !== null) return <span class="chip warn">ждёт печати</span>;
  if (one.expiredAt) return <span class="chip bad">истёк, не напечатан: нужен новый пароль</span>;
  if (one.slipDestroyed) return <span class="chip bad">уничтожена: нужна новая</span>;
  if (one.slipPrintedAt) {
    return <span class="chip ok">напечатана {new Date(one.slipPrintedAt).toLocaleDateString('ru-RU')}</span>;
  }
  if (one.issuedAt) return <span class="chip bad">пароль стёрт без печати</span>;
  return <span class="muted">нет</span>;
}
