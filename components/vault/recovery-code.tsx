import { type Signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { now } from '../../utils/base/clock/now.ts';
import { printPapers } from '../../utils/base/documents/paper.ts';
import { shortDate } from '../../utils/base/text/times.ts';
import { makeRecoveryCode, type RecoveryState, recoveryState } from '../../utils/vault/recovery.ts';
import { planRecoveryPaper } from '../../utils/vault/recovery-paper.ts';
import { usePaper } from '../state/use-paper.ts';
import { database, tried } from '../state/vault-session.ts';
import { PaperView } from '../ui/drawn/paper-view.tsx';
import { FormFooter } from '../ui/form-footer.tsx';
import { PassphraseField } from './passphrase-fields.tsx';
import { usePassphrase } from './use-passphrase.ts';

/** Makes the recovery code, shows it once and prints its sheet. */
export function RecoveryCode() {
  const state = useSignal<RecoveryState | null | undefined>(undefined);
  const code = useSignal<string | null>(null);
  const asked = useSignal(false);
  const load = async () => {
    state.value = await recoveryState(await database());
  };
  useEffect(() => void load(), []);
  const made = (text: string) => {
    code.value = text;
    asked.value = false;
    void load();
  };
  return (
    <section class="card stack" aria-label="Код восстановления">
      <h2>Код восстановления</h2>
      {code.value === null ? <StateOf state={state.value} /> : <Shown code={code} />}
      {code.value === null &&
        (asked.value ? (
          <MakeCode
            again={!!state.value}
            made={made}
            cancel={() => {
              asked.value = false;
            }}
          />
        ) : (
          <div class="row">
            <button
              type="button"
              class={state.value === null ? 'primary' : undefined}
              disabled={state.value === undefined}
              onClick={() => {
                asked.value = true;
              }}
            >
              {state.value ? 'Сделать новый код…' : 'Сделать код…'}
            </button>
          </div>
        ))}
    </section>
  );
}

function StateOf({ state }: { state: RecoveryState | null | undefined }) {
  if (state === undefined) return null;
  if (state === null) {
    return (
      <p class="box warn">
        Кода нет. <b>Если забыть пароль, открыть хранилище не сможет никто</b>, и записи пропадут. Код на
        бумаге, в запечатанном конверте у руководителя, — единственный запасной ключ.
      </p>
    );
  }
  if (state.usedAt !== null) {
    return (
      <p class="box warn">
        Кодом воспользовались {shortDate(new Date(state.usedAt))}: конверт вскрыт, и этот код больше не
        действует. Сделайте новый код и запечатайте его.
      </p>
    );
  }
  return (
    <p>
      Код сделан {shortDate(new Date(state.madeAt))}. Показать его ещё раз нельзя; если лист потерян, сделайте
      новый — прежний перестанет действовать.
    </p>
  );
}

function MakeCode(props: { again: boolean; made: (code: string) => void; cancel: () => void }) {
  const { passphrase, note, busy, submit } = usePassphrase((typed) =>
    tried('vault/new-code', async () => {
      props.made(await makeRecoveryCode(await database(), typed, now().getTime()));
    }),
  );
  return (
    <form class="stack narrow" onSubmit={submit}>
      {props.again && <p class="box warn">Прежний код перестанет действовать: конверт придётся заменить.</p>}
      <PassphraseField
        label="Пароль хранилища"
        name="passphrase"
        autocomplete="current-password"
        value={passphrase}
      />
      {note.value && (
        <p class="box bad" role="alert">
          {note.value}
        </p>
      )}
      <FormFooter
        send="Показать код"
        busy={busy.value && 'Делаю…'}
        disabled={passphrase.value === ''}
        onLeave={props.cancel}
      />
    </form>
  );
}

function Shown({ code }: { code: Signal<string | null> }) {
  const paper = usePaper();
  const text = code.value ?? '';
  useEffect(() => {
    void paper.show((faces) => {
      const sheet = planRecoveryPaper({ code: text, date: shortDate(now()) }, faces);
      return printPapers([sheet], faces, { title: sheet.title, createdAt: now() });
    });
  }, [text]);
  return (
    <div class="stack">
      <p>
        Код показан один раз. Напечатайте лист, положите его в конверт, запечатайте и отдайте руководителю.
      </p>
      <p class="box mono large" role="status">
        {text}
      </p>
      <PaperView
        shown={paper.shown}
        title="Лист для конверта"
        print="Напечатать лист для конверта"
        saves={false}
      />
      <div class="row">
        <button
          type="button"
          onClick={() => {
            code.value = null;
          }}
        >
          Лист напечатан, убрать код с экрана
        </button>
      </div>
    </div>
  );
}
