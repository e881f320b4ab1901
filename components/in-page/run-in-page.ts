import { pauseMs } from '../../utils/base/clock/pace.ts';
import { isPersonCardPage, pageKindOf } from '../../utils/dnevnik/addresses.ts';
import { cardNamePlace, launcherPlace, namePlaces } from '../../utils/dnevnik/places.ts';
import { textOf } from '../../utils/dnevnik/text.ts';
import type { Answer, AnswerTo, FieldsArgument, RequestFrom, Send } from '../../utils/messages/requests.ts';
import type { PanelOpened, TabRequest } from '../../utils/messages/tab-request.ts';
import { driveResets } from './drive-resets.ts';
import { mountLauncher } from './launcher.ts';
import { createMarks } from './marks.ts';

/** What the content script needs from the browser. */
export interface PageTools {
  send: Send<'content'>;
  onRequest(answer: (request: TabRequest | PanelOpened) => unknown): void;
  panelAddress(nonce: string): string;
  /** Calls back once the browser has nothing else to do. */
  whenIdle(work: () => void): void;
  /** The page's own fetch: same origin, its cookies, its referrer. */
  fetch(address: string, init: RequestInit): Promise<Response>;
  signal: AbortSignal;
}

/** Minimum interval between reports of the teacher's actions, ms. */
const ACTED_EVERY = 60_000;

/** Runs in one page of the site: recognises it, reports it to the background, shows launcher and marks. */
export async function runInPage(document: Document, url: URL, tools: PageTools): Promise<void> {
  if (!['class', 'class-members', 'person-card', 'person-password'].includes(pageKindOf(url))) return;
  await inFront(document);
  // In a task of its own: on a slow computer loading the script and drawing the launcher would be felt together.
  await new Promise((resolve) => setTimeout(resolve));
  const { signal } = tools;
  const marks = createMarks(document);

  /** The page as told last, in this document; null: not told, or the background has forgotten it. */
  let told: Promise<unknown> | null = null;
  /** The number of the panel made ahead. */
  let ahead: string | null = null;
  const launcher = mountLauncher({
    place: launcherPlace(document),
    isLow: isPersonCardPage(url),
    async openPanel(pressed, isMade) {
      await (told ?? tellPage());
      const made = isMade && ahead !== null ? { nonce: ahead } : {};
      const answer = await ask('panel/toggle', { open: true, pressed, ...made });
      const nonce = answer?.ok ? answer.value?.nonce : undefined;
      if (nonce === undefined) return null;
      return nonce === ahead ? aheadAddress(nonce) : tools.panelAddress(nonce);
    },
    closePanel: () => void ask('panel/toggle', { open: false }),
  });
  signal.addEventListener('abort', () => {
    launcher.remove();
    marks.clear();
  });

  const drivers = new Set<string>();
  let busy = false;
  let waiting = false;
  let places: Map<string, Element> | null = null;
  document.defaultView?.addEventListener(
    'beforeunload',
    (event) => {
      if (busy) event.preventDefault();
    },
    { signal },
  );
  tools.onRequest((request) => {
    if (request.type === 'driver/alive') return drivers.has(request.driver);
    if (request.type === 'page/refresh') return void refreshSoon();
    // That is said to the panel.
    if (request.type === 'panel/open') return;
    void drive(request.run, request.driver);
    return true;
  });

  // The vault locks after a time without an action; events made by the page's scripts do not count.
  let actedAt = Number.NEGATIVE_INFINITY;
  for (const type of ['pointerdown', 'keydown', 'wheel']) {
    document.defaultView?.addEventListener(
      type,
      (event) => {
        if (!event.isTrusted || event.timeStamp - actedAt < ACTED_EVERY) return;
        actedAt = event.timeStamp;
        void ask('page/acted');
      },
      { signal, capture: true, passive: true },
    );
  }

  // Back from the history: meanwhile the tab has shown another page, and the vault may have been locked.
  document.defaultView?.addEventListener(
    'pageshow',
    // One that a script of the page makes is none.
    ({ isTrusted, persisted }) => isTrusted && persisted && void report(true),
    { signal },
  );
  await report(false);

  async function report(again: boolean): Promise<void> {
    if (again) told = null;
    const hello = await ask('page/hello');
    const wanted = hello?.ok ? hello.value : { open: false, read: false };
    if (wanted.open) launcher.setOpen(true);
    if (wanted.read && (again || !wanted.open)) await tellPage();
    await refresh();
    if (wanted.read && !wanted.open && !isPersonCardPage(url)) tools.whenIdle(() => void makeAhead());
  }

  /** In the list of a class, whose vault is open, the panel is near at hand: at the click its frame is there. */
  async function makeAhead(): Promise<void> {
    if (signal.aborted || launcher.hasPanel()) return;
    const answer = await ask('panel/ahead');
    if (!answer?.ok) return;
    ahead = answer.value.nonce;
    launcher.makeAhead(aheadAddress(ahead));
  }

  function aheadAddress(nonce: string): string {
    return `${tools.panelAddress(nonce)}/ahead`;
  }

  function tellPage(): Promise<unknown> {
    told = ask('page/seen', { address: url.href, html: document.documentElement.outerHTML });
    return told;
  }

  /** null: nobody answers, such as after the extension was updated. */
  function ask<Type extends RequestFrom<'content'>>(
    type: Type,
    ...fields: FieldsArgument<Type>
  ): Promise<Answer<AnswerTo<Type>> | null> {
    // The background is gone; the page stays as the site made it.
    return tools.send(type, ...fields).catch(() => null);
  }

  async function drive(run: string, driver: string): Promise<void> {
    drivers.add(driver);
    try {
      await driveResets(run, driver, {
        send: tools.send,
        fetch: tools.fetch,
        sleep: (ms) => new Promise((resolve) => setTimeout(resolve, pauseMs(ms))),
        busy: (value) => {
          busy = value;
        },
      });
    } finally {
      drivers.delete(driver);
    }
  }

  function refreshSoon(): void {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      void refresh();
    }, pauseMs(800));
  }

  async function refresh(): Promise<void> {
    if (signal.aborted) return;
    places ??= isPersonCardPage(url) ? cardNamePlace(document, url) : namePlaces(document, url);
    const texts = [...places].map(([person, place]) => [person, textOf(place).slice(0, 300)] as const);
    const answer = await ask('page/marks', { places: Object.fromEntries(texts) });
    if (!answer?.ok) return;
    const { marks: found, forgotten } = answer.value;
    for (const [person, place] of places) marks.draw(place, found[person] ?? null);
    // After a lock the background has forgotten what this page shows.
    if (forgotten) await tellPage();
  }
}

/** Resolves once the page is shown: the browser may have made it ready ahead, and may never show it. */
async function inFront(document: Document): Promise<void> {
  if (!(document as { prerendering?: boolean }).prerendering) return;
  await new Promise((shown) => document.addEventListener('prerenderingchange', shown, { once: true }));
}
