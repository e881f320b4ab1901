import { now } from '../../../utils/base/clock/now.ts';
import { describeTime } from '../../../utils/base/text/times.ts';
import { fromFile } from '../../../utils/class-data/journal/data-source.ts';
import { act } from '../../state/background.ts';
import { book } from '../../state/class-book.ts';
import { openSiteFile } from '../../state/site-file.ts';
import { journalState, siteFiles } from '../../state/stored-journal.ts';

/** What the menu «Данные» says and offers. */
export function DataItems() {
  const current = book.value;
  if (!current) return null;
  const { classGroup } = current;
  const state = journalState.value;
  const running = state?.status === 'running';
  const read = state && !running ? new Date(state.endedAt ?? state.startedAt) : null;
  const taken = siteFiles.value.files.at(-1);
  const shownTaken = taken && fromFile(taken.takenAt);
  return (
    <>
      <p>
        <b>Данные класса из Дневник.ру</b>
      </p>
      <dl class="workspace-data">
        <dt>Список класса</dt>
        <dd>{describeTime(new Date(current.roster.readAt), now())}</dd>
        <dt>Журналы</dt>
        <dd>
          {read ? describeTime(read, now()) : running ? 'читаются' : taken ? shownTaken : 'не читались'}
        </dd>
        {read && taken && (
          <>
            <dt>И из файлов</dt>
            <dd>{shownTaken}</dd>
          </>
        )}
      </dl>
      <hr />
      <button
        type="button"
        disabled={running}
        onClick={() => void act('journal/update', { classGroup, wanted: 'current' })}
      >
        Обновить данные класса
      </button>
      <button
        type="button"
        disabled={running}
        onClick={() => void act('journal/update', { classGroup, wanted: 'year' })}
      >
        За весь год
      </button>
      <button type="button" onClick={openSiteFile}>
        Загрузить файл из Дневник.ру…
      </button>
      <p class="small muted">Список класса читается со страницы «Участники класса» в Дневник.ру.</p>
    </>
  );
}
