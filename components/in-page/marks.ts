import type { PersonMark } from '../../utils/messages/in-page-requests.ts';

const STYLE = `
:host { all: initial; display: inline-block; width: 56px; height: 12px; margin-left: 8px; vertical-align: middle;
  pointer-events: none; }
i { display: inline-block; box-sizing: border-box; width: 10px; height: 10px; margin-right: 4px;
  border: 1.5px solid #8b96a3; border-radius: 50%; vertical-align: top; }
i.part { background: linear-gradient(90deg, #9a5200 50%, #fff 50%); border-color: #9a5200; }
i.none { border-color: transparent; background: linear-gradient(#8b96a3, #8b96a3) center / 6px 1.5px no-repeat; }
i.ok { background: #1c7a4f; border-color: #1c7a4f; }
i.warn { background: #b3261e; border-color: #b3261e; border-radius: 2px; }
`;

/**
 * Draws four dots after a name, one per duty. All hosts look alike from outside and have no text, so that the
 * page's scripts learn nothing from them.
 */
export function createMarks(document: Document) {
  const drawn = new Map<Element, ShadowRoot>();
  return {
    draw(place: Element, mark: PersonMark | null): void {
      let root = drawn.get(place);
      if (!root) {
        if (!mark) return;
        const host = document.createElement('span');
        host.setAttribute('aria-hidden', 'true');
        root = host.attachShadow({ mode: 'closed' });
        drawn.set(place, root);
        if (place.tagName === 'A') place.after(host);
        else place.append(host);
      }
      if (!mark) {
        root.host.remove();
        drawn.delete(place);
        return;
      }
      const style = document.createElement('style');
      style.textContent = STYLE;
      const dots = mark.map((state) => {
        const dot = document.createElement('i');
        dot.className = state;
        return dot;
      });
      root.replaceChildren(style, ...dots);
    },
    clear(): void {
      for (const root of drawn.values()) root.host.remove();
      drawn.clear();
    },
  };
}
