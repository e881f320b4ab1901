import { now } from '../../../utils/base/clock/now.ts';
import { counted, inWords } from '../../../utils/base/text/counted.ts';
import { describeTime } from '../../../utils/base/text/times.ts';
import { ground, tables, taken, undo } from './import-model.ts';

/** The last import of this class can be taken back, also after the page was closed. */
export function LastImport() {
  const last = ground.value?.last;
  if (!last || taken.value || tables.value.length > 0) return null;
  return (
    <section class="card row" aria-label="Последняя загрузка">
      <p class="grow">
        Последняя загрузка: {describeTime(new Date(last.at), now())},{' '}
        {inWords(
          counted(
            'people',
            last.people.map(({ person }) => person),
          ),
        )}
        .
        <span class="small muted">
          {' '}
          После отмены вернутся прежние логины, а загруженные пароли, которые ещё не напечатаны, сотрутся.
        </span>
      </p>
      <button type="button" onClick={() => void undo()}>
        Отменить загрузку
      </button>
    </section>
  );
}
