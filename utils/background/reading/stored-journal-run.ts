import type { JournalRun } from '../../class-data/journal/journal-run.ts';
import { documents } from '../../stored/stored-documents.ts';
import { documentIds, readDocument } from '../../vault/documents.ts';
import type { Service } from '../context.ts';

const PREFIX = 'journal-run:';

/** The last update of a class's journals; a damaged record counts as none: the update starts again. */
export async function journalRunOf(service: Service, classGroup: string): Promise<JournalRun | null> {
  const stored = await readDocument(
    await service.database(),
    await service.key(),
    PREFIX + classGroup,
    documents.journalRun,
  );
  return stored.state === 'found' ? stored.value : null;
}

/** Classes with a stored update, running or ended. */
export async function classesWithJournalRun(service: Service): Promise<string[]> {
  const ids = await documentIds(await service.database(), PREFIX);
  return ids.map((id) => id.slice(PREFIX.length));
}

export async function keepJournalRun(service: Service, run: JournalRun): Promise<void> {
  await service.commit({ documents: [{ id: PREFIX + run.classGroup.id, value: run }] });
}
