import { textOf } from '../text.ts';
import { IN } from './form-reading.ts';
import { type NamedPlace, type ReadClass, rowAround } from './named-places.ts';
import { leavesPage, saves, wordsOf } from './page-words.ts';
import { announce, type LiveRow, numbered, personsIn } from './row-forms.ts';

export interface PressForm {
  way: 'presses' | 'typed';
  rows: LiveRow[];
  parts: Element[];
  why: string | null;
  /** Where people are found by typing. */
  field: HTMLInputElement | null;
}

const PRESSED =
  'button, [role="button"], a, input[type="button"], input[type="image"], svg[class], i[class], span[class], img';
const CROSS = /^[×✕✖✗⨯xх]$/i;
const TAKES_AWAY = /убрать|исключ|удалить|remove|delete|close/i;
const ADD = /добавить\s+в\s+групп|включить\s+в\s+групп/i;
const REMOVE = /(?:убрать|исключить|удалить)\s+из\s+групп/i;

/**
 * A form in which everybody has a button that says «в группу» or «из группы», or in which people are found by typing
 * and the chosen ones stand with a cross each; null: neither.
 */
export function pressForm(
  document: Document,
  places: readonly NamedPlace[],
  people: ReadClass,
): PressForm | null {
  const presses = rowsBy(places, people, (control) => {
    const words = wordsOf(control);
    return ADD.test(words) ? null : REMOVE.test(words) ? IN : undefined;
  });
  if (presses.rows.length > 0) return { way: 'presses', ...presses, why: null, field: null };
  const chips = rowsBy(places, people, (control) =>
    CROSS.test(textOf(control)) || TAKES_AWAY.test(wordsOf(control)) ? IN : undefined,
  );
  const fields = fieldsFor(document, chips.parts);
  const [field, ...more] = fields;
  if (!field) return null;
  const why = more.length > 0 ? 'На странице несколько полей, в которых можно искать людей.' : null;
  return { way: 'typed', ...chips, parts: [...chips.parts, field], why, field };
}

function rowsBy(
  places: readonly NamedPlace[],
  people: ReadClass,
  stateOf: (control: Element) => string | null | undefined,
) {
  const [rows, parts]: [LiveRow[], Element[]] = [[], []];
  const id = numbered();
  for (const place of places) {
    const around = rowAround(place, places, (element) =>
      [...element.querySelectorAll(PRESSED)].filter(
        (control) => !saves(control) && !leavesPage(control) && stateOf(control) !== undefined,
      ),
    );
    const control = around?.controls.at(-1);
    if (!around || !control) continue;
    const chosen = stateOf(control) ?? null;
    const keys = personsIn(place, around.wide, people);
    const text = place.text.replace(/\s*[×✕✖✗⨯]$/, '');
    const set = (wanted: string | null) => {
      if (wanted !== chosen) press(control);
    };
    rows.push({ id: id(keys, text), people: keys, text, chosen, fixed: false, set });
    parts.push(around.row);
  }
  return { rows, parts };
}

const PEOPLE = /фио|фамили|имя|учени|учащ|участник|человек|кого/i;
const SEARCH = /добав|найти|поиск|искать|начните/i;
const ELSEWHERE = /сайт|портал|школ[уаые]\b|логин|парол/i;

/** The fields in which somebody of the class may be sought, the likeliest alone if one is. */
function fieldsFor(document: Document, chips: readonly Element[]): HTMLInputElement[] {
  const all = [...document.querySelectorAll<HTMLInputElement>('input')].filter(
    (field) =>
      /^(?:text|search)$/.test(field.type) &&
      !field.disabled &&
      !field.readOnly &&
      !ELSEWHERE.test(wordsOf(field)),
  );
  const isCombo = (field: Element) =>
    field.getAttribute('role') === 'combobox' ||
    /list|both/.test(field.getAttribute('aria-autocomplete') ?? '');
  const named = all.filter((field) => isCombo(field) || PEOPLE.test(wordsOf(field)));
  const likely =
    named.length > 0 ? named : chips.length > 0 ? all.filter((field) => SEARCH.test(wordsOf(field))) : [];
  if (likely.length < 2) return likely;
  const near = likely.filter((field) => chips.some((chip) => sharesSmallPart(field, chip)));
  return near.length === 1 ? near : likely;
}

function sharesSmallPart(field: Element, chip: Element): boolean {
  const around = chip.closest('form, fieldset, section, [role="group"]') ?? chip.parentElement?.parentElement;
  return around?.contains(field) ?? false;
}

/** As a hand presses it: some pages listen to the button going down. */
export function press(control: Element): void {
  for (const name of ['pointerdown', 'mousedown', 'pointerup', 'mouseup'])
    control.dispatchEvent(new MouseEvent(name, { bubbles: true, cancelable: true }));
  (control as HTMLElement).click?.() ?? control.dispatchEvent(new MouseEvent('click', { bubbles: true }));
}

/** Types as a hand does, as far as a page can tell. */
export function type(field: HTMLInputElement, text: string): void {
  field.focus();
  field.value = text;
  const key = { key: text.at(-1) ?? 'Backspace', bubbles: true };
  field.dispatchEvent(new KeyboardEvent('keydown', key));
  announceTyping(field);
  field.dispatchEvent(new KeyboardEvent('keyup', key));
}

function announceTyping(field: HTMLInputElement): void {
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
}

/** The part of a proposal that is pressed: the whole line, where the markup says which. */
export const proposalOf = (place: NamedPlace): Element =>
  place.element.closest('[role="option"], li, a, button') ?? place.element;

/** Tells the page that the field is done with. */
export function leave(field: HTMLInputElement): void {
  if (field.value !== '') {
    field.value = '';
    announce(field);
  }
}
