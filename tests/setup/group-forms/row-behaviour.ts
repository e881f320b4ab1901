import { formPage } from './form-page.ts';
import type { Chosen, FormSpec } from './form-spec.ts';
import { boxField, changeOf, choiceField, chosenInFields, draw, heldBy, rowsHtml } from './row-forms.ts';
import { later, type PageOfForm } from './turns.ts';

const fieldFor = (spec: FormSpec, now: Chosen) =>
  spec.shape === 'choice' ? choiceField(spec, now) : boxField(spec, now);

/** What «Выбрать всех» or «Всем ученикам» asks for; none if the event is of something else. */
function askedForAll(spec: FormSpec, event: Event): { title: string | null } | null {
  const target = event.target as Element | null;
  if (event.type === 'click' && target?.id === 'cbAll')
    return { title: (target as HTMLInputElement).checked ? spec.titles[0]! : null };
  if (event.type === 'change' && target?.id === 'forAll')
    return { title: heldBy(spec, target as HTMLSelectElement) };
  return null;
}

/** Check boxes or drop-downs that are in the page as it is sent. */
export function rowsPage(spec: FormSpec): PageOfForm {
  const state: Chosen = { ...spec.initial };
  const { controlled, turns, byKeyup } = spec.behaviour;
  const chooses = spec.shape === 'choice' || byKeyup ? 'change' : 'click';
  return {
    html: formPage(spec, rowsHtml(spec, fieldFor(spec, spec.initial))),
    start(document, window) {
      Object.assign(state, spec.initial);
      const content = document.getElementById('content')!;
      const redraw = (): void => later(window, turns, () => draw(spec, document, state));
      const listen = (event: Event): void => {
        const all = askedForAll(spec, event);
        if (all) {
          const wanted = Object.fromEntries(spec.people.map(({ key }) => [key, all.title]));
          if (controlled) Object.assign(state, wanted);
          else draw(spec, document, wanted);
        }
        const change = event.type === chooses ? changeOf(spec, event.target) : null;
        if (change) state[change.person.key] = change.title;
        // Not at a click that its change is yet to follow: that would throw back what was just pressed.
        if (controlled && (all || event.type === chooses || event.type === 'focusout')) redraw();
      };
      for (const type of ['click', 'change', 'focusout']) content.addEventListener(type, listen);
    },
    chosen: (document) => (controlled ? { ...state } : chosenInFields(spec, document)),
  };
}

/** Check boxes that come by script; each change draws all of them as new elements. */
export function latePage(spec: FormSpec): PageOfForm {
  const state: Chosen = { ...spec.initial };
  const { turns, byKeyup } = spec.behaviour;
  const { junk } = spec.look;
  return {
    html: formPage(
      spec,
      `<div id="root${junk}" data-reactroot=""><div class="_${junk}">Загрузка...</div></div>`,
    ),
    start(document, window) {
      Object.assign(state, spec.initial);
      const root = document.getElementById(`root${junk}`)!;
      let due = false;
      const render = (): void => {
        due = false;
        const count = Object.values(state).filter(Boolean).length;
        root.innerHTML = `<div class="_${junk}"><input type="text" data-testid="find" placeholder="Поиск"></div>${rowsHtml(spec, boxField(spec, state))}<div class="_${junk}b">Выбрано: ${count} из ${spec.people.length}</div>`;
      };
      const redraw = (): void => {
        if (due) return;
        due = true;
        later(window, turns, render);
      };
      const listen = (event: Event): void => {
        const all = askedForAll(spec, event);
        const change = event.type === (byKeyup ? 'change' : 'click') ? changeOf(spec, event.target) : null;
        if (all) for (const { key } of spec.people) state[key] = all.title;
        if (change) state[change.person.key] = change.title;
        if (all || change) redraw();
      };
      root.addEventListener('click', listen);
      root.addEventListener('change', listen);
      later(window, turns + 1, render);
    },
    // What was set without an event is not in the state, and so not in what is sent.
    chosen: () => ({ ...state }),
  };
}
