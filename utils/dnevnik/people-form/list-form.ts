import { textOf } from '../text.ts';
import { type FormReading, IN } from './form-reading.ts';
import type { ReadClass } from './named-places.ts';
import { leavesPage, saves, wordsOf } from './page-words.ts';
import { announce, type LiveRow, numbered, titleOf } from './row-forms.ts';
import { byIds, whoIsNamed } from './who-is-named.ts';

export interface ListForm {
  way: 'many' | 'lists';
  rows: LiveRow[];
  parts: Element[];
  sides: FormReading['sides'];
  why: string | null;
}

/**
 * One list with several chosen, or two lists with arrows between them; null: neither. `side` says which of two lists is
 * the group where the page does not.
 */
export function listForm(document: Document, people: ReadClass, side: 0 | 1 | null): ListForm | null {
  const lists = [...document.querySelectorAll('select')].filter(({ multiple, size }) => multiple || size > 1);
  const named = lists.filter((list) =>
    [...list.options].some((option) => whoIsNamed(titleOf(option), people)),
  );
  if (named.length === 0) return null;
  const [first, second, ...more] = lists.length > 2 ? named : lists;
  if (!first || more.length > 0) return refused(lists, 'На странице больше двух списков с людьми.');
  if (!second) return oneList(first, people);
  const [a, b] = [sideOf(first), sideOf(second)];
  const group = side ?? (a === b ? null : a === 'group' || b === 'class' ? 0 : 1);
  const form: ListForm = { way: 'lists', rows: [], parts: [first, second], sides: null, why: null };
  if (group === null) {
    form.sides = [first, second].map((list) => ({ title: headOf(list), people: list.options.length }));
    return form;
  }
  const pair = group === 0 ? { group: first, others: second } : { group: second, others: first };
  const id = numbered();
  for (const list of [first, second]) {
    for (const option of list.options) {
      const row = listedPerson(option, people, id);
      if (row)
        form.rows.push({ ...row, chosen: list === pair.group ? IN : null, set: moving(option, pair, first) });
    }
  }
  return form;
}

const refused = (parts: Element[], why: string): ListForm => ({
  way: 'lists',
  rows: [],
  parts,
  sides: null,
  why,
});

function listedPerson(option: HTMLOptionElement, people: ReadClass, id: ReturnType<typeof numbered>) {
  const text = titleOf(option);
  const named = whoIsNamed(text, people);
  if (!named) return null;
  const keys = named.people.length > 1 ? byIds(named.people, option, people) : named.people;
  return { id: id(keys, text), people: keys, text, fixed: option.disabled };
}

function oneList(list: HTMLSelectElement, people: ReadClass): ListForm {
  const id = numbered();
  const rows = [...list.options].flatMap((option) => {
    const row = listedPerson(option, people, id);
    const set = (wanted: string | null) => {
      option.selected = wanted === IN;
      announce(list);
    };
    return row ? [{ ...row, chosen: option.selected ? IN : null, set }] : [];
  });
  const why = list.multiple ? null : 'В списке можно выбрать только одного человека.';
  return { way: 'many', rows, parts: [list], sides: null, why };
}

const CONTROL = 'select, button, input, a';

/** What stands over or beside a list. */
function headOf(list: HTMLSelectElement): string {
  const label = list.labels?.[0] ?? list.closest('fieldset')?.querySelector('legend');
  if (label) return textOf(label);
  for (let part: Element | null = list; part && part.localName !== 'form'; part = part.parentElement) {
    const before = part.previousElementSibling;
    const text = before && !before.matches(CONTROL) && !before.querySelector(CONTROL) ? textOf(before) : '';
    if (text !== '' && text.length < 120) return text;
    const column = part.localName === 'td' ? columnHead(part) : '';
    if (column !== '') return column;
  }
  return '';
}

function columnHead(cell: Element): string {
  const at = [...(cell.parentElement?.children ?? [])].indexOf(cell);
  const head = cell.closest('table')?.querySelector('tr');
  return head && head !== cell.parentElement ? textOf(head.children[at]) : '';
}

const OF_CLASS =
  /доступ|не\s+в\s+групп|не\s+вход|не\s+распредел|вне\s+групп|остальн|весь\s+класс|список\s+класса|ученики\s+класса|все\s+ученики|available|source|\bfrom\b|left|unassigned/i;
const OF_GROUP =
  /состав|в\s+групп|входят|выбран|добавлен|участник|распределен|selected|chosen|target|\bto\b|right|member|assigned/i;

function sideOf(list: HTMLSelectElement): 'class' | 'group' | null {
  for (const words of [headOf(list), `${list.id} ${list.name} ${list.className} ${list.title}`]) {
    // «Не в группе» has both: what says no comes first.
    if (OF_CLASS.test(words)) return 'class';
    if (OF_GROUP.test(words)) return 'group';
  }
  return null;
}

interface Pair {
  group: HTMLSelectElement;
  others: HTMLSelectElement;
}

/** Chooses the person alone in the list where it stands and presses the arrow to the other. */
function moving(option: HTMLOptionElement, pair: Pair, first: HTMLSelectElement) {
  return (wanted: string | null) => {
    const from = option.closest('select') === pair.group ? pair.group : pair.others;
    const to = wanted === IN ? pair.group : pair.others;
    if (from === to) return;
    for (const each of [...from.options, ...to.options]) each.selected = each === option;
    announce(from);
    const arrow = arrowTo(to === pair.group, to !== first, pair);
    if (arrow) arrow.click();
    else option.dispatchEvent(new MouseEvent('dblclick', { bubbles: true, cancelable: true }));
  };
}

const ALL = /все|всех|\ball\b|>>|»|≫|⇒|<<|«|≪|⇐/i;
const AHEAD = /[>→»›▶►⇒≫↓▼]/;
const BACK = /[<←«‹◀◄⇐≪↑▲]/;
const ADD = /добав|включ|в\s+групп|\badd\b|right/i;
const REMOVE = /убр|исключ|удал|из\s+групп|remove|\bdel|left/i;

/** The control that moves one person; one for all of them only where there is no other. */
function arrowTo(isAdding: boolean, isAhead: boolean, { group, others }: Pair): HTMLElement | null {
  let around: Element | null = group.parentElement;
  while (around && !around.contains(others)) around = around.parentElement;
  const pressed = [
    ...(around?.querySelectorAll<HTMLElement>(
      'button, input[type="button"], input[type="submit"], input[type="image"], a, [role="button"]',
    ) ?? []),
  ];
  const fits = pressed.filter((control) => {
    if (leavesPage(control) || saves(control)) return false;
    const words = wordsOf(control);
    const [add, remove] = [ADD.test(words), REMOVE.test(words)];
    if (add !== remove) return add === isAdding;
    const [ahead, back] = [AHEAD.test(words), BACK.test(words)];
    return ahead !== back && ahead === isAhead;
  });
  return fits.find((control) => !ALL.test(wordsOf(control))) ?? fits[0] ?? null;
}
