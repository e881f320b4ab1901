import { esc, nameHtml, option } from './form-page.ts';
import { besideName, type Chosen, type FormSpec, personOf, sentId } from './form-spec.ts';
import type { FormPerson } from './names.ts';

const UNDIVIDED = 'none';

const idOf = ({ look }: FormSpec, index: number): string => `c${look.junk}_${index}`;

const BOX_ALL = '<input type="checkbox" id="cbAll" title="Выбрать всех">';

/** The field of a person alone, as the page is sent or drawn. */
export type Field = (person: FormPerson, index: number, attributes: string) => string;

export const boxField =
  (spec: FormSpec, now: Chosen): Field =>
  (person, index, attributes) =>
    `<input type="checkbox" name="p_${sentId(spec, person)}" id="${idOf(spec, index)}"${now[person.key] ? ' checked' : ''}${attributes}>`;

export const choiceField =
  (spec: FormSpec, now: Chosen): Field =>
  (person, index, attributes) => {
    const groups = spec.titles.map((title, place) =>
      option(String(place + 1), title, now[person.key] === title),
    );
    const none = spec.look.undivided ? option(UNDIVIDED, 'не делится') : '';
    return `<select name="g_${sentId(spec, person)}" id="${idOf(spec, index)}"${attributes}>${option('', '- Выберите -')}${groups.join('')}${none}</select>`;
  };

interface Row {
  control: string;
  name: string;
  /** Family name and given name apart. */
  cells: [string, string];
  beside: string;
  number: string;
}

function rowOf(spec: FormSpec, field: Field, person: FormPerson, index: number, labelled: boolean): Row {
  const { look } = spec;
  const written = nameHtml(spec, person);
  const prefix = look.numbers === 'prefix' ? `${index + 1}. ` : '';
  const name = `${prefix}${written.whole}`;
  const id = idOf(spec, index);
  const beside = besideName(spec, person);
  const plain = {
    cells: [`${prefix}${written.cells[0]}`, written.cells[1]] as [string, string],
    beside: beside && `<span class="light">${esc(beside)}</span>`,
    number: look.numbers === 'column' ? String(index + 1) : '',
  };
  if (!labelled || look.label === 'none') return { ...plain, control: field(person, index, ''), name };
  if (look.label === 'aria') {
    const control = field(person, index, ` aria-labelledby="n${id}"`);
    return { ...plain, control, name: `<span id="n${id}">${name}</span>` };
  }
  if (look.label === 'around')
    return { ...plain, control: '', name: `<label>${field(person, index, '')} ${name}</label>` };
  const label = `<label for="${id}">${name}</label>`;
  const control = field(person, index, '');
  return {
    ...plain,
    control: '',
    name: look.label === 'before' ? `${label} ${control}` : `${control}${label}`,
  };
}

const nest = (content: string): string =>
  `<table border="0" cellpadding="0"><tr><td>${content}</td></tr></table>`;

function tableRows(spec: FormSpec, field: Field): string {
  const { look } = spec;
  const split = look.split === 'cells';
  const cell = (content: string): string =>
    content ? `<td>${look.rows === 'nested' ? nest(content) : content}</td>` : '<td></td>';
  const rows = spec.people.map((person, index) => {
    const row = rowOf(spec, field, person, index, !split);
    const names = split ? row.cells : [row.name];
    const content = [...(look.numbers === 'column' ? [row.number] : []), ...names, row.beside];
    const cells = look.controlLast ? [...content, row.control] : [row.control, ...content];
    return `<tr>${cells.map(cell).join('')}</tr>`;
  });
  const order = spec.style.order === 'last-first' ? ['Фамилия', 'Имя'] : ['Имя', 'Фамилия'];
  const names = split ? order : ['ФИО'];
  const heads = [...(look.numbers === 'column' ? ['№'] : []), ...names, ''];
  const control = look.bulk && spec.shape !== 'choice' ? BOX_ALL : '';
  const all = look.controlLast ? [...heads, control] : [control, ...heads];
  return `<table class="grid"><tr>${all.map((head) => `<th>${head}</th>`).join('')}</tr>
${rows.join('\n')}</table>`;
}

