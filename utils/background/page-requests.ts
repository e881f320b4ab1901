import type { PageRequest } from '../messages/protocol.ts';
import {
  keepAnalytics,
  keepConsentTexts,
  keepDeclension,
  keepExtractSettings,
  keepLetters,
  keepPeriods,
  keepSchool,
} from '../stored/settings.ts';
import { classIds, remindersOf } from './class-duties.ts';
import type { Service } from './context.ts';
import { takeImported, undoImport } from './credentials/importing.ts';
import { openPrint } from './credentials/print-job.ts';
import { confirmPrinted, wipeAsked } from './credentials/printing.ts';
import { quarantineDamaged } from './keeping.ts';
import { lock } from './locking.ts';
import { apiKeyOf, keepApiKey } from './reading/api-key.ts';
import { journalStateOf, startJournalUpdate, stopJournalUpdate } from './reading/journal-reading.ts';
import { pageReadings, startReadingPages } from './reading/page-table-reading.ts';
import { dropLoad, loadState, openLoad, takePageTable } from './reading/page-table-taking.ts';
import { addRows, undoRows } from './reading/roster-rows.ts';
import { sealRosters } from './reading/stored-rosters.ts';
import { record } from './recording.ts';
import { receiveReport } from './report-receiving.ts';

/** Answers what popup, workspace, print and import page ask for. */
export async function fromPage(service: Service, tab: number | null, request: PageRequest): Promise<unknown> {
  switch (request.type) {
    case 'vault/changed':
      await sealRosters(service);
      return service.changed();
    case 'vault/lock':
      return lock(service);
    case 'journal/update': {
      const { classGroup, wanted } = request;
      return startJournalUpdate(service, { classGroup, wanted, near: null });
    }
    case 'journal/stop':
      return stopJournalUpdate(request.classGroup);
    case 'journal/state':
      return journalStateOf(service, request.classGroup);
    case 'reminders/list':
      return remindersOf(service, await classIds(service));
    case 'vault/set-aside':
      return quarantineDamaged(service, request.damaged);
    case 'register/record':
      return record(service, request.entries, request.batch);
    case 'report/receive':
      return receiveReport(service, request);
    case 'settings/school':
      return keepSchool(service, request.details);
    case 'settings/api-key':
      return keepApiKey(service, request.key);
    case 'settings/api-key-state':
      return { has: (await apiKeyOf(service)) !== null };
    case 'settings/declension':
      return keepDeclension(service, request.key, request.form);
    case 'settings/consent-texts':
      return keepConsentTexts(service, request.texts);
    case 'settings/extracts':
      return keepExtractSettings(service, request.classGroup, request.settings);
    case 'settings/letters':
      return keepLetters(service, request.settings);
    case 'settings/analytics':
      return keepAnalytics(service, request.settings);
    case 'settings/periods':
      return keepPeriods(service, request.classGroup, request.periods);
    case 'print/confirm':
      return confirmPrinted(service, request.classGroup, request.slips);
    case 'print/wipe':
      return wipeAsked(service, request.secrets);
    case 'import/take':
      return takeImported(service, request.classGroup, request.items);
    case 'page-table/take':
      return takePageTable(service, request.tab, request.into);
    case 'page-table/open':
      return openLoad(service);
    case 'page-table/state':
      return loadState(service, request.load, request.from, tab);
    case 'page-table/read-others':
      return startReadingPages(service, request.load);
    case 'page-table/stop':
      return pageReadings.stop(request.load);
    case 'page-table/drop':
      return dropLoad(service, request.load);
    case 'roster/add-rows':
      return addRows(service, request.classGroup, request.rows);
    case 'roster/undo-rows':
      return undoRows(service, request.classGroup);
    case 'import/undo':
      return undoImport(service, request.classGroup);
    case 'import/print':
      return openPrint(service, request.classGroup, request.persons);
  }
}
