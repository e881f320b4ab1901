import { useId, useRef, useState } from 'preact/hooks';
import { Icon } from '../icon.tsx';
import './fields.css';

interface FileChoice {
  label: string;
  /** Endings of the names of files, with their dots: «.xlsx,.csv». */
  accept?: string;
  onFile: (file: File) => void;
}

/** A field for one file, chosen or dropped, in Russian whatever the language of the browser. */
export function FileField(props: FileChoice & { name?: string | null; onRemove?: () => void }) {
  const { label, accept, name } = props;
  const [over, setOver] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const title = useId();
  const note = useId();
  const take = (file: File | undefined) => {
    if (!file) return;
    const wrong = isAccepted(file.name, accept) ? null : `Нужен файл ${accept?.replaceAll(',', ', ')}.`;
    setFault(wrong);
    if (!wrong) props.onFile(file);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a row of a grid of fields.
    <div
      role="group"
      aria-labelledby={title}
      class={over ? 'file-field over' : 'file-field'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files[0]);
      }}
    >
      <span id={title}>{label}</span>
      <span class="file-field-box">
        <FileButton
          label="Выбрать файл…"
          field={label}
          describedBy={note}
          onFile={take}
          {...(accept && { accept })}
        />
        <span id={note} class={name ? 'file-field-name' : 'muted small'} title={name ?? undefined}>
          {name ?? 'или перетащите его сюда'}
        </span>
        {name && props.onRemove && (
          <button type="button" class="quiet small" aria-label="Убрать файл" onClick={props.onRemove}>
            <Icon name="close" />
          </button>
        )}
      </span>
      {fault && (
        <span class="field-fault small" role="alert">
          {fault}
        </span>
      )}
    </div>
  );
}

/** A button that asks for a file. The same file can be chosen again. */
export function FileButton(props: FileChoice & { field?: string; describedBy?: string }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" aria-describedby={props.describedBy} onClick={() => input.current?.click()}>
        {props.label}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={props.field ?? props.label}
        accept={props.accept}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) props.onFile(file);
        }}
      />
    </>
  );
}

/** Whether the name ends as one of the endings; any name does when there are none. */
export function isAccepted(name: string, endings: string | undefined): boolean {
  return !endings || endings.split(',').some((ending) => name.toLowerCase().endsWith(ending.trim()));
}
