import { snilsState } from '../../base/text/snils.ts';
import { isEmptyValue } from '../empty-value.ts';
import { dateIn, textOf } from '../text.ts';
import type { CardField, CardReading } from './card-reading.ts';

export type CardControl = HTMLInputElement | HTMLSelectElement;

/**
 * Names and phone stand in fields with these ids or names (facts 2.4 [K Mosreg2ISCO], 2026 W 2.4 [K]). Fields for the day
 * of birth, sex and mail are not in the facts: they are found by their labels, which the summary has.
 */
const IDS: Readonly<Partial<Record<CardField | 'snils', string>>> = {
  surname: 'nlast',
  given: 'nfirst',
  patronymic: 'nmiddle',
  phone: 'mphone',
  snils: 'personalNumber',
};
const LABELS: Readonly<Partial<Record<CardField | 'snils', RegExp>>> = {
  'birth-date': /^(?:дата|день) рождения/i,
  sex: /^пол(?!\p{L})/iu,
  email: /^(?:e-?mail|эл\S* почта|почта)/i,
};
const TYPED = /^(?:text|tel|email|date)$/;

/** The one control of the page for a field; null: there is none, or more than one. */
export function controlOf(document: Document, field: CardField | 'snils'): CardControl | null {
  const scope = document.querySelector('#content') ?? document.body;
  const controls = [...scope.querySelectorAll<CardControl>('input, select')].filter(
    (control) => control.localName === 'select' || TYPED.test(control.type),
  );
  const id = IDS[field]?.toLowerCase();
  const label = LABELS[field];
  const found = controls.filter((control) =>
    id ? control.id.toLowerCase() === id || control.name.toLowerCase() === id : label?.test(labelOf(control)),
  );
  const [one, another] = found;
  return one && !another ? one : null;
}

/** What stands beside a control: its label, the term of its definition, the first cell of its row. */
function labelOf(control: CardControl): string {
  const own = control.labels?.[0];
  if (own) return textOf(own);
  const described = control.closest('dd')?.previousElementSibling;
  if (described?.localName === 'dt') return textOf(described);
  const cell = control.closest('td')?.previousElementSibling;
  return cell ? textOf(cell) : (control.getAttribute('aria-label') ?? '');
}

/** What a control shows, in the form of a reading. */
export function shownIn(control: CardControl, field: CardField): string {
  const shown =
    control.localName === 'select'
      ? textOf((control as HTMLSelectElement).selectedOptions[0])
      : control.value.trim();
  if (isEmptyValue(shown)) return '';
  if (field === 'birth-date') return /^\d{4}-\d{2}-\d{2}$/.test(shown) ? shown : (dateIn(shown) ?? shown);
  if (field === 'sex') return sexWord(shown) ?? '';
  return shown;
}

/** «мужской» or «женский», as words of a page begin. */
export const sexWord = (text: string): string | null =>
  /^муж|^м\.?$/i.test(text) ? 'мужской' : /^жен|^ж\.?$/i.test(text) ? 'женский' : null;

/** Reads the fields of the card of the page, whatever of them it has. */
export function readCardForm(document: Document, fields: readonly CardField[]): CardReading {
  const snils = controlOf(document, 'snils');
  return {
    fields: fields.flatMap((field) => {
      const control = controlOf(document, field);
      if (!control) return [];
      const fixed =
        control.disabled || (control.localName === 'input' && (control as HTMLInputElement).readOnly);
      return [{ field, value: shownIn(control, field), fixed }];
    }),
    snils: snils && snilsState(isEmptyValue(snils.value) ? '' : snils.value),
  };
}
