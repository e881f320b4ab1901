import { deleteWholeClass } from './class-deletion.ts';
import { keepComputer } from './computer.ts';
import type { Handlers } from './handlers.ts';
import { readPageOperations } from './journal-changes.ts';
import { quarantineDamaged } from './keeping.ts';
import { renewKeys } from './key-renewal.ts';
import { lock } from './locking.ts';
import { takeStructure } from './page-structures.ts';
import { apiKeyOf, keepApiKey } from './reading/api-key.ts';
import { sealRosters } from './reading/stored-rosters.ts';
import { record } from './recording.ts';
import { receiveReport } from './report-receiving.ts';
import { saveAllSettings, saveSettings } from './settings.ts';
import { dropSiteFile, takeSiteFile } from './site-files.ts';
import { readPageReport } from './site-reports.ts';
import { taskLists } from './task-lists.ts';
import { clearUnderstood, noteUnderstood, understoodSoFar } from './understood.ts';
import { keepUnexpected, unexpectedSinceStart } from './unexpected.ts';

/** Handlers for the vault, the register, the settings and what went wrong. */
export const storeHandlers = {
  'vault/changed': async (service) => {
    await renewKeys(service);
    await sealRosters(service);
    await service.changed('atOnce');
  },
  'vault/lock': (service, { ended }) => lock(service, ended ?? null),
  'computer/answer': (service, { kind, permission }) => keepComputer(service, { kind, permission }),
  'vault/quarantine': (service, { damaged }) => quarantineDamaged(service, damaged),
  'class/delete': deleteWholeClass,
  'settings/save': saveSettings,
  'settings/save-all': saveAllSettings,
  'settings/api-key': (service, { key }) => keepApiKey(service, key),
  'settings/api-key-state': async (service) => ({ has: (await apiKeyOf(service)) !== null }),
  'register/record': (service, { entries }) => record(service, entries),
  'tasks/list': taskLists,
  'report/receive': receiveReport,
  'site-file/take': takeSiteFile,
  'site-file/drop': dropSiteFile,
  'understood/note': (service, { kind, parts }) => noteUnderstood(service, { kind, parts }),
  'understood/list': (service) => understoodSoFar(service),
  'understood/clear': (service) => clearUnderstood(service),
  'structure/take': (service, { tab }) => takeStructure(service, tab),
  'site-report/read': readPageReport,
  'operations/read': readPageOperations,
  'unexpected/note': (service, { part, kind }) => keepUnexpected(service, part, kind),
  'unexpected/list': (service) => unexpectedSinceStart(service),
} satisfies Partial<Handlers>;
