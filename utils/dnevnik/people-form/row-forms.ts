import { cleanText, textOf } from '../text.ts';
import { IN, type ReadRow } from './form-reading.ts';
import { apart, type NamedPlace, type ReadClass, rowAround } from './named-places.ts';
import { wordsOf } from './page-words.ts';
import { byIds, whoIsNamed } from './who-is-named.ts';

/** A row of a form with what changes it. */
export interface LiveRow extends ReadRow {
  /** Makes the page show the wanted choice; the page may need some time, or not accept it. */
  set: (wanted: string | null) => void;
}

export interface RowForm {
  way: 'boxes' | 'choice';
  offered: string[];
  rows: LiveRow[];
  /** The parts of the page that belong to a row. */
  parts: Element[];
  why: string | null;
}

const CONTROLS =
  'input[type="checkbox"], input[type="radio"], select:not([multiple]), [role="checkbox"], [role="switch"]';

/** The forms in which everybody has a box, a drop-down or round buttons of their own. */
export function rowForms(places: readonly NamedPlace[], people: ReadClass): RowForm[] {
  const forms: Record<RowForm['way'], RowForm> = { boxes: empty('boxes'), choice: empty('choice') };
  const seen = new Set<Element>();
  const unclear: Element[] = [];
  const named = numbered();
  for (const place of places) {
    const around = rowAround(place, places, (element) =>
      controlsIn(element).filter((control) => isAbout(control, place, people)),
    );
    if (!around || seen.has(around.row)) continue;
    seen.add(around.row);
    const { row, wide, controls } = around;
    const keys = personsIn(place, wide, people);
    const base = { people: keys, text: place.text, id: named(keys, place.text) };
    const choice = choiceIn(row, controls);
    const [box, ...more] = controls.filter(isBox);
    if (choice) forms.choice.rows.push({ ...base, ...choice.row }) && add(forms.choice, choice.offered, row);
    else if (box && more.length === 0) {
      forms.boxes.rows.push({ ...base, ...boxRow(box) });
      add(forms.boxes, [], row);
    } else unclear.push(row);
  }
  if (unclear.length > Math.max(forms.boxes.rows.length, forms.choice.rows.length)) {
    forms.boxes.parts.push(...unclear);
    forms.boxes.why = 'В одной строке несколько галочек, и непонятно, какая из них — группа.';
  }
  return Object.values(forms).filter(({ rows, why }) => rows.length > 0 || why !== null);
}

function empty(way: RowForm['way']): RowForm {
  return { way, offered: [], rows: [], parts: [], why: null };
}

function add(form: RowForm, offered: readonly string[], row: Element): void {
  form.parts.push(row);
  for (const title of offered) if (!form.offered.includes(title)) form.offered.push(title);
}

/** Namesakes are told apart by what else the row says of them, or by the ids in it. */
export function personsIn({ named }: NamedPlace, row: Element, people: ReadClass): string[] {
  if (named.people.length < 2) return named.people;
  const found = whoIsNamed(apart(row), people)?.people ?? [];
  return found.length === 1 ? found : byIds(named.people, row, people);
}

const OF_ROW = /групп|выбр|отмет|включ|участ/i;

/** Whether a control may be this person's: what is written on it names the person, or nothing that is something else. */
function isAbout(control: Element, { named }: NamedPlace, people: ReadClass): boolean {
  if (control.localName === 'select' || (control as HTMLInputElement).type === 'radio') return true;
  const written = [...((control as HTMLInputElement).labels ?? [])].map(apart);
  const text = cleanText([...written, control.getAttribute('aria-label') ?? ''].join(' '));
  if (!/[а-яё]{2}/i.test(text) || OF_ROW.test(text)) return true;
  const who = whoIsNamed(text, people);
  return who !== null && (who.people.length === 0 || who.people.some((key) => named.people.includes(key)));
}

