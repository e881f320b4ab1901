import { pauseMs } from '../../utils/base/clock/pace.ts';
import { journalOverlay } from '../../utils/class-data/analytics/journal-overlay.ts';
import { pageKindOf } from '../../utils/dnevnik/addresses.ts';
import { journalPlaces } from '../../utils/dnevnik/journal-places.ts';
import { readSubjectJournal } from '../../utils/dnevnik/readers/subject-journal.ts';
import type { OverlayState } from '../../utils/messages/in-page-requests.ts';
import type { Answer, Send } from '../../utils/messages/requests.ts';
import { mountRowEnds, type RowEnds } from './overlay/row-ends.ts';
import { mountStrip } from './overlay/strip.ts';

export interface OverlayTools {
  send: Send<'content'>;
  signal: AbortSignal;
}

/** Minimum interval between looks at a page that keeps changing, ms. */
const LOOK_EVERY = 400;

/**
 * Runs in the page of a subject journal: reads it, calculates, and shows figures above and beside it.
 * Everything shown comes from this page; the background only says how to calculate and whether to show. Drawn
 * once, and again only when the page's marks have changed or the site has removed our cells.
 */
export async function overlayInPage(document: Document, url: URL, tools: OverlayTools): Promise<void> {
  if (pageKindOf(url) !== 'subject-journal') return;
  const { signal } = tools;
  let state: OverlayState | null = await stateIn(tools.send('overlay/state'));
  let drawn: { as: string; parts: Pick<RowEnds, 'stand' | 'remove'>[] } | null = null;
  let waiting = false;
  const observer = new MutationObserver(lookSoon);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clear();
  });
  look();

  async function stateIn(sent: Promise<Answer<OverlayState>>): Promise<OverlayState | null> {
    // The background is not there, such as after an update: nothing is shown.
    const answer = await sent.catch(() => null);
    return answer?.ok ? answer.value : null;
  }

  async function change(sent: Promise<Answer<OverlayState>>): Promise<void> {
    state = (await stateIn(sent)) ?? state;
    look();
  }

  function lookSoon(): void {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      look();
    }, pauseMs(LOOK_EVERY));
  }

  function look(): void {
    if (signal.aborted || !state) return;
    // Cells of ours that are left of a row would make it uneven, and nothing of it would be read.
    if (!stands()) clear();
    const { data, warnings } = readSubjectJournal(document, url);
    const places = journalPlaces(document, data.view);
    const { shown, settings, today } = state;
    const overlay = places && journalOverlay(data, { settings, today, partial: warnings.length > 0 });
    const as = JSON.stringify([shown, overlay]);
    if (drawn?.as === as) return;
    observer.disconnect();
    clear();
    if (!places) return;
    if (overlay) {
      const ends = shown ? [mountRowEnds(places, overlay)] : [];
      const strip = mountStrip(places.below, {
        overlay: shown ? overlay : null,
        show: (wanted) => void change(tools.send('overlay/show', { shown: wanted })),
        setWeighting: (weighting) => void change(tools.send('overlay/weighting', { weighting })),
      });
      drawn = { as, parts: [strip, ...ends] };
    }
    observer.observe(places.table.parentNode ?? places.table, {
      childList: true,
      subtree: true,
      characterData: true,
    });
  }

  function stands(): boolean {
    return drawn?.parts.every((part) => part.stand()) ?? true;
  }

  function clear(): void {
    for (const part of drawn?.parts ?? []) part.remove();
    drawn = null;
  }
}
