import { FileField } from './fields/file-field.tsx';

/** Where a table comes from: a file, or the clipboard. */
export type TableSource = { file: File } | { text: string };

/** Two fields of a form: the file, and a place to paste a table copied from Excel. */
export function TableSourceFields({ onOpen }: { onOpen: (source: TableSource) => void }) {
  return (
    <>
      <FileField label="Файл таблицы (.xlsx, .xls, .ods) или CSV" onFile={(file) => onOpen({ file })} />
      <label class="field">
        Или вставьте таблицу из Excel (Ctrl+V)
        <textarea
          rows={1}
          value=""
          onPaste={(event) => {
            event.preventDefault();
            const text = event.clipboardData?.getData('text/plain') ?? '';
            if (text) onOpen({ text });
          }}
        />
      </label>
    </>
  );
}
