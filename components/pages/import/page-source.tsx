import { now } from '../../../utils/base/clock/now.ts';
import { count, PAGES } from '../../../utils/base/text/plural.ts';
import { describeTime } from '../../../utils/base/text/times.ts';
import { act } from '../../state/background.ts';
import { tables } from './import-model.ts';
import { isOver, isShown, load, loadId, loadNote, troubles } from './page-source-model.ts';

/** From which page the table was taken and when, and what of its list is still missing. */
export function PageSource() {
  if (loadNote.value) {
    return (
      <p class="box warn" role="alert">
        {loadNote.value}
      </p>
    );
  }
  const state = load.value;
  const [first] = state?.load.pages ?? [];
  if (!state || !first || loadId === null) return null;
  // A file was read since then: the pages are not what is shown.
  if (tables.value.length > 0 && !isShown.value) return null;
  const { pages } = state.load;
  const at = describeTime(new Date(pages.at(-1)?.at ?? first.at), now());
  return (
    <section class="card stack" aria-label="Страница Дневник.ру">
      <div class="stack tight">
        <p>
          Таблица со страницы «{first.title.trim() || 'без названия'}» прочитана {at}
          {pages.length > 1 && `, всего прочитано: ${count(pages.length, PAGES)}`}.
        </p>
        <p class="small muted wrap-anywhere">{first.address}</p>
      </div>
      {troubles.value.map((text) => (
        <p key={text} class="box warn" role="status">
          {text[0]?.toUpperCase() + text.slice(1)}.
        </p>
      ))}
      {!isOver.value && <OtherPages load={loadId} />}
    </section>
  );
}

function OtherPages({ load: id }: { load: string }) {
  const state = load.value;
  const reading = state?.load.reading;
  if (!state) return null;
  if (reading?.running) {
    return (
      <div class="row" aria-live="polite">
        <progress max={reading.total} value={reading.done} aria-label="Прочитано страниц" />
        <span>
          Читаю остальные страницы: {reading.done} из {reading.total}
        </span>
        <button type="button" onClick={() => void act('page-table/stop', { load: id })}>
          Остановить
        </button>
      </div>
    );
  }
  return (
    <>
      {reading?.note && (
        <p class="box warn" role="status">
          {reading.note} То, что прочитано, показано ниже.
        </p>
      )}
      {state.missing > 0 && state.followable && (
        <div class="row">
          <span>В этом списке есть и другие страницы.</span>
          <button
            type="button"
            class="primary"
            onClick={() => void act('page-table/read-others', { load: id })}
          >
            {reading?.note ? 'Продолжить, осталось страниц' : 'Прочитать остальные страницы'}: {state.missing}
          </button>
          {state.load.classGroup === null && (
            <span class="small muted">
              Сайт не называет класс этого списка: дальше могут быть и чужие классы. Взяты будут только те,
              кто есть в вашем.
            </span>
          )}
        </div>
      )}
      <p class="small muted">
        Таблица продолжается на другой странице? Откройте её на сайте, нажмите на значок Классрука и выберите
        «Добавить к начатой загрузке».
      </p>
    </>
  );
}
