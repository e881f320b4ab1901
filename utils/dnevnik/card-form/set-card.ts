import { announce } from '../people-form/row-forms.ts';
import { type } from '../people-form/typed-form.ts';
import { textOf } from '../text.ts';
import { type CardReading, cardFields, type WantedField } from './card-reading.ts';
import { type CardControl, controlOf, readCardForm, sexWord, shownIn } from './find-card.ts';

/**
 * Sets the wanted fields through the page's own controls and reads all of them again, after `pause`, so that the page has
 * had its say. Nothing is sent: a form that would be sent meanwhile is held back. What a field shows then decides.
 */
export async function setCard(
  document: Document,
  wanted: readonly WantedField[],
  pause: () => Promise<void>,
): Promise<CardReading> {
  const hold = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('submit', hold, true);
  try {
    for (const { field, value } of wanted) {
      // Found again: the page may have drawn itself again.
      const control = controlOf(document, field);
      if (!control || control.disabled || shownIn(control, field) === value) continue;
      if (control.localName === 'select') choose(control as HTMLSelectElement, value);
      else write(control as HTMLInputElement, field === 'birth-date' ? dayFor(control, value) : value);
      await pause();
    }
  } finally {
    document.removeEventListener('submit', hold, true);
  }
  return readCardForm(document, cardFields);
}

function write(field: HTMLInputElement, text: string): void {
  if (field.readOnly) return;
  type(field, text);
  announce(field);
  field.blur();
}

function choose(list: HTMLSelectElement, value: string): void {
  const option = [...list.options].find((each) => sexWord(textOf(each)) === value);
  if (!option) return;
  list.value = option.value;
  announce(list);
}

/** A day as the field of the page writes it. */
const dayFor = (control: CardControl, day: string): string =>
  control.type === 'date' || /^\d{4}-/.test(control.value) ? day : day.split('-').reverse().join('.');
