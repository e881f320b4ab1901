import { classTitle } from '../../../utils/class-data/roster/class-title.ts';
import { FailureNote } from '../../state/failure-note.tsx';
import { FileField } from '../../ui/fields/file-field.tsx';
import { Message } from '../../ui/message.tsx';
import { SelectBox } from '../../ui/select-box.tsx';
import { TABLE_FORMATS } from '../../ui/table-source.tsx';
import { NoPasswordsNote } from '../../vault/computer-note.tsx';
import { VaultGate } from '../../vault/vault-gate.tsx';
import { AddPeople } from './add-people.tsx';
import { ClassChoice } from './class-choice.tsx';
import { ColumnsPreview } from './columns-preview.tsx';
import { EncodingChoice } from './encoding-choice.tsx';
import {
  chooseTable,
  chosenTable,
  ground,
  note,
  progress,
  readFile,
  readPaste,
  stopReading,
  tables,
  taken,
} from './import-model.ts';
import { LastImport } from './last-import.tsx';
import { MatchedRows } from './matched-rows.tsx';
import { PageSource } from './page-source.tsx';
import { isShown } from './page-source-model.ts';
import './import.css';

/** Credentials from a file or the clipboard: read, look at the columns, settle who is who, take. */
export function ImportView() {
  return (
    <main class="stack import">
      <header class="row">
        <h1>Загрузить логины и пароли из таблицы</h1>
        {ground.value && <span class="chip">{classTitle(ground.value.roster.classGroup.name)}</span>}
      </header>
      <FailureNote />
      <VaultGate>
        <NoPasswordsNote />
        <PageSource />
        <ClassChoice />
        {isShown.value || tables.value.length > 0 ? (
          <details class="card">
            <summary>Взять другую таблицу: из файла или вставкой</summary>
            <Sources />
          </details>
        ) : (
          <section class="card" aria-label="Откуда взять">
            <Sources />
          </section>
        )}
        <LastImport />
        {note.value && (
          <p class="box bad" role="alert">
            <Message text={note.value} />
          </p>
        )}
        {progress.value !== null && (
          <div class="row" aria-live="polite">
            <span>Читаю таблицу: {Math.round(progress.value * 100)} %</span>
            <button type="button" onClick={stopReading}>
              Остановить
            </button>
          </div>
        )}
        <EncodingChoice />
        {tables.value.length > 1 && (
          <SelectBox
            label="Таблица"
            options={tables.value.map(
              ({ sheet, rows }, index) =>
                [String(index), `${sheet ?? `таблица ${index + 1}`} · строк: ${rows.length}`] as const,
            )}
            value={String(chosenTable.value)}
            onChange={(index) => void chooseTable(Number(index))}
          />
        )}
        {!taken.value && <ColumnsPreview />}
        <MatchedRows />
        <AddPeople />
      </VaultGate>
    </main>
  );
}

function Sources() {
  return (
    <div class="stack import-sources">
      <FileField label={`Файл таблицы (${TABLE_FORMATS}) или текст`} onFile={(file) => void readFile(file)} />
      <label class="stack tight">
        Или скопируйте таблицу в Excel, Word либо на странице и вставьте сюда (Ctrl+V)
        <textarea
          rows={2}
          value=""
          onPaste={(event) => {
            event.preventDefault();
            const { clipboardData } = event;
            void readPaste(
              clipboardData?.getData('text/plain') ?? '',
              clipboardData?.getData('text/html') ?? '',
            );
          }}
        />
      </label>
      <p class="small muted">
        Файл читается на этом компьютере и никуда не отправляется. СНИЛС не сохраняется.
      </p>
    </div>
  );
}
