import type { Signal } from '@preact/signals';
import { recordedPurposes } from '../../../utils/duties/consents/purposes.ts';
import { consentTexts } from '../../state/class-book.ts';

/**
 * Whose consents are shown, printed and recorded: a document has one purpose. Nothing to choose where there is one.
 * `recorded`: dissemination, too, whose paper is another.
 */
export function PurposeChoice({
  purpose,
  recorded,
  label = 'Цель согласия',
}: {
  purpose: Signal<string>;
  recorded?: true;
  label?: string;
}) {
  const purposes = recorded ? recordedPurposes(consentTexts.value.purposes) : consentTexts.value.purposes;
  if (purposes.length < 2) return null;
  return (
    <label class="row">
      <span class="muted">{label}</span>
      <select
        aria-label="Цель согласия"
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
