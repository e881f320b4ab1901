import type { Signal } from '@preact/signals';
import { consentTexts } from '../../state/class-book.ts';

/** Whose consents are shown, printed and recorded: a document has one purpose. Nothing to choose where there is one. */
export function PurposeChoice({ purpose }: { purpose: Signal<string> }) {
  const { purposes } = consentTexts.value;
  if (purposes.length < 2) return null;
  return (
    <label class="row">
      Цель согласия
      <select
        value={purpose.value}
        onChange={(event) => {
          purpose.value = event.currentTarget.value;
        }}
      >
        {purposes.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}
