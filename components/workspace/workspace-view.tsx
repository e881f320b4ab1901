import browser from 'webextension-polyfill';
import { act } from '../ui/background.ts';
import { FailureNote } from '../ui/failure-note.tsx';
import { DamageNote } from '../vault/damage-note.tsx';
import { VaultGate } from '../vault/vault-gate.tsx';
import { vault } from '../vault/vault-session.ts';
import { VaultSettings } from '../vault/vault-settings.tsx';
import { WaitingNote } from './waiting-note.tsx';

export function WorkspaceView() {
  return (
    <main class="stack" style="max-width: 860px; margin: 0 auto; padding: 32px 24px">
      <header class="row">
        <h1>Рабочее место классного руководителя</h1>
        <span class="grow" />
        {vault.value === 'unlocked' && (
          <button type="button" onClick={() => void act({ type: 'vault/lock' })}>
            Закрыть хранилище
          </button>
        )}
      </header>
      <FailureNote />
      <VaultGate>
        <p class="box ok" role="status">
          Хранилище открыто. Вернитесь на вкладку Дневник.ру: панель уже может собирать логины и печатать
          памятки.
        </p>
        <DamageNote />
        <VaultSettings />
      </VaultGate>
      <section class="card stack">
        <h2>Памятки с паролями</h2>
        <WaitingNote />
        <div class="row">
          <button
            type="button"
            onClick={() => void browser.tabs.create({ url: browser.runtime.getURL('/print.html#try-out') })}
          >
            Проба печати с выдуманными данными
          </button>
        </div>
      </section>
      <section class="card stack">
        <h2>Как пользоваться</h2>
        <ol style="margin: 0; padding-left: 20px">
          <li>В Дневник.ру откройте «Мои классы», свой класс, вкладку «Участники».</li>
          <li>Над списком нажмите «Открыть панель».</li>
          <li>Выберите людей и нажмите «Собрать логины» — на сайте ничего не изменится.</li>
          <li>Тем, у кого ещё нет учётной записи, выдайте новые пароли и напечатайте памятки.</li>
        </ol>
        <p class="muted">
          Всё остаётся на этом компьютере, зашифрованным вашим паролем. Сведения уходят только на сам
          Дневник.ру.
        </p>
      </section>
    </main>
  );
}
