import { useSignal } from '@preact/signals';
import { counted } from '../../../utils/base/text/counted.ts';
import { credentialImport } from '../../../utils/duties/credentials/credential-lines.ts';
import type { CredentialStage } from '../../../utils/duties/credentials/credential-register.ts';
import { credentialTable } from '../../../utils/duties/credentials/credential-table.ts';
import { peopleByFamily } from '../../register/person-rows.ts';
import { RegisterTools } from '../../register/register-tools.tsx';
import { RegisterView } from '../../register/register-view.tsx';
import { act } from '../../state/background.ts';
import { book, shownClass } from '../../state/class-book.ts';
import { concernedBy } from '../../state/class-counts.ts';
import { credentials, isSlipPrintable } from '../../state/class-states.ts';
import { ActionOver } from '../../ui/action-over.tsx';
import { type CredentialRow, credentialColumns } from './credential-columns.tsx';
import { DestroyedSheet } from './destroyed-sheet.tsx';
import { HandOutSheet } from './hand-out-sheet.tsx';
import { ReturnedSheet } from './returned-sheet.tsx';

/** Stages in which a printed slip lies with the teacher. */
const UNCOLLECTED: ReadonlySet<CredentialStage> = new Set(['printed', 'returned']);

/** The register of credentials: who got what, when and how. Logins appear only on drawn slips. */
export function CredentialsRegisterView() {
  const sheet = useSignal<{
    act: 'hand-out' | 'returned' | 'destroyed';
    people: string[];
    done: () => void;
  } | null>(null);
  const rows = peopleByFamily().map(
    ({ person, nested }): CredentialRow => ({
      key: person.key,
      words: [person.name],
      nested,
      record: credentials.value.get(person.key) ?? null,
      account: person.user !== null,
      login: Boolean(book.value?.known[person.key]?.login),
    }),
  );
  /** Those of a task: popup and badge count the same. */
  const among = (filter: string) => {
    const concerned = concernedBy('credentials', filter);
    return ({ key }: CredentialRow) => concerned.has(key);
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
          { id: 'printed', title: 'Напечатаны, не выданы', test: among('printed'), tone: 'warn' },
          { id: 'waiting', title: 'Не выданы', test: among('waiting'), tone: 'warn' },
          { id: 'expired', title: 'Пароль истёк', test: among('expired'), tone: 'bad' },
          { id: 'returned', title: 'Возвращены', test: among('returned'), tone: 'bad' },
          { id: 'destroyed', title: 'Уничтожены', test: among('destroyed'), tone: 'bad' },
          { id: 'not-used', title: 'Входа не было', test: among('not-used'), tone: 'warn' },
          { id: 'handed', title: 'Выданы', test: ({ record }) => record?.handedOut != null },
          { id: 'no-account', title: 'Без учётной записи', test: ({ account }) => !account },
        ]}
        columns={credentialColumns}
        actions={(people, done) => {
          const slips = people.filter(isSlipPrintable);
          return (
            <>
              <ActionOver
                verb="Напечатать"
                of={counted('slips', slips)}
                nothing="Печатать нечего"
                class="primary"
                title={slips.length === 0 ? 'У выбранных нет логина или пароля для памятки' : undefined}
                onClick={() => void act('import/print', { classGroup: shownClass(), persons: slips })}
              />
              <button type="button" onClick={() => (sheet.value = { act: 'hand-out', people, done })}>
                Записать выдачу…
              </button>
            </>
          );
        }}
        moreActions={(people, done) => {
          const uncollected = people.filter((person) =>
            UNCOLLECTED.has(credentials.value.get(person)?.stage ?? 'none'),
          );
          return (
            <>
              <button type="button" onClick={() => (sheet.value = { act: 'returned', people, done })}>
                Памятки возвращены…
              </button>
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
