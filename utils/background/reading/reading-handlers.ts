import { UserError } from '../../base/text/user-error.ts';
import type { Service } from '../context.ts';
import type { Handlers } from '../handlers.ts';
import { acceptName } from './accepted-names.ts';
import { classReadings, readClass } from './class-reading.ts';
import { readFormer } from './former-members.ts';
import { startJournalUpdate, stopJournalUpdate } from './journal-reading.ts';
import { journalStateOf } from './journal-state.ts';
import { answerWeighting, overlayState, showOverlay } from './overlay.ts';
import { pageReadings, startReadingPages } from './page-table-reading.ts';
import { dropLoad, loadState, openLoad, takePageTable } from './page-table-taking.ts';
import { takePress } from './panel-documents.ts';
import { addRows, undoRows } from './roster-rows.ts';
import { classOnPage } from './seen-pages.ts';

/** Handlers for the reading of lists, journals and tables. */
export const readingHandlers = {
  'class/read': (service, { report }, { tab }) => startReading(service, tab, report === true),
  'class/read-first': async (service, _, { tab }) => {
    if (await takePress(service, tab)) await startReading(service, tab);
  },
  'former/read': (service, { classGroup }) => readFormer(service, classGroup),
  'class/stop': async (service, _, { tab }) =>
    classReadings.stop((await classOnPage(service, tab)).classGroup),
  'class/update-journal': async (service, { wanted }, { tab }) => {
    const { classGroup, page } = await classOnPage(service, tab);
    return startJournalUpdate(service, { classGroup, wanted, near: page.address });
  },
  'class/stop-journal': async (service, _, { tab }) =>
    stopJournalUpdate((await classOnPage(service, tab)).classGroup),

  'journal/update': (service, { classGroup, wanted }) =>
    startJournalUpdate(service, { classGroup, wanted, near: null }),
  'journal/stop': (_, { classGroup }) => stopJournalUpdate(classGroup),
  'journal/state': (service, { classGroup }) => journalStateOf(service, classGroup),

  'overlay/state': (service) => overlayState(service),
  'overlay/show': (service, { shown }) => showOverlay(service, shown),
  'overlay/weighting': (service, { weighting }) => answerWeighting(service, weighting),

  'page-table/take': (service, { tab, into }) => takePageTable(service, tab, into),
  'page-table/open': (service) => openLoad(service),
  'page-table/state': (service, { load, from }, { tab }) => loadState(service, load, from, tab),
  'page-table/read-others': (service, { load }) => startReadingPages(service, load),
  'page-table/stop': (_, { load }) => pageReadings.stop(load),
  'page-table/drop': (service, { load }) => dropLoad(service, load),
  'roster/add-rows': (service, { classGroup, rows }) => addRows(service, classGroup, rows),
  'roster/accept-name': (service, { classGroup, person, name }) =>
    acceptName(service, classGroup, { person, name }),
  'roster/undo-rows': (service, { classGroup }) => undoRows(service, classGroup),
} satisfies Partial<Handlers>;

async function startReading(service: Service, tab: number, withReport = false): Promise<void> {
  const { classGroup, page } = await classOnPage(service, tab);
  if (page.kind === 'card')
    throw new UserError({
      what: 'Список читается со страницы «Участники класса».',
      kept: 'Прежний список на месте.',
      press: 'Откройте её и нажмите снова.',
    });
  void readClass(service, { classGroup, near: page.address, withReport });
}
