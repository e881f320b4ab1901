import { schoolDetailsSchema } from '../class-data/school/school-details.ts';
import type { NewEntry } from '../duties/entry.ts';
import { SCHOOL_DOCUMENT } from '../stored/settings.ts';
import { readDocument } from '../vault/documents.ts';
import type { Service } from './context.ts';

/** The entries with the teacher's name as the one who recorded them, where the settings have it. */
export async function signed<E extends NewEntry>(service: Service, entries: E[]): Promise<E[]> {
  const stored = await readDocument(
    await service.database(),
    await service.key(),
    SCHOOL_DOCUMENT,
    schoolDetailsSchema,
  );
  const by = stored.state === 'found' ? stored.value.teacher.name.trim() : '';
  return by ? entries.map((entry) => ({ by, ...entry })) : entries;
}
