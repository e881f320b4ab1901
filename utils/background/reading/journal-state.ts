import { openOf, openParts, partsOf } from '../../class-data/journal/journal-run.ts';
import type { JournalState } from '../../messages/journal-requests.ts';
import type { Service } from '../context.ts';
import { waitingText } from './site-wait.ts';
import { journalRunOf } from './stored-journal-run.ts';

/** How the update of a class's journals stands; null: there was none. */
export async function journalStateOf(service: Service, classGroup: string): Promise<JournalState | null> {
  const run = await journalRunOf(service, classGroup);
  if (!run) return null;
  const { status, note, wanted, startedAt, endedAt, warnings, failed } = run;
  const total = run.periods ? partsOf(run).length : 0;
  const done = run.periods ? total - openParts(run).length - failed.length : 0;
  const known = new Set(run.known);
  const incomplete =
    status !== 'done' &&
    (run.periods ? openOf(run, 'register').some(({ key }) => !known.has(key)) : known.size === 0);
  const shown = { status, note, wanted, done, total, failed: failed.length, incomplete };
  const waitsFor = status === 'running' ? waitingText(service) : null;
  return { ...shown, startedAt, endedAt, warnings, ...(waitsFor !== null && { waitsFor }) };
}
