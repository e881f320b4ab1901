import { useSignal } from '@preact/signals';
import { START_AGAIN } from '../../utils/vault/vaults.ts';

/** The records are there, the one with their key is not: says so, and lets the teacher start again beside them. */
export function LostVault({ startAgain }: { startAgain: (word: string) => void }) {
  const word = useSignal('');
  const fits = word.value.trim().toLowerCase() === START_AGAIN;
  const submit = (event: Event) => {
    event.preventDefault();
    if (fits) startAgain(word.value);
  };
  return (
    <section class="card stack readable" aria-label="Ключ хранилища пропал">
      <h2>Ключ хранилища пропал</h2>
      <p class="box bad" role="alert">
        Записи Классрука на этом компьютере есть, но пропал ключ, которым они открываются. Так бывает после
        сбоя диска. Ни пароль, ни код восстановления их сейчас не откроют. Записи не тронуты.
      </p>
      <p>
        <b>Есть резервная копия компьютера или профиля браузера?</b> Закройте браузер, попросите вернуть папку
        профиля из копии и откройте Классрук снова: хранилище откроется прежним паролем.
      </p>
      <p>
        <b>Копии нет?</b> Можно начать заново. Прежние записи останутся на диске как есть, в отдельном месте.
        Список класса и логины придётся прочитать с сайта ещё раз, реестры — внести с бумаг.
      </p>
      <form class="row" onSubmit={submit}>
        <label class="row">
          Чтобы начать заново, наберите «{START_AGAIN}»
          <input
            class="col-m"
            type="text"
            name="start-again"
            autocomplete="off"
            spellcheck={false}
            value={word.value}
            onInput={(event) => {
              word.value = event.currentTarget.value;
            }}
          />
        </label>
        <button type="submit" disabled={!fits}>
          Начать заново…
        </button>
      </form>
    </section>
  );
}
