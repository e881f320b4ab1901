import { esc, formPage } from './form-page.ts';
import { besideName, everybodyOut, type FormSpec, inOneLine, otherClass, sentId } from './form-spec.ts';
import { type FormPerson, folded, writtenName } from './names.ts';
import { later, type PageOfForm } from './turns.ts';

/** People are found by typing and stand as chips. */
export function typedPage(spec: FormSpec): PageOfForm {
  const { look, behaviour } = spec;
  const everybody = [...spec.people, ...spec.others];
  const boxId = `tags${look.junk}`;
  const listId = `found${look.junk}`;
  const idOf = (person: FormPerson): string =>
    spec.people.includes(person) ? sentId(spec, person) : person.key;
  const remove =
    look.chips === 'link'
      ? '<a href="#" title="Удалить">×</a>'
      : '<button type="button" aria-label="Удалить">×</button>';
  const chip = (person: FormPerson): string =>
    `<span class="tag">${esc(inOneLine(spec, person))} <input type="hidden" name="person" value="${idOf(person)}">${remove}</span>`;
  const input = `<input type="text" id="in${look.junk}" autocomplete="off" placeholder="Начните вводить фамилию">`;
  const members = spec.people.filter(({ key }) => spec.initial[key]);
  const list = `<ul id="${listId}" role="listbox" style="display:none"></ul>`;
  const ids = (document: Document): string[] =>
    [...document.querySelectorAll<HTMLInputElement>(`#${boxId} input[name=person]`)].map(
      ({ value }) => value,
    );

  /** Those whom the server finds, as it answers: the first ones whose name begins so. */
  const found = (typed: string, own: string[]): FormPerson[] => {
    const text = folded(typed);
    const ways = ({ last, first, middle }: FormPerson): string[] =>
      [`${last} ${first} ${middle}`, `${first} ${middle} ${last}`, `${first} ${last}`].map(folded);
    return everybody
      .filter((person) =>
        [...ways(person), folded(writtenName(person, spec.style))].some((way) => way.startsWith(text)),
      )
      .slice(0, behaviour.most)
      .filter((person) => !own.includes(idOf(person)));
  };
  const suggestion = (person: FormPerson): string => {
    const beside = besideName(spec, person);
    const group = spec.people.includes(person) ? spec.className : otherClass(spec);
    const info = beside && beside !== group ? `${group}, ${beside}` : group;
    return `<li role="option"><span>${esc(writtenName(person, spec.style))}</span> <small>${esc(info)}</small></li>`;
  };

  return {
    html: formPage(
      spec,
      `<p>Участники:</p><div id="${boxId}">${members.map(chip).join('\n')}${input}</div>${behaviour.listInPlace ? list : ''}`,
      behaviour.listInPlace ? '' : list,
    ),
    start(document, window) {
      const box = document.getElementById(boxId)!;
      const field = box.querySelector<HTMLInputElement>('input[type=text]')!;
      const suggestions = document.getElementById(listId)!;
      let shown: FormPerson[] = [];
      let asked = 0;
      const hide = (): void => {
        asked++;
        shown = [];
        suggestions.style.display = 'none';
        suggestions.innerHTML = '';
      };
      const ask = (): void => {
        const typed = field.value;
        hide();
        if (typed.trim().length < behaviour.least) return;
        const mine = asked;
        later(window, behaviour.turns, () => {
          if (mine !== asked) return;
          shown = found(typed, ids(document));
          suggestions.innerHTML = shown.length
            ? shown.map(suggestion).join('')
            : '<li class="light">Ничего не найдено</li>';
          suggestions.style.display = 'block';
        });
      };
      field.addEventListener(behaviour.byKeyup ? 'keyup' : 'input', ask);
      // The field loses its focus by a click elsewhere; one on the list does not take it.
      field.addEventListener('blur', () => later(window, 2, hide));
      suggestions.addEventListener('mousedown', (event) => event.preventDefault());
      suggestions.addEventListener(behaviour.pickBy, (event) => {
        const row = (event.target as Element).closest('li');
        const person = shown[[...suggestions.children].indexOf(row!)];
        if (!person) return;
        field.insertAdjacentHTML('beforebegin', chip(person));
        field.value = '';
        hide();
      });
      box.addEventListener('click', (event) => {
        const target = event.target as Element;
        if (!target.matches('.tag a, .tag button')) return;
        event.preventDefault();
        target.closest('.tag')!.remove();
      });
    },
    chosen(document) {
      const sent = ids(document);
      const chosen = everybodyOut(spec);
      for (const person of spec.people) if (sent.includes(idOf(person))) chosen[person.key] = spec.titles[0]!;
      return chosen;
    },
  };
}
