import browser from 'webextension-polyfill';
import { duties } from '../../../utils/duties/duties.ts';
import { WaitingNote } from '../../vault/waiting-note.tsx';
import { UnexpectedView } from './unexpected-view.tsx';

export function HelpView() {
  return (
    <>
      <section class="card stack">
        <h2>Памятки с паролями</h2>
        <WaitingNote />
        <div>
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
          <li>
            Тем, у кого ещё нет учётной записи, выдайте новые пароли и напечатайте памятки. Слово «сбросить»
            набирайте только в окне Классрука: на самой странице его не спросят никогда.
          </li>
          <li>После собрания откройте «Бланки и собрание» и отметьте только тех, кого не было.</li>
        </ol>
        <p class="muted">
          Всё остаётся на этом компьютере, зашифрованным вашим паролем. Сведения уходят только на сам
          Дневник.ру.
        </p>
      </section>
      <section class="card stack" aria-label="Чьё хранилище">
        <h2>Чьё хранилище</h2>
        <p>
          Хранилище принадлежит одной учётной записи Дневник.ру: вы подтверждаете её один раз, вверху рабочего
          места. Если на сайте вошёл другой человек, чтение и выдача паролей останавливаются, и Классрук
          говорит почему.
        </p>
        <p>
          Если за этим компьютером работает и другой учитель, закройте хранилище: на закрытом есть кнопка
          «Создать ещё одно хранилище». Пароль открывает то хранилище, к которому подходит; чужого не видно.
        </p>
        <p>Класс, который больше не ваш, удаляется целиком в «Настройках».</p>
      </section>
      <section class="card stack" aria-label="Где лежат записи">
        <h2>Где лежат записи</h2>
        <p>
          В этом браузере, а не в папке, из которой поставлен Классрук: её можно переместить, обновить и
          переименовать. Если удалить Классрук на странице расширений, записи сотрутся.
        </p>
      </section>
      <section class="card stack" aria-label="О каждом разделе">
        <h2>О каждом разделе</h2>
        {duties.map(({ id, help }) => (
          <article key={id}>
            <h3>{help.title}</h3>
            {help.sentences.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </article>
        ))}
      </section>
      <UnexpectedView />
    </>
  );
}
