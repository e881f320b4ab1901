import { mountLauncher } from '../../components/launcher/launcher.ts';
import { createMarks } from '../../components/launcher/marks.ts';
import { driveResets } from '../credentials/drive-resets.ts';
import { pageKindOf } from '../dnevnik/addresses.ts';
import { cardNamePlace, launcherPlace, namePlaces } from '../dnevnik/places.ts';
import { readClassMembers } from '../dnevnik/readers/class-members.ts';
import { readFrame } from '../dnevnik/readers/frame.ts';
import { readPersonCard } from '../dnevnik/readers/person-card.ts';
import { readPersonPassword } from '../dnevnik/readers/person-password.ts';
import type { Answer, ContentRequest, PersonMark, SeenPage, TabRequest } from '../messages/protocol.ts';
import { nameWords } from '../roster/names.ts';

/** What the content script needs of the browser. */
export interface PageTools {
  send(request: ContentRequest): Promise<Answer<unknown>>;
  onRequest(answer: (request: TabRequest) => unknown): void;
  panelAddress(nonce: string): string;
  /** The page's own fetch: same origin, its cookies, its referrer. */
  fetch(address: string, init: RequestInit): Promise<Response>;
  signal: AbortSignal;
}

/** Works in one page of the site: recognises it, tells the background of it, shows launcher and marks. */
export async function runInPage(document: Document, url: URL, tools: PageTools): Promise<void> {
  const page = lookAt(document, url);
  if (!page) return;
  const { signal } = tools;
  const marks = createMarks(document);
  const places = placesOf(document, url, page);

  const launcher = mountLauncher({
    place: launcherPlace(document),
    async openPanel() {
      const answer = await ask({ type: 'panel/toggle', open: true });
      const nonce = answer?.ok ? (answer.value as { nonce: string }).nonce : null;
      return nonce && tools.panelAddress(nonce);
    },
    closePanel: () => void ask({ type: 'panel/toggle', open: false }),
  });
  signal.addEventListener('abort', () => {
    launcher.remove();
    marks.clear();
  });

  const drivers = new Set<string>();
  let busy = false;
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
    void drive(request.run, request.driver);
    return true;
  });

  const seen = await ask({ type: 'page/seen', page });
  if (seen?.ok && (seen.value as { open: boolean }).open) launcher.setOpen(true);
  await refresh();

  async function ask(request: ContentRequest): Promise<Answer<unknown> | null> {
    try {
      return await tools.send(request);
    } catch {
      return null;
    }
  }

  async function drive(run: string, driver: string): Promise<void> {
    drivers.add(driver);
    try {
      await driveResets(run, driver, {
        send: tools.send,
        fetch: tools.fetch,
        read: (html, address) =>
          readPersonPassword(new DOMParser().parseFromString(html, 'text/html'), new URL(address)),
        sameName: sameWords,
        sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
        busy: (value) => {
          busy = value;
        },
      });
    } finally {
      drivers.delete(driver);
    }
  }

  let waiting = false;
  function refreshSoon(): void {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      void refresh();
    }, 800);
  }

  async function refresh(): Promise<void> {
    if (signal.aborted) return;
    const answer = await ask({ type: 'page/marks', persons: [...places.keys()] });
    if (!answer?.ok) return;
    const { marks: found, forgotten } = answer.value as { marks: Record<string, PersonMark>; forgotten: boolean };
    for (const [person, place] of places) marks.draw(place, found[person] ?? null);
    // After a lock the background has forgotten what this page shows.
    if (forgotten && page) await ask({ type: 'page/seen', page });
  }
}

function lookAt(document: Document, url: URL): SeenPage | null {
  const kind = pageKindOf(url);
  const { school } = readFrame(document, url);
  if (kind === 'class-members') {
    return { kind: 'members', address: url.href, school, reading: readClassMembers(document, url) };
  }
  if (kind !== 'person-card' && kind !== 'person-password') return null;
  const { data } = readPersonCard(document, url);
  return {
    kind: 'card',
    address: url.href,
    school,
    person: data.person,
    name: data.name,
    className: data.classGroup?.name ?? null,
    classGroup: data.classGroup?.id ?? null,
  };
}

function placesOf(document: Document, url: URL, page: SeenPage): Map<string, Element> {
  if (page.kind === 'members') return namePlaces(document, url);
  const place = page.name && page.person ? cardNamePlace(document, page.name) : null;
  return new Map(place && page.person ? [[page.person, place]] : []);
}

/** The same words in any order: strict enough for a step that destroys a password. */
function sameWords(a: string, b: string): boolean {
  return nameWords(a).sort().join(' ') === nameWords(b).sort().join(' ');
}