/** A CheckBoxList of two columns: two people in a row, names only in labels. */
function columnRows(spec: FormSpec, field: Field): string {
  const cells = spec.people.map((person, index) => {
    const { whole } = nameHtml(spec, person);
    const beside = besideName(spec, person);
    return `<td>${field(person, index, '')}<label for="${idOf(spec, index)}">${whole}${beside ? ` (${esc(beside)})` : ''}</label></td>`;
  });
  const rows = cells.flatMap((cell, index) =>
    index % 2 ? [] : [`<tr>${cell}${cells[index + 1] ?? '<td></td>'}</tr>`],
  );
  return `<table id="cbl${spec.look.junk}">${rows.join('\n')}</table>`;
}

function blockRows(spec: FormSpec, field: Field): string {
  const list = spec.look.rows === 'list';
  const [outer, inner] = list ? ['ul', 'li'] : ['div', 'div'];
  const rows = spec.people.map((person, index) => {
    const { control, name, beside, number } = rowOf(spec, field, person, index, true);
    const who = `<div class="who">${number ? `<i>${number}</i> ` : ''}${name} ${beside}</div>`;
    const tool = control ? `<div class="tool">${control}</div>` : '';
    return `<${inner} class="r${spec.look.junk}">${spec.look.controlLast ? `${who}${tool}` : `${tool}${who}`}</${inner}>`;
  });
  return `<${outer} class="rows">${rows.join('\n')}</${outer}>`;
}

/** A row for each person, in the layout of this page. */
export function rowsHtml(spec: FormSpec, field: Field): string {
  const { look, shape } = spec;
  const inTable =
    look.rows === 'table' || look.rows === 'nested' || (look.rows === 'columns' && shape !== 'boxes');
  const rows = inTable
    ? tableRows(spec, field)
    : look.rows === 'columns'
      ? columnRows(spec, field)
      : blockRows(spec, field);
  const all =
    look.bulk && shape !== 'choice' && !inTable
      ? `<p><label>${BOX_ALL} Выбрать всех</label></p>`
      : look.bulk && shape === 'choice'
        ? `<p>Всем ученикам: <select id="forAll">${option('', '- Выберите -')}${spec.titles.map((title, place) => option(String(place + 1), title)).join('')}</select></p>`
        : '';
  const left = look.left
    ? '<p><label><input type="checkbox" name="left" value="1"> Показывать выбывших</label></p>'
    : '';
  return `${left}${all}${rows}`;
}

/** What these fields say: names and values as the server would take them. */
export function chosenInFields(spec: FormSpec, document: Document): Chosen {
  const chosen: Chosen = {};
  for (const field of fieldsOf(document)) {
    const person = personOfField(spec, field);
    if (person) chosen[person.key] = heldBy(spec, field);
  }
  return chosen;
}

export type PersonField = HTMLInputElement | HTMLSelectElement;

const fieldsOf = (document: Document): PersonField[] => [
  ...document.querySelectorAll<PersonField>('input[name^="p_"], select[name^="g_"]'),
];

const personOfField = (spec: FormSpec, field: Element): FormPerson | undefined =>
  personOf(spec, field.getAttribute('name')?.slice(2) ?? '');

/** The group that a field holds. */
export const heldBy = (spec: FormSpec, field: PersonField): string | null =>
  'checked' in field
    ? field.checked
      ? spec.titles[0]!
      : null
    : (spec.titles[Number(field.value || Number.NaN) - 1] ?? null);

/** Puts what the state says into the fields, as a page that draws by its own state does. */
export function draw(spec: FormSpec, document: Document, state: Chosen): void {
  for (const field of fieldsOf(document)) {
    const person = personOfField(spec, field);
    if (!person || heldBy(spec, field) === state[person.key]) continue;
    if ('checked' in field) field.checked = state[person.key] !== null;
    else field.value = String(spec.titles.indexOf(state[person.key] ?? '') + 1 || '');
  }
}

/** The person whose field this is, and what it says now. */
export function changeOf(
  spec: FormSpec,
  target: EventTarget | null,
): { person: FormPerson; title: string | null } | null {
  const field = target as PersonField | null;
  if (!field?.matches?.('input[name^="p_"], select[name^="g_"]')) return null;
  const person = personOfField(spec, field);
  return person ? { person, title: heldBy(spec, field) } : null;
}
