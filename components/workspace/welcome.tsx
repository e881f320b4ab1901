import { vault } from '../vault/vault-session.ts';

/** What to do first: shown while there is no vault or no class yet. */
export function Welcome() {
  if (vault.value === 'locked' || vault.value === null) return null;
  return (
    <section class="card stack" aria-label="С чего начать">
      <h2>С чего начать</h2>
      <ol style="margin: 0; padding-left: 20px">
        <li>
          {vault.value === 'absent' ? 'Придумайте ниже пароль хранилища.' : 'Хранилище открыто.'} В нём лежит
          всё о классе — зашифрованным, на этом компьютере.
        </li>
        <li>В Дневник.ру откройте «Мои классы», свой класс, вкладку «Участники».</li>
        <li>
          Над списком нажмите «Открыть панель»: Классрук прочитает учеников и родителей, и класс появится
          здесь.
        </li>
        <li>В «Настройках» впишите школу и директора: их имена встанут в бланки.</li>
      </ol>
    </section>
  );
}
