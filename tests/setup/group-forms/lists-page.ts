import { formPage, option } from './form-page.ts';
import { everybodyOut, type FormSpec, inOneLine, personOf, sentId } from './form-spec.ts';
import type { FormPerson } from './names.ts';
import { later, type PageOfForm } from './turns.ts';

type Move = 'in' | 'out' | 'all-in' | 'all-out';

function arrows(spec: FormSpec): string {
  const { arrows: kind, insideFirst } = spec.look;
  const [right, left] = insideFirst ? (['out', 'in'] as const) : (['in', 'out'] as const);
  const button = (move: Move, text: string, title = ''): string =>
    `<button type="button" data-move="${move}"${title && ` title="${title}"`}>${text}</button>`;
  if (kind === '>>') return `${button(right, '&gt;&gt;')}<br>${button(left, '&lt;&lt;')}`;
  if (kind === 'words') return `${button('in', 'Добавить')}<br>${button('out', 'Удалить')}`;
  if (kind === 'titles')
    return `${button('in', insideFirst ? '←' : '→', 'Добавить')}<br>${button('out', insideFirst ? '→' : '←', 'Убрать')}`;
  return [
    button(right, '&gt;'),
    button(`all-${right}`, '&gt;&gt;'),
    button(left, '&lt;'),
    button(`all-${left}`, '&lt;&lt;'),
  ].join('<br>');
}

/** Two lists with arrows between. */
export function listsPage(spec: FormSpec): PageOfForm {
  const { look, behaviour, people } = spec;
  const outsideId = `lbAll${look.junk}`;
  const insideId = `lbIn${look.junk}`;
  const hiddenId = `hf${look.junk}`;
  const items = (list: FormPerson[]): string =>
    list.map((person) => option(sentId(spec, person), inOneLine(spec, person))).join('\n');
  const inside = people.filter(({ key }) => spec.initial[key]);
  const outside = people.filter((person) => !inside.includes(person));
  const [outsideTitle, insideTitle] = look.listTitles.split('/') as [string, string];
  const column = (id: string, title: string, list: FormPerson[]): string =>
    `<td><label for="${id}">${title}</label><br><select id="${id}" size="14" multiple>${items(list)}</select></td>`;
  const columns = [column(outsideId, outsideTitle, outside), column(insideId, insideTitle, inside)];
  if (look.insideFirst) columns.reverse();
  const hidden = behaviour.hiddenField
    ? `<input type="hidden" id="${hiddenId}" name="members" value="${inside.map((person) => sentId(spec, person)).join(',')}">`
    : '';
  const form = `<table><tr>${columns.join(`<td>${arrows(spec)}</td>`)}</tr></table>${hidden}`;
  return {
    html: formPage(spec, form),
    start(document, window) {
      const lists = {
        out: document.getElementById(outsideId) as HTMLSelectElement,
        in: document.getElementById(insideId) as HTMLSelectElement,
      };
      const move = (kind: Move): void => {
        const [from, to] = kind.endsWith('in') ? [lists.out, lists.in] : [lists.in, lists.out];
        for (const item of [...from.options]) {
          if (!item.selected && !kind.startsWith('all-')) continue;
          item.selected = false;
          to.append(item);
        }
        const field = document.getElementById(hiddenId) as HTMLInputElement | null;
        if (field) field.value = [...lists.in.options].map(({ value }) => value).join(',');
        update();
      };
      const buttons = [...document.querySelectorAll<HTMLButtonElement>('button[data-move]')].map((button) => {
        const kind = button.getAttribute('data-move') as Move;
        button.removeAttribute('data-move');
        button.addEventListener('click', () => later(window, behaviour.turns, () => move(kind)));
        return { button, kind };
      });
      /** A page with a state of its own lets nobody press an arrow before it has heard what is selected. */
      const update = (): void => {
        if (!behaviour.controlled) return;
        for (const { button, kind } of buttons)
          button.disabled =
            !kind.startsWith('all-') && lists[kind === 'in' ? 'out' : 'in'].selectedOptions.length === 0;
      };
      for (const list of Object.values(lists)) list.addEventListener('change', update);
      update();
    },
    chosen(document) {
      const field = document.getElementById(hiddenId) as HTMLInputElement | null;
      const inGroup = document.getElementById(insideId) as HTMLSelectElement;
      const ids = field ? field.value.split(',') : [...inGroup.options].map(({ value }) => value);
      const chosen = everybodyOut(spec);
      for (const id of ids) {
        const person = personOf(spec, id);
        if (person) chosen[person.key] = spec.titles[0]!;
      }
      return chosen;
    },
  };
}
