import type { JournalOverlay } from '../../../utils/class-data/analytics/journal-overlay.ts';

const STYLE = `
:host { all: initial; display: block; margin: 0 0 8px; }
.bar { display: flex; align-items: center; flex-wrap: wrap; gap: 4px 14px; box-sizing: border-box; padding: 5px 6px 5px 10px;
  font: 13px/20px system-ui, "Segoe UI", Roboto, Arial, sans-serif; color: #1b2430; background: #dff1ef;
  border: 1px solid #8fc7c2; border-radius: 8px; }
.logo { display: grid; place-items: center; flex: none; width: 20px; height: 20px; border-radius: 6px; background: #0f6f69;
  color: #fff; font-weight: 700; }
.lines { flex: 1; min-width: 260px; }
.line { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 14px; }
.title { color: #37424f; } .title::after { content: ":"; }
.figure b { font-variant-numeric: tabular-nums; }
.note { color: #37424f; font-size: 12px; line-height: 18px; }
button { font: inherit; font-size: 12px; padding: 2px 9px; border: 1px solid #0f6f69; border-radius: 7px; background: #fff;
  color: #0b5752; cursor: pointer; }
button:focus-visible { outline: 3px solid #1b2430; outline-offset: 2px; }
.ask { display: flex; flex-wrap: wrap; gap: 2px 8px; align-items: center; font-size: 12px; }
.off .what { flex: 1; }
`;

export interface StripOptions {
  /** null: switched off; only the button to switch it on is shown. */
  overlay: JournalOverlay | null;
  show(shown: boolean): void;
  setWeighting(weighting: 'weighted' | 'plain'): void;
}

/** The strip above a journal, in the page's own flow: nothing of the site is covered. */
export function mountStrip(below: Element, options: StripOptions): { stand(): boolean; remove(): void } {
  const { ownerDocument } = below;
  const host = ownerDocument.createElement('div');
  host.id = 'klassruk-figures';
  const root = host.attachShadow({ mode: 'closed' });
  const make = (tag: string, className: string, ...content: (Node | string)[]): HTMLElement => {
    const element = ownerDocument.createElement(tag);
    element.className = className;
    element.append(...content);
    return element;
  };
  const button = (text: string, act: () => void): HTMLElement => {
    const element = make('button', '', text);
    element.setAttribute('type', 'button');
    // A click made by a script of the page does nothing.
    element.addEventListener('click', (event) => event.isTrusted && act());
    return element;
  };
  const logo = make('span', 'logo', 'К');
  logo.setAttribute('aria-hidden', 'true');
  const { overlay } = options;
  root.append(make('style', '', STYLE), overlay ? shown(overlay) : off());
  below.before(host);
  return { stand: () => host.isConnected, remove: () => host.remove() };

  function off(): HTMLElement {
    const what = make('span', 'what', 'Подсчёты Классрука выключены');
    return make(
      'div',
      'bar off',
      logo,
      what,
      button('Показать', () => options.show(true)),
    );
  }

  function shown({ lines, notes, asksWeighting }: JournalOverlay): HTMLElement {
    const all = make('div', 'lines');
    for (const { title, figures } of lines) {
      const line = make('div', 'line');
      if (title) line.append(make('span', 'title', title));
      for (const { name, value, hint } of figures) {
        const figure = make('span', 'figure', `${name} `, make('b', '', value));
        figure.title = hint;
        line.append(figure);
      }
      all.append(line);
    }
    for (const note of notes) all.append(make('div', 'note', note));
    if (asksWeighting) {
      const question = make('span', '', 'Учитывает ли школа вес работ?');
      const answers = [
        button('Не учитывает', () => options.setWeighting('plain')),
        button('Учитывает', () => options.setWeighting('weighted')),
      ];
      all.append(make('div', 'ask', question, ...answers));
    }
    const bar = make('div', 'bar', logo, all);
    // A wide table scrolls in its box: the ends of its rows are then out of sight.
    if (below.scrollWidth > below.clientWidth)
      bar.append(button('К концу строк', () => below.scrollTo({ left: below.scrollWidth })));
    bar.append(button('Скрыть', () => options.show(false)));
    bar.setAttribute('role', 'region');
    bar.setAttribute('aria-label', 'Подсчёты Классрука по этой странице');
    return bar;
  }
}
