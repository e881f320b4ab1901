import { dayOf } from '../../../utils/base/calendar/day.ts';
import { now } from '../../../utils/base/clock/now.ts';
import type { SignInState } from '../../../utils/duties/credentials/credential-entries.ts';
import type { CredentialState } from '../../../utils/duties/credentials/known.ts';
import type { Column } from '../../ui/table/data-table.tsx';

/** A person of the class as a row of the list. */
export interface PersonRow extends CredentialState {
  key: string;
}

/** How somebody signs in through «Госуслуги»: in the list, and where it is recorded. */
export const SIGN_IN: readonly { state: NonNullable<SignInState>; short: string; title: string }[] = [
  { state: 'confirmed', short: 'Госуслуги', title: 'подтверждённая запись' },
  { state: 'child-account', short: 'детская запись', title: 'детская запись создана' },
  { state: 'signed-in', short: 'уже входил(а)', title: 'уже входил(а)' },
  { state: 'error', short: 'ошибка входа', title: 'ошибка входа' },
];

/** What is known of everybody's credentials; no login: it stands on the slip alone, a projector must not show it. */
export const peopleColumns: Column<PersonRow>[] = [
  { title: 'Ученик и родители', cell: (row) => <Name row={row} /> },
  { title: 'Учётная запись', width: '132px', cell: accountOf },
  { title: 'Логин', width: '168px', cell: (row) => <span class="muted">{loginText(row)}</span> },
  { title: 'Памятка', width: '212px', cell: slipOf },
];

function Name({ row: { person, barred } }: { row: PersonRow }) {
  return (
    <span class="line">
      {person.role === 'student' ? <b class="cut">{person.name}</b> : <span class="cut">{person.name}</span>}
      {person.role === 'representative' && (
        <span class="small muted">{person.relation ?? 'представитель'}</span>
      )}
      {barred !== null && <span class="chip bad note">{withoutRelation(barred, person.relation)}</span>}
      {!person.card && <span class="small muted">нет ссылки на карточку</span>}
    </span>
  );
}

/** Why nothing may be handed out, without the relation that stands beside it. */
const withoutRelation = (why: string, relation: string | null | undefined): string =>
  relation && why.startsWith(`${relation}: `) ? why.slice(relation.length + 2) : why;

function accountOf({ account, reset, signIn }: PersonRow) {
  const known = SIGN_IN.find(({ state }) => state === signIn);
  if (known?.state === 'error') return <span class="chip bad">{known.short}</span>;
  if (known)
    return (
      <span class="muted" title={`Вход через Госуслуги: ${known.title}`}>
        {known.short}
      </span>
    );
  if (account === 'none') return <span class="chip warn">нет</span>;
  return <span class="muted">{reset === 'gosuslugi' ? 'Госуслуги' : 'есть'}</span>;
}

function loginText({ account, login, reset }: PersonRow): string {
  if (reset === 'gosuslugi') return 'вход через Госуслуги';
  if (login === 'known') return 'собран';
  if (login === 'absent') return 'на карточке нет';
  return account === 'none' ? '—' : 'не читали';
}

function slipOf(row: PersonRow) {
  const { handedOn, slipPrintedAt } = row;
  if (row.unknownOutcome) return <span class="chip bad">исход сброса неизвестен</span>;
  if (row.waitsUntil !== null) return <span class="chip warn">ждёт печати</span>;
  if (row.expiredAt) return <Chip text="истёк, не напечатан" why="Пароль стёрт: нужен новый" />;
  if (row.slipDestroyed) return <span class="chip bad">уничтожена: нужна новая</span>;
  if (row.slipReturned) return <span class="chip bad">возвращена</span>;
  if (handedOn) return <span class="muted">вручена {dayAndMonth(handedOn)}</span>;
  if (slipPrintedAt) {
    const printed = dayOf(new Date(slipPrintedAt));
    if (printed === dayOf(now())) return <span class="chip">напечатана сегодня</span>;
    return <Chip tone="warn" text={`не вручена с ${dayAndMonth(printed)}`} why="Напечатана и не вручена" />;
  }
  if (row.issuedAt) return <span class="chip bad">пароль стёрт без печати</span>;
  return <span class="chip">не напечатана</span>;
}

function Chip({ text, why, tone = 'bad' }: { text: string; why: string; tone?: 'bad' | 'warn' }) {
  return (
    <span class={`chip ${tone}`} title={why}>
      {text}
    </span>
  );
}

/** «04.09»; of another year with it. */
function dayAndMonth(day: string): string {
  const [year, month, date] = day.split('-');
  return year === dayOf(now()).slice(0, 4) ? `${date}.${month}` : `${date}.${month}.${year}`;
}
