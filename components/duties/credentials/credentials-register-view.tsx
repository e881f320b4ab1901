import { useSignal } from '@preact/signals';
import { russianDay } from '../../../utils/base/calendar/day.ts';
import { count, SLIPS } from '../../../utils/base/text/plural.ts';
import { shortDate } from '../../../utils/base/text/times.ts';
import { credentialImport } from '../../../utils/duties/credentials/credential-lines.ts';
import type {
  CredentialRecord,
  CredentialStage,
} from '../../../utils/duties/credentials/credential-register.ts';
import { credentialTable } from '../../../utils/duties/credentials/credential-table.ts';
import { PersonCell } from '../../register/person-cell.tsx';
import { peopleByFamily } from '../../register/person-rows.ts';
import { RegisterTools } from '../../register/register-tools.tsx';
import { RegisterView, type ShownRow } from '../../register/register-view.tsx';
import { act } from '../../state/background.ts';
import { shownClass } from '../../state/class-book.ts';
import { concernedBy } from '../../state/class-counts.ts';
import { credentials, isSlipPrintable } from '../../state/class-states.ts';
import { DestroyedSheet } from './destroyed-sheet.tsx';
import { WAY_NAMES } from './hand-out-names.ts';
import { HandOutSheet } from './hand-out-sheet.tsx';
import { ReturnedSheet } from './returned-sheet.tsx';

interface Row extends ShownRow {
  record: CredentialRecord | null;
  account: boolean;
}

const STAGES: Record<CredentialStage, { text: string; tone: string }> = {
  none: { text: 'нет', tone: '' },
  prepared: { text: 'готовы', tone: 'warn' },
  expired: { text: 'истёк, не напечатан', tone: 'bad' },
  printed: { text: 'напечатаны', tone: 'warn' },
  'handed-out': { text: 'выданы', tone: 'ok' },
  'signed-in': { text: 'входит', tone: 'ok' },
  returned: { text: 'вернулись', tone: 'bad' },
  destroyed: { text: 'уничтожены', tone: 'bad' },
};

/** Stages in which a printed slip lies with the teacher. */
const UNCOLLECTED: ReadonlySet<CredentialStage> = new Set(['printed', 'returned']);

/** The register of credentials: who got what, when and how. Logins appear only in the panel and on slips. */
export function CredentialsRegisterView() {
  const sheet = useSignal<{
    act: 'hand-out' | 'returned' | 'destroyed';
    people: string[];
    done: () => void;
  } | null>(null);
  const rows = peopleByFamily().map(
    ({ person, nested }): Row => ({
      key: person.key,
      words: [person.name],
      nested,
      record: credentials.value.get(person.key) ?? null,
      account: person.user !== null,
    }),
  );
  const stage = ({ record }: Row) => record?.stage ?? 'none';
  /** Those of a reminder: popup and badge count the same. */
  const among = (filter: string) => {
    const concerned = concernedBy('credentials', filter);
    return ({ key }: Row) => concerned.has(key);
  };
  const close = (done: boolean) => {
    if (done) sheet.value?.done();
    sheet.value = null;
  };
  return (
    <>
      <RegisterView
        label="Реквизиты доступа"
        rows={rows}
        tools={
          <RegisterTools
            imports={credentialImport}
            table={credentialTable(
              peopleByFamily().map(({ person }) => person),
              credentials.value,
            )}
          />
        }
        empty="В классе никого."
        filters={[
          {
            id: 'printed',
            title: 'Напечатаны, не выданы',
            test: among('printed'),
            tone: 'warn',
          },
          {
            id: 'waiting',
            title: 'Не выданы',
            test: among('waiting'),
            tone: 'warn',
          },
          {
            id: 'expired',
            title: 'Пароль истёк, не напечатан: нужен новый',
            test: among('expired'),
            tone: 'bad',
          },
          { id: 'handed', title: 'Выданы', test: ({ record }) => record?.handedOut != null },
          { id: 'no-account', title: 'Без учётной записи', test: ({ account }) => !account },
          { id: 'returned', title: 'Вернулись', test: among('returned'), tone: 'bad' },
          {
            id: 'destroyed',
            title: 'Уничтожены, нужны новые',
            test: among('destroyed'),
            tone: 'bad',
          },
        ]}
        columns={[
          {
            title: 'Ученик и представители',
            order: ({ words }) => words[0] ?? '',
            cell: ({ key, nested }) => <PersonCell person={key} nested={nested} />,
          },
          {
            title: 'Реквизиты',
            width: '120px',
            order: (row) => STAGES[stage(row)].text,
            cell: (row) => (
              <>
                <span class={`chip ${STAGES[stage(row)].tone}`}>{STAGES[stage(row)].text}</span>
                {stage(row) === 'destroyed' && row.record?.destroyedOn && (
                  <div class="small muted">{russianDay(row.record.destroyedOn)}</div>
                )}
              </>
            ),
          },
          {
            title: 'Памятка напечатана',
            width: '130px',
            order: ({ record }) => record?.printedAt ?? '',
            cell: ({ record }) => record?.printedAt && shortDate(new Date(record.printedAt)),
          },
          {
            title: 'Кому и как выданы',
            order: ({ record }) => record?.handedOut?.on ?? '',
            cell: ({ key, record }) =>
              record?.handedOut && (
                <>
                  {russianDay(record.handedOut.on)} ·{' '}
                  {record.handedOut.to === key
                    ? 'лично'
                    : `${record.handedOut.toName} (${record.handedOut.capacity})`}
                  <div class="small muted">{WAY_NAMES[record.handedOut.how]}</div>
                </>
              ),
          },
          {
            title: 'Выдано заново',
            width: '90px',
            order: ({ record }) => record?.reissued ?? 0,
            cell: ({ record }) => record?.reissued || '',
          },
        ]}
        actions={(people, done) => {
          const slips = people.filter(isSlipPrintable);
          const uncollected = people.filter((person) =>
            UNCOLLECTED.has(credentials.value.get(person)?.stage ?? 'none'),
          );
          return (
            <>
              <button
                type="button"
                disabled={uncollected.length === 0}
                title={
                  uncollected.length === 0 ? 'Среди выбранных нет напечатанных и не вручённых' : undefined
                }
                onClick={() => (sheet.value = { act: 'destroyed', people: uncollected, done })}
              >
                Уничтожены…
              </button>
              <button type="button" onClick={() => (sheet.value = { act: 'returned', people, done })}>
                Вернулись…
              </button>
              <button type="button" onClick={() => (sheet.value = { act: 'hand-out', people, done })}>
                Записать выдачу…
              </button>
              <button
                type="button"
                class="primary"
                disabled={slips.length === 0}
                onClick={() => void act('import/print', { classGroup: shownClass(), persons: slips })}
              >
                Напечатать {count(slips.length, SLIPS)}
              </button>
            </>
          );
        }}
      />
      {sheet.value?.act === 'hand-out' && <HandOutSheet people={sheet.value.people} onClose={close} />}
      {sheet.value?.act === 'destroyed' && <DestroyedSheet people={sheet.value.people} onClose={close} />}
      {sheet.value?.act === 'returned' && <ReturnedSheet people={sheet.value.people} onClose={close} />}
    </>
  );
}
