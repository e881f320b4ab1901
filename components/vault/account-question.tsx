import { useSignal } from '@preact/signals';
import { act } from '../state/background.ts';
import { during } from '../ui/during.ts';
import { account } from './account.ts';

/**
 * Asks the teacher whose vault it is. Only here, in a page of the extension's own: over a panel the page of the site
 * could lay something else.
 */
export function AccountQuestion() {
  const busy = useSignal(false);
  const state = account.value;
  if (!state || (state.owner !== null && !state.asked)) return null;
  const { asked } = state;
  const press = (step: () => Promise<unknown>) => async () => {
    await during(busy, () => step());
  };
  return (
    <section class="box warn stack close" aria-label="Чьё это хранилище">
      <b>{state.owner === null ? 'Чьё это хранилище?' : 'Это вы?'}</b>
      {asked === null ? (
        <p>
          Хранилище принадлежит одной учётной записи Дневник.ру, а чья она, вы ещё не подтвердили. До этого
          всё записанное открыто, но с сайта Классрук ничего не читает. Войдите на Дневник.ру под своим
          именем.
        </p>
      ) : asked.id === null ? (
        <p>
          Сайт не показал, под чьей учётной записью он открыт. Посмотрите в соседней вкладке, чьё имя стоит на
          Дневник.ру вверху страницы. Ответ действует, пока хранилище открыто.
        </p>
      ) : (
        <p>
          На Дневник.ру сейчас вошли как <b>{asked.name || 'человек без имени'}</b>, учётная запись {asked.id}
          . После ответа «да» хранилище принадлежит ей: то, что сайт показывает другим людям, Классрук в него
          не запишет.
        </p>
      )}
      <div class="row">
        {asked === null ? (
          <button type="button" disabled={busy.value} onClick={press(() => act('account/look'))}>
            {busy.value ? 'Смотрю…' : 'Узнать, кто вошёл на Дневник.ру'}
          </button>
        ) : (
          <>
            <button
              type="button"
              disabled={busy.value}
              onClick={press(() => act('account/confirm', { account: asked.id }))}
            >
              Да, это я
            </button>
            <button
              type="button"
              class="quiet"
              disabled={busy.value}
              onClick={press(() => act('account/deny'))}
            >
              Нет, это не я
            </button>
          </>
        )}
      </div>
    </section>
  );
}
