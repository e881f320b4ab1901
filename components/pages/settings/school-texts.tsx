import { useSignal } from '@preact/signals';
import { russianDay } from '../../../utils/base/calendar/day.ts';
import { messageFor } from '../../../utils/base/text/user-error.ts';
import { dutyOfText } from '../../../utils/duties/school-wordings.ts';
import type { WordedText } from '../../../utils/register/worded-text.ts';
import { noteUnexpected } from '../../state/unexpected.ts';
import { FileButton } from '../../ui/fields/file-field.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { SchoolTextEditor } from './school-text-editor.tsx';
import { TextsImport } from './school-texts-import.tsx';
import { canTakeBack, opened, openTexts, saveTexts, takeImportBack, texts } from './school-texts-model.ts';

/** Every text that the school may word, in one place, and the file by which one deputy sets them for all. */
export function SchoolTexts() {
  const search = useSignal('');
  const editing = useSignal<string | null>(null);
  const asked = texts.value.find(({ id }) => id === editing.value);
  return (
    <section class="card stack" aria-label="Тексты школы">
      <h2>Тексты школы</h2>
      <p>
        <b>Проверьте по действующей редакции, утверждает школа.</b> Завуч может настроить тексты один раз,
        сохранить их в файл и раздать классным руководителям. В файле нет людей, паролей и ваших контактов.
      </p>
      <FileButtons />
      <SearchField label="Найти текст" value={search} />
      <TextsTable found={foundBy(search.value)} onEdit={(id) => (editing.value = id)} />
      {asked && <SchoolTextEditor key={asked.id} worded={asked} onDone={() => (editing.value = null)} />}
      {opened.value && <TextsImport file={opened.value} />}
    </section>
  );
}

function foundBy(search: string): WordedText[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return texts.value.filter((each) => {
    const said = `${dutyOfText(each)} ${each.title} ${each.text}`.toLowerCase();
    return words.every((word) => said.includes(word));
  });
}

function TextsTable({ found, onEdit }: { found: readonly WordedText[]; onEdit(id: string): void }) {
  if (found.length === 0) return <p class="muted">Таких текстов нет. Измените слова поиска.</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls is reached by the keyboard.
    <section class="table-box scroll-y" tabIndex={0} aria-label="Список текстов">
      <table class="people settings-texts">
        <thead>
          <tr>
            <th class="col-l">Раздел</th>
            <th>Текст</th>
            <th class="col-m">Состояние</th>
            <th class="col-m">Проверен</th>
            <th class="col-m">
              <span class="visually-hidden">Действия</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {found.map((each) => (
            <tr key={each.id}>
              <td>{dutyOfText(each)}</td>
              <td title={each.title}>{each.title}</td>
              <td>{stateOf(each)}</td>
              <td>{each.reviewedOn ? russianDay(each.reviewedOn) : 'не отмечено'}</td>
              <td>
                <button
                  type="button"
                  class="small"
                  aria-label={`Изменить: ${each.title}`}
                  onClick={() => onEdit(each.id)}
                >
                  Изменить…
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function stateOf({ usual, text }: WordedText) {
  if (usual === null) return <span class="chip ok">свой</span>;
  return usual === text ? 'стандартный' : <span class="chip ok">изменён</span>;
}

function FileButtons() {
  const problem = useSignal('');
  const said = useSignal('');
  const open = async (chosen: File) => {
    problem.value = '';
    said.value = '';
    try {
      await openTexts(chosen);
    } catch (error) {
      noteUnexpected(error, 'settings/texts-file');
      problem.value = messageFor(error);
    }
  };
  const write = async () => {
    problem.value = '';
    said.value = '';
    try {
      const saved = await saveTexts();
      if (saved) tell(saved.leftOut);
    } catch (error) {
      noteUnexpected(error, 'settings/texts-file');
      problem.value = messageFor(error);
    }
  };
  const tell = (leftOut: readonly string[]) => {
    said.value =
      leftOut.length === 0
        ? 'Файл сохранён.'
        : `Файл сохранён. Не вошли тексты, в которых названы люди или ваши контакты: ${leftOut.join('; ')}. Замените имена полями и сохраните файл снова.`;
  };
  const takeBack = async () => {
    if (await takeImportBack()) said.value = 'Тексты снова такие, как до файла.';
  };
  return (
    <>
      <div class="row">
        <button type="button" onClick={() => void write()}>
          Сохранить в файл
        </button>
        <FileButton
          label="Взять из файла…"
          field="Файл текстов школы"
          accept=".json"
          onFile={(chosen) => void open(chosen)}
        />
        {canTakeBack.value && (
          <button type="button" class="quiet" onClick={() => void takeBack()}>
            Вернуть тексты, как до файла
          </button>
        )}
      </div>
      <p role="status" class={said.value ? 'box good' : 'visually-hidden'}>
        {said.value}
      </p>
      {problem.value && (
        <p class="box bad" role="alert">
          {problem.value}
        </p>
      )}
    </>
  );
}
