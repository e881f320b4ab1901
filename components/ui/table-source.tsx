import { FileField } from './fields/file-field.tsx';

/** Where a table comes from: a file, or the clipboard. */
export type TableSource = { file: File } | { text: string };

/** Formats of tables that are read, as fields for files name them; the content decides, not the name. */
export const TABLE_FORMATS = 'Excel, ODS, CSV';

/** Two fields of a form: the file, and a place to paste a table copied from Excel. */
export function TableSourceFields(props: {
  /** Name of the file that is open. */
  name?: string | null;
  onOpen: (source: TableSource) => void;
}) {
  const { name = null, onOpen } = props;
  return (
    <>
      <FileField label={`Файл таблицы (${TABLE_FORMATS})`} name={name} onFile={(file) => onOpen({ file })} />
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