/** Ids of rows: the people meant, or the text of a stranger, and how many rows like it stand before. */
export function numbered(): (people: readonly string[], text: string) => string {
  const counts = new Map<string, number>();
  return (people, text) => {
    const name = people.length > 0 ? people.join('+') : `? ${text}`;
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    return `${name}#${count}`;
  };
}

const controlsIn = (element: Element): Element[] =>
  [...element.querySelectorAll(CONTROLS), ...(element.matches(CONTROLS) ? [element] : [])].filter(
    (control) =>
      (control as HTMLSelectElement).localName !== 'select' || (control as HTMLSelectElement).size < 2,
  );

const isBox = (control: Element): boolean =>
  (control as HTMLInputElement).type === 'checkbox' ||
  /^(?:checkbox|switch)$/.test(control.getAttribute('role') ?? '');

const isFixed = (control: Element): boolean =>
  (control as HTMLInputElement).disabled === true || control.getAttribute('aria-disabled') === 'true';

type Changing = Pick<LiveRow, 'chosen' | 'fixed' | 'set'>;

function boxRow(box: Element): Changing {
  const checked = (box as HTMLInputElement).checked ?? box.getAttribute('aria-checked') === 'true';
  return {
    chosen: checked ? IN : null,
    fixed: isFixed(box),
    set: (wanted) => {
      if ((wanted === IN) !== checked) (box as HTMLElement).click();
    },
  };
}

function choiceIn(row: Element, controls: readonly Element[]): { row: Changing; offered: string[] } | null {
  const [select, ...more] = controls.filter(
    (control): control is HTMLSelectElement => control.localName === 'select',
  );
  if (select && more.length === 0) return selectChoice(select);
  const radios = controls.filter(
    (control): control is HTMLInputElement => (control as HTMLInputElement).type === 'radio',
  );
  return radios.length > 1 && radios.length === controls.length ? radioChoice(row, radios) : null;
}

/** What an option says. */
export const titleOf = (option: HTMLOptionElement): string =>
  cleanText(option.label || (option.textContent ?? ''));

function selectChoice(select: HTMLSelectElement) {
  const options = [...select.options];
  const chosen = select.selectedOptions[0];
  return {
    offered: options.map(titleOf),
    row: {
      chosen: chosen ? titleOf(chosen) : null,
      fixed: isFixed(select),
      set: (wanted: string | null) => {
        const at = options.findIndex((option) => titleOf(option) === wanted && !option.disabled);
        if (at < 0) return;
        select.selectedIndex = at;
        announce(select);
      },
    },
  };
}

function radioChoice(row: Element, radios: HTMLInputElement[]) {
  const titles = radios.map((radio, at) => radioTitle(row, radio, at));
  const at = radios.findIndex(({ checked }) => checked);
  return {
    offered: titles,
    row: {
      chosen: titles[at] ?? null,
      fixed: radios.every(isFixed),
      set: (wanted: string | null) => {
        radios[titles.indexOf(wanted ?? '')]?.click();
      },
    },
  };
}

/** Beside the button, or at the head of its column. */
function radioTitle(row: Element, radio: HTMLInputElement, at: number): string {
  const label = radio.labels?.[0]
    ? textOf(radio.labels[0])
    : cleanText(radio.getAttribute('aria-label') ?? '');
  if (label !== '' && label !== textOf(row)) return label;
  const cell = radio.closest('td, th');
  const column = cell?.parentElement ? [...cell.parentElement.children].indexOf(cell) : -1;
  const head = row.closest('table')?.querySelector('tr');
  const title = column >= 0 ? textOf(head?.children[column]) : '';
  return title || wordsOf(radio) || String(at + 1);
}

/** Tells the page of a change as the browser does when somebody has made it. */
export function announce(control: Element): void {
  control.dispatchEvent(new Event('input', { bubbles: true }));
  control.dispatchEvent(new Event('change', { bubbles: true }));
}
