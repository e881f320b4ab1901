import { russianDay } from '../../../utils/base/calendar/day.ts';
import { shortDate } from '../../../utils/base/text/times.ts';
import type {
  CredentialRecord,
  CredentialStage,
} from '../../../utils/duties/credentials/credential-register.ts';
import { PersonCell } from '../../register/person-cell.tsx';
import type { ShownColumn, ShownRow } from '../../register/register-view.tsx';
import { WAY_NAMES } from './hand-out-names.ts';

export interface CredentialRow extends ShownRow {
  record: CredentialRecord | null;
  account: boolean;
  /** Whether a login is stored: the register shows none. */
  login: boolean;
}

/** A badge only where the stage differs from what is usual: to be handed out is no fault. */
const STAGES: Record<CredentialStage, { text: string; tone: 'ok' | 'bad' | null; hint?: string }> = {
  none: { text: 'нет', tone: null },
  prepared: { text: 'готовы', tone: null, hint: 'Памятку можно напечатать' },
  expired: { text: 'истёк', tone: 'bad', hint: 'Пароль истёк и не напечатан: нужен новый' },
  printed: { text: 'напечатаны', tone: null, hint: 'Памятка напечатана и не выдана' },
  'handed-out': { text: 'выданы', tone: 'ok' },
  'signed-in': { text: 'уже входил(а)', tone: 'ok' },
  returned: { text: 'памятка возвращена', tone: 'bad' },
  destroyed: { text: 'уничтожены', tone: 'bad', hint: 'Памятка уничтожена: нужна новая' },
};

export const stageOf = ({ record }: Pick<CredentialRow, 'record'>): CredentialStage =>
  record?.stage ?? 'none';

/** The columns of the register of credentials. Logins appear only on drawn slips. */
export const credentialColumns: ShownColumn<CredentialRow>[] = [
  {
    title: 'Ученик и представители',
    order: ({ words }) => words[0] ?? '',
    cell: ({ key, nested }) => <PersonCell person={key} nested={nested} />,
  },
  {
    title: 'Логин',
    width: '96px',
    order: ({ login }) => (login ? 1 : 0),
    cell: ({ account, login }) => (
      <span class="muted">{login ? 'собран' : account ? 'не собран' : 'нет записи'}</span>
    ),
  },
  {
    title: 'Реквизиты',
    width: '166px',
    order: (row) => STAGES[stageOf(row)].text,
    cell: (row) => <Stage row={row} />,
  },
  {
    title: 'Памятка',
    hint: 'Когда напечатана памятка',
    width: '96px',
    order: ({ record }) => record?.printedAt ?? '',
    cell: ({ record }) => record?.printedAt && shortDate(new Date(record.printedAt)),
  },
  {
    title: 'Кому и как выданы',
    width: 'clamp(250px, 28vw, 560px)',
    order: ({ record }) => record?.handedOut?.on ?? '',
    cell: ({ key, record }) => record?.handedOut && <HandedOut person={key} to={record.handedOut} />,
  },
  {
    title: 'Заново',
    hint: 'Сколько раз реквизиты выданы заново',
    width: '80px',
    align: 'end',
    order: ({ record }) => record?.reissued ?? 0,
    cell: ({ record }) => record?.reissued || '',
  },
];

function Stage({ row }: { row: CredentialRow }) {
  const { text, tone, hint } = STAGES[stageOf(row)];
  const on = stageOf(row) === 'destroyed' && row.record?.destroyedOn;
  const title = [hint, on && russianDay(on)].filter(Boolean).join(', ') || undefined;
  return (
    <span class={tone ? `chip ${tone}` : 'muted'} title={title}>
      {text}
    </span>
  );
}

function HandedOut({ person, to }: { person: string; to: NonNullable<CredentialRecord['handedOut']> }) {
  return (
    <>
      {russianDay(to.on)} · {to.to === person ? 'лично' : `${to.toName} (${to.capacity})`}
      <span class="muted"> · {WAY_NAMES[to.how]}</span>
    </>
  );
}
