import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { isPersonal } from '../../utils/base/computer/this-computer.ts';
import { count } from '../../utils/base/text/plural.ts';
import { autoLockChoices, autoLockMinutes, setAutoLockMinutes } from '../../utils/vault/idle.ts';
import { act } from '../state/background.ts';
import { isWeak } from '../state/passphrase-advice.ts';
import { computer } from '../state/this-computer.ts';
import { replacePassphrase } from '../state/vault-session.ts';
import { during } from '../ui/during.ts';
import { FormFooter } from '../ui/form-footer.tsx';
import { account } from './account.ts';
import { NewPassphraseFields, PassphraseField, useNewPassphrase } from './passphrase-fields.tsx';
import { RecoveryCode } from './recovery-code.tsx';

const MINUTES = ['минуту', 'минуты', 'минут'] as const;

/** What opens the vault: its owner, its passphrase, the recovery code. */
export function VaultPassphrase() {
  return (
    <>
      <Owner />
      <ChangePassphrase />
      <RecoveryCode />
    </>
  );
}

function Owner() {
  if (account.value?.owner == null) return null;
  return (
    <section class="card stack" aria-label="Чьё хранилище">
      <h2>Чьё хранилище</h2>
      <p>
        Принадлежит учётной записи Дневник.ру: <b>{account.value.owner || 'имя не показано'}</b>. Под другой
        учётной записью Классрук с сайта ничего не читает. Другой учитель за этим компьютером делает себе своё
        хранилище: закройте это, и ему предложат.
      </p>
    </section>
  );
}

function ChangePassphrase() {
  const asked = useSignal(false);
  const current = useSignal('');
  const fields = useNewPassphrase();
  const note = useSignal<string | null>(null);
  const changed = useSignal(false);
  const busy = useSignal(false);
  const weak = useSignal(false);
  useEffect(() => {
    void isWeak().then((stored) => {
      weak.value = stored;
    });
  }, []);
  const submit = async (event: Event) => {
    event.preventDefault();
    note.value = await during(busy, () => replacePassphrase(current.value, fields.passphrase.value));
    current.value = '';
    if (note.value) return;
    weak.value = false;
    fields.clear();
    asked.value = false;
    changed.value = true;
  };
  return (
    <section class="card stack" aria-label="Пароль хранилища">
      <h2>Пароль хранилища</h2>
      {weak.value && (
        <p class="box warn">
          Нынешний пароль можно подобрать. Лучше сменить его на четыре слова, не связанные между собой и со
          школой: записи при этом не меняются.
        </p>
      )}
      {changed.value && (
        <p class="box ok" role="status">
          Пароль сменён. Записи не тронуты, код восстановления действует прежний.
        </p>
      )}
      {asked.value ? (
        <form class="stack narrow" onSubmit={submit}>
          <PassphraseField
            label="Нынешний пароль"
            name="current"
            autocomplete="current-password"
            value={current}
          />
          <NewPassphraseFields fields={fields} label="Новый пароль" />
          {note.value && (
            <p class="box bad" role="alert">
              {note.value}
            </p>
          )}
          <FormFooter
            send="Сменить пароль"
            busy={busy.value && 'Меняю…'}
            disabled={current.value === '' || !fields.ready()}
            onLeave={() => (asked.value = false)}
          />
        </form>
      ) : (
        <div class="row">
          <button
            type="button"
            onClick={() => {
              asked.value = true;
              changed.value = false;
            }}
          >
            Сменить пароль…
          </button>
        </div>
      )}
    </section>
  );
}

/** After how long the vault locks itself. */
export function AutoLock() {
  const minutes = useSignal<number | null>(null);
  const personal = computer.value !== null && isPersonal(computer.value);
  useEffect(() => {
    void autoLockMinutes(browser.storage.local).then((stored) => {
      minutes.value = stored;
    });
  }, [personal]);
  const choose = async (chosen: number) => {
    minutes.value = chosen;
    await setAutoLockMinutes(browser.storage.local, chosen);
    // The background restarts its countdown.
    await act('vault/changed');
  };
  return (
    <section class="card stack" aria-label="Закрывать автоматически">
      <h2>Закрывать автоматически</h2>
      <label class="row">
        Закрывать хранилище, если ничего не делать
        <select
          value={String(minutes.value ?? '')}
          disabled={minutes.value === null}
          onChange={(event) => void choose(Number(event.currentTarget.value))}
        >
          {autoLockChoices(personal).map((each) => (
            <option key={each} value={String(each)}>
              {each === 60 ? '1 час' : each === 120 ? '2 часа' : count(each, MINUTES)}
            </option>
          ))}
        </select>
      </label>
      <p class="small muted">
        Считаются нажатия и щелчки на страницах Классрука и класса в Дневник.ру. Начатая выдача паролей
        остановится, её можно продолжить. Совсем не закрывать нельзя: за открытый компьютер может сесть
        другой.{personal && ' На личном компьютере — не дольше 10 минут: здесь можно только сократить.'}
      </p>
    </section>
  );
}
