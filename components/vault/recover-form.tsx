import { useSignal } from '@preact/signals';
import { checkCode, recover } from '../state/vault-session.ts';
import { during } from '../ui/during.ts';
import { FormFooter } from '../ui/form-footer.tsx';
import { NewPassphraseFields, useNewPassphrase } from './passphrase-fields.tsx';

/** Opens the vault with the code from the envelope: first the code, then a new passphrase. */
export function RecoverForm({ back }: { back: () => void }) {
  const code = useSignal('');
  const fits = useSignal(false);
  const note = useSignal<string | null>(null);
  const busy = useSignal(false);
  const fields = useNewPassphrase();
  const submit = async (event: Event) => {
    event.preventDefault();
    note.value = await during(busy, () =>
      fits.value ? recover(code.value, fields.passphrase.value) : checkCode(code.value),
    );
    if (!fits.value && note.value === null) fits.value = true;
  };
  return (
    <form class="card stack readable" onSubmit={submit}>
      <h2>{fits.value ? 'Код подошёл. Придумайте новый пароль' : 'Открыть кодом восстановления'}</h2>
      {fits.value ? (
        <>
          <p>
            Прежний пароль и этот код перестанут действовать, все записи останутся на месте. Новый код
            сделайте в настройках.
          </p>
          <NewPassphraseFields fields={fields} label="Новый пароль хранилища" />
        </>
      ) : (
        <>
          <p>
            Код напечатан на листе, который лежит в запечатанном конверте у руководителя: шесть групп по
            четыре знака. Регистр, пробелы и раскладка не важны.
          </p>
          <label class="stack tight">
            Код восстановления
            <input
              class="mono"
              type="text"
              name="recovery-code"
              autocomplete="off"
              autocapitalize="characters"
              spellcheck={false}
              placeholder="____-____-____-____-____-____"
              value={code.value}
              onInput={(event) => {
                code.value = event.currentTarget.value;
              }}
            />
          </label>
        </>
      )}
      {note.value && (
        <p class="box bad" role="alert">
          {note.value}
        </p>
      )}
      <FormFooter
        send={fits.value ? 'Открыть с новым паролем' : 'Проверить код'}
        busy={busy.value && 'Проверяю…'}
        disabled={fits.value ? !fields.ready() : code.value.trim() === ''}
        leave="Назад, к паролю"
        onLeave={back}
      />
    </form>
  );
}
