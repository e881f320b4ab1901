import { normaliseName } from '../base/names/names.ts';
import type { PageMarks } from '../messages/in-page-requests.ts';
import { newPlace, PLACE_SIGN, placeKey } from '../messages/person-place.ts';
import { noteAction } from '../vault/idle.ts';
import { classCard } from './class-card.ts';
import { dutiesOf } from './class-duties.ts';
import type { Service } from './context.ts';
import { statesOf } from './credentials/credential-states.ts';
import { openPrint } from './credentials/print-job.ts';
import type { Handlers } from './handlers.ts';
import { panelState } from './panel-state.ts';
import { personMarks } from './person-marks.ts';
import { checkPanel, isServed, isWaiting, newNonce, notePress } from './reading/panel-documents.ts';
import { prepare, takePrepared } from './reading/prepared-panel.ts';
import { classOnPage, lookAtPage, seenOf } from './reading/seen-pages.ts';
import { recordedEntries } from './register-reading.ts';

const OPEN = 'panelOpen';

/** Handlers for the page of the site, the panel in it, and the pages that the panel opens. */
export const pageHandlers = {
  'page/hello': async (service) => {
    const open = (await service.local.get(OPEN))[OPEN] === true;
    return { open, read: open || (await service.vault()) === 'unlocked' };
  },
  'page/seen': async (service, { address, html }, source) => {
    await lookAtPage(service, source, address, html);
    await service.changed();
  },
  'page/acted': acted,
  'page/marks': (service, { places }, source) => pageMarks(service, source, places),

  'panel/ahead': async (service, _, { tab, document }) => ({ nonce: await newNonce(service, tab, document) }),
  'panel/toggle': async (service, { open, pressed, nonce: ahead }, { tab, document }) => {
    await service.local.set({ [OPEN]: open });
    if (!open) return null;
    if (pressed) await notePress(service, tab);
    const isAhead = ahead !== undefined && (await isWaiting(service, tab, ahead, document));
    const nonce = isAhead ? ahead : await newNonce(service, tab, document);
    void prepare(service, nonce, () => panelState(service, tab));
    if (isAhead) service.openPanel(tab, nonce);
    return { nonce };
  },
  'panel/hello': async (service, { nonce }, { tab, document }) => {
    if (!(await isServed(service, tab, nonce, document))) return null;
    await checkPanel(service, tab, document);
    return (await takePrepared(service, nonce)) ?? (await panelState(service, tab));
  },
  'panel/acted': acted,
  'panel/state': (service, _, { tab }) => panelState(service, tab),
  'class/card': async (service, _, { tab }) =>
    classCard(service, (await classOnPage(service, tab)).classGroup),

  'open/print': async (service, { persons }, { tab }) =>
    openPrint(service, (await classOnPage(service, tab)).classGroup, persons),
  'open/import': async (service, _, { tab }) =>
    service.openPage(`/import.html#${(await classOnPage(service, tab)).classGroup}`),
  'open/workspace': async (service, { section, detail, person }, { tab }) => {
    const classGroup = (await seenOf(service, tab))?.classGroup ?? '';
    const where = section ? [section, classGroup] : [];
    if (section && person !== undefined) {
      const place = newPlace();
      await service.keepInSession({ [placeKey(place)]: person });
      where.push(`${PLACE_SIGN}${place}`);
    } else if (section && detail !== undefined) where.push(detail);
    await service.openPage(`/workspace.html${where.length > 0 ? `#${where.join('/')}` : ''}`);
  },
} satisfies Partial<Handlers>;

/** The router has already locked a vault that was idle for too long. */
async function acted(service: Service): Promise<void> {
  await noteAction(service.session, service.local, service.now());
}

/**
 * Marks for the page, only where the text beside them names the person: its links may have been swapped. Empty while the
 * vault is locked.
 */
async function pageMarks(
  service: Service,
  { tab, document }: { tab: number; document: string | null },
  places: Record<string, string>,
): Promise<PageMarks> {
  const found = await seenOf(service, tab);
  // What another document of this tab showed does not count.
  const seen = found?.document === document ? found : null;
  const vault = await service.vault();
  if (!seen?.classGroup || vault !== 'unlocked')
    return { marks: {}, forgotten: !seen && vault === 'unlocked' };
  const recorded = await recordedEntries(service);
  const states = await statesOf(service, seen.classGroup, recorded);
  const all = personMarks(await dutiesOf(service, seen.classGroup, recorded), states);
  const marks: PageMarks['marks'] = {};
  for (const { person } of states) {
    const text = places[person.key];
    const mark = all[person.key];
    if (mark && text !== undefined && isNamedIn(text, person.name)) marks[person.key] = mark;
  }
  return { marks, forgotten: false };
}

/** Whether a text has all words of a name. */
function isNamedIn(text: string, name: string): boolean {
  const words = normaliseName(text).split(' ');
  return normaliseName(name)
    .split(' ')
    .every((word) => words.includes(word));
}
