import { type Signal, useSignal } from '@preact/signals';
import { messageFor } from '../../../utils/base/text/user-error.ts';
import { noteUnexpected } from '../../state/unexpected.ts';
import { FileButton } from '../../ui/fields/file-field.tsx';
import { canTakeBack, openTexts, saveTexts, takeImportBack } from './school-texts-model.ts';

/** What was done with the file, or why it could not be done. */
interface FileNews {
  said: Signal<string>;
  problem: Signal<string>;
}

export const useFileNews = (): FileNews => ({ said: useSignal(''), problem: useSignal('') });

/** Writes the texts into a file, and takes them from one. */
export function FileButtons({ news: { said, problem } }: { news: FileNews }) {
  const trying = async (work: () => Promise<void>) => {
    problem.value = '';
    said.value = '';
    try {
      await work();
    } catch (error) {
      noteUnexpected(error, 'settings/texts-file');
      problem.value = messageFor(error);
    }
  };
  const write = async () => {
    const saved = await saveTexts();
    if (!saved) return;
    said.value =
      saved.leftOut.length === 0
        ? 'Файл сохранён.'
        : `Файл сохранён. Не вошли тексты, в которых названы люди или ваши контакты: ${saved.leftOut.join('; ')}. Замените имена полями и сохраните файл снова.`;
  };
  return (
    <>
      <button type="button" onClick={() => void trying(write)}>
        Сохранить в файл
      </button>
      <FileButton
        label="Взять из файла…"
        field="Файл текстов школы"
        accept=".json"
        onFile={(chosen) => void trying(() => openTexts(chosen))}
      />
    </>
  );
}

/** What came of it, and the way back. */
export function FileNotes({ news: { said, problem } }: { news: FileNews }) {
  const takeBack = async () => {
    if (await takeImportBack()) said.value = 'Тексты снова такие, как до файла.';
  };
  return (
    <>
      {canTakeBack.value && (
        <div class="box row">
          <span class="grow">Тексты взяты из файла.</span>
          <button type="button" class="small" onClick={() => void takeBack()}>
            Вернуть тексты, как до файла
          </button>
        </div>
      )}
      <p role="status" class={said.value ? 'box ok' : 'visually-hidden'}>
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
