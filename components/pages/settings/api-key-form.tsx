import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { API_HOST } from '../../../utils/dnevnik/api/api-client.ts';
import { act, ask, failure } from '../../state/background.ts';

/** The key of the school to the API, where it has one: entered once, never shown again. */
export function ApiKeyForm() {
  const has = useSignal<boolean | null>(null);
  const key = useSignal('');
  const look = async () => {
    const answer = await ask('settings/api-key-state');
    if (answer.ok) has.value = answer.value.has;
  };
  useEffect(() => void look(), []);
  const save = async (next: string) => {
    // The browser asks the teacher; without the answer «yes» the key would be of no use.
    if (next !== '' && !(await browser.permissions.request(API_HOST))) {
      failure.value = 'Без этого разрешения ключ не пригодится. Данные читаются со страниц и без него.';
      return;
    }
    if (!(await act('settings/api-key', { key: next }))) return;
    // The browser keeps the permission: it is of no use without the key.
    if (next === '') await browser.permissions.remove(API_HOST).catch(() => false);
    key.value = '';
    await look();
  };
  return (
    <form
      class="card stack"
      aria-label="Ключ API"
      onSubmit={(event) => {
        event.preventDefault();
        void save(key.value.trim());
      }}
    >
      <h2>Ключ API Дневник.ру</h2>
      <p class="muted">
        Нужен, только если его дали вашей школе. Без ключа всё читается со страниц сайта. Ключ лежит в
        хранилище зашифрованным и больше не показывается.
      </p>
      <div class="row">
        <input
          type="password"
          autocomplete="off"
          aria-label="Ключ API"
          placeholder={has.value ? 'ключ введён; новый заменит его' : 'ключ'}
          maxLength={256}
          value={key.value}
          onInput={(event) => {
            key.value = event.currentTarget.value;
          }}
        />
        <button type="submit" disabled={key.value.trim() === ''}>
          Сохранить ключ
        </button>
        {has.value && (
          <>
            <span class="chip ok" role="status">
              Ключ есть: журналы читаются через API
            </span>
            <button type="button" class="quiet" onClick={() => void save('')}>
              Убрать ключ
            </button>
          </>
        )}
      </div>
    </form>
  );
}
