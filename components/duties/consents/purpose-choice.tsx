import type { Signal } from '@preact/signals';
import { recordedPurposes } from '../../../utils/duties/consents/purposes.ts';
import { consentTexts } from '../../state/class-book.ts';

/**
 * Whose consents are shown, printed and recorded: a document has one purpose. Nothing to choose where there is one.
 * `recorded`: dissemination, too, whose paper is another.
 */
export function PurposeChoice({ purpose, recorded }: { purpose: Signal<string>; recorded?: true }) {
  const purposes = recorded ? recordedPurposes(consentTexts.value.purposes) : consentTexts.value.purposes;
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
