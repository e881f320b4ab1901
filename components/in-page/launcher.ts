/**
 * The thin bar in the page: shows that Klassruk is here and opens the panel, which then takes its place. Contains
 * nothing personal.
 */
export interface Launcher {
  setOpen(open: boolean): void;
  /** Whether there is a panel, opened or made ahead. */
  hasPanel(): boolean;
  /** Makes a panel ahead, which is not seen before it is opened; none if there is one. */
  makeAhead(address: string): void;
  remove(): void;
}

export interface LauncherOptions {
  place: Element;
  /** The page is about one person: the panel takes less of it. */
  isLow: boolean;
  /**
   * Gives the address of the panel that is opened: of a new one, or of that made ahead, if it still stands. null: the
   * extension does not answer.
   */
  openPanel(pressed: boolean, isMade: boolean): Promise<string | null>;
  closePanel(): void;
}

const STYLE = `
:host { all: initial; display: block; position: relative; margin: 0 0 12px; }
.bar { display: flex; align-items: center; gap: 10px; box-sizing: border-box; min-height: 40px; padding: 4px 6px 4px 10px;
  font: 14px/20px system-ui, "Segoe UI", Roboto, Arial, sans-serif; color: #1b2430; background: #dff1ef;
  border: 1px solid #8fc7c2; border-radius: 8px; }
.logo { display: grid; place-items: center; width: 24px; height: 24px; border-radius: 7px; background: #0f6f69;
  color: #fff; font-weight: 700; }
.what { flex: 1; }
button { font: inherit; font-weight: 600; padding: 5px 12px; border: 1px solid #0f6f69; border-radius: 8px;
  background: #0f6f69; color: #fff; cursor: pointer; }
button:focus-visible { outline: 3px solid #1b2430; outline-offset: 2px; }
.bar.open { position: absolute; top: 1px; right: 1px; min-height: 44px; padding: 0 8px; background: none; border: 0; }
.bar.open :is(.logo, .what) { display: none; }
.bar.open button { position: relative; width: 32px; height: 28px; padding: 0; overflow: hidden; border-color: transparent;
  background: none; color: #0b5752; font-size: 0; }
.bar.open button::after { content: ""; position: absolute; left: 11px; top: 12px; width: 7px; height: 7px;
  border: solid currentcolor; border-width: 1.8px 0 0 1.8px; transform: rotate(45deg); }
.bar.open button:hover { border-color: #0f6f69; }
iframe { display: block; box-sizing: border-box; width: 100%; height: clamp(360px, 100vh - 340px, 900px);
  border: 1px solid #7fbdb7; border-radius: 10px; background: #fff; color-scheme: light dark; }
iframe.low { height: 300px; }
iframe.ahead { position: fixed; top: 0; left: 0; visibility: hidden; }
.note { padding: 6px 10px; color: #8a1c16; font: 13px/18px system-ui, "Segoe UI", Roboto, Arial, sans-serif; }
@media (prefers-color-scheme: dark) {
  iframe { border-color: #3a4654; background: #151b22; }
  .bar.open button { color: #7fd6ce; }
  .bar.open button:hover { border-color: #7fd6ce; }
  .bar.open button:focus-visible { outline-color: #e8edf2; }
}
`;

/**
 * Mounts the launcher in the page's own flow, above the site's content, so that nothing is covered. The
 * shadow root keeps the site's styles out; it does not protect secrets (there are none in it).
 */
export function mountLauncher(options: LauncherOptions): Launcher {
  const { ownerDocument } = options.place;
  const host = ownerDocument.createElement('div');
  host.id = 'klassruk';
  const root = host.attachShadow({ mode: 'closed' });
  const style = ownerDocument.createElement('style');
  style.textContent = STYLE;
  const bar = ownerDocument.createElement('div');
  bar.className = 'bar';
  const logo = ownerDocument.createElement('span');
  logo.className = 'logo';
  logo.textContent = 'К';
  logo.setAttribute('aria-hidden', 'true');
  const what = ownerDocument.createElement('span');
  what.className = 'what';
  what.textContent = 'Классрук · обязанности классного руководителя';
  const button = ownerDocument.createElement('button');
  button.type = 'button';
  bar.append(logo, what, button);
  root.append(style, bar);
  options.place.prepend(host);

  let frame: HTMLIFrameElement | null = null;
  /** The panel made ahead, and its address. */
  let made: { frame: HTMLIFrameElement; address: string } | null = null;
  let note: HTMLElement | null = null;

  const draw = (open: boolean) => {
    button.textContent = open ? 'Свернуть' : 'Открыть панель';
    button.setAttribute('aria-expanded', String(open));
    // The panel has a head of its own: of the bar only the button that closes it is left, at the end of that head.
    bar.classList.toggle('open', open);
    button.title = open ? 'Свернуть панель' : '';
  };

  async function setOpen(open: boolean, pressed = false): Promise<void> {
    note?.remove();
    if (!open) {
      frame?.remove();
      frame = null;
      draw(false);
      return;
    }
    if (frame) return;
    draw(true);
    const address = await options.openPanel(pressed, made !== null);
    if (!address) {
      leaveMade();
      draw(false);
      note = ownerDocument.createElement('div');
      note.className = 'note';
      note.setAttribute('role', 'alert');
      note.textContent = 'Классрук обновился или выключен. Обновите страницу (F5).';
      root.append(note);
      return;
    }
    if (made?.address !== address) {
      leaveMade();
      frame = newFrame(address);
      root.append(frame);
      return;
    }
    ({ frame } = made);
    made = null;
    frame.classList.remove('ahead');
  }

  function newFrame(address: string): HTMLIFrameElement {
    const created = ownerDocument.createElement('iframe');
    created.title = 'Панель Классрука';
    created.classList.toggle('low', options.isLow);
    created.src = address;
    return created;
  }

  function makeAhead(address: string): void {
    if (hasPanel()) return;
    const own = newFrame(address);
    own.classList.add('ahead');
    made = { frame: own, address };
    let loads = 0;
    own.addEventListener('load', () => {
      loads += 1;
      // Before it was opened somebody has put another document into it, as any script of the page may.
      if (loads > 1 && made?.frame === own) leaveMade();
    });
    root.append(own);
  }

  function hasPanel(): boolean {
    return frame !== null || made !== null;
  }

  function leaveMade(): void {
    made?.frame.remove();
    made = null;
  }

  button.addEventListener('click', (event) => {
    // A click made by a script of the page opens nothing.
    if (!event.isTrusted) return;
    if (frame) {
      options.closePanel();
      void setOpen(false);
    } else void setOpen(true, true);
  });
  draw(false);
  return { setOpen: (open) => void setOpen(open), hasPanel, makeAhead, remove: () => host.remove() };
}
