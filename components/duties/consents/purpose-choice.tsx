import { consentTexts } from '../../state/class-book.ts';
import { purpose } from '../../state/class-states.ts';

/**
 * The purpose for which consents are shown, printed and recorded: a document has one purpose. Hidden if there
 * is only one.
 */
export function PurposeChoice() {
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
