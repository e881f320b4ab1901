import { array, nullable, object, string } from 'valibot';
import { knownCredentialSchema } from '../credentials/known.ts';
import { entrySchema, type NewEntry } from '../registers/entries.ts';
import { readDocument, writeDocument } from '../store/documents.ts';
import { appendEntries } from '../store/entries.ts';
import { SECRET_LIFETIME_MS, storeSecret, wipeSecrets } from '../store/secrets.ts';
import { rosterOf } from './class-reading.ts';
import type { Service } from './context.ts';
import { keepKnown, knownOf } from './runs.ts';
import { Trouble } from './trouble.ts';

/** Credentials of one person that the teacher took from a table. */
export interface ImportedCredential {
  person: string;
  login: string;
  temporaryPassword: string | null;
}

/** What stood before the last import of a class, so that it can be undone. */
const lastImportSchema = object({
  at: string(),
  people: array(object({ person: string(), before: nullable(knownCredentialSchema) })),
  secrets: array(string()),
});

const idOf = (classGroup: string) => `import:${classGroup}`;

/** Takes what the teacher has settled: all or nothing is refused before the first record is written. */
export async function takeImported(
  service: Service,
  classGroup: string,
  items: ImportedCredential[],
): Promise<void> {
  const roster = await rosterOf(service, classGroup);
  if (!roster) throw new Trouble('Список класса не прочитан. Откройте «Участники класса» в Дневник.ру.');
  const members = new Set([...roster.students, ...roster.representatives].map(({ key }) => key));
  const strangers = items.filter(({ person }) => !members.has(person));
  if (strangers.length > 0) throw new Trouble('Список класса изменился. Загрузите таблицу ещё раз.');
  if (new Set(items.map(({ person }) => person)).size !== items.length) {
    throw new Trouble('Одному человеку назначены две строки. Оставьте одну из них.');
  }
  await service.serial(async () => {
    const database = await service.database();
    const key = await service.key();
    const known = await knownOf(service, classGroup);
    const now = service.now();
    const at = now.toISOString();
    const kept = items.map((item) => ({ ...item, attempt: `import-${crypto.randomUUID()}` }));
    // First what undoes it: broken off in the middle, the import can still be taken back.
    await writeDocument(database, key, idOf(classGroup), {
      at,
      people: items.map(({ person }) => ({ person, before: known[person] ?? null })),
      secrets: kept.flatMap(({ attempt, temporaryPassword }) =>
        temporaryPassword === null ? [] : [attempt],
      ),
    });
    for (const { person, login, temporaryPassword, attempt } of kept) {
      if (temporaryPassword !== null) {
        const secret = { classGroup, person, attempt, login, temporaryPassword, issuedAt: at };
        await storeSecret(database, key, secret, now.getTime() + SECRET_LIFETIME_MS);
      }
      await keepKnown(service, classGroup, person, {
        login,
        readAt: at,
        reset: known[person]?.reset ?? 'not-read',
      });
    }
    const entries = kept.map(
      ({ person, temporaryPassword }): NewEntry => ({
        kind: 'credentials-imported',
        classGroup,
        person,
        password: temporaryPassword !== null,
      }),
    );
    await appendEntries(database, key, entrySchema, entries, now);
  });
  await service.changed();
}

/** Takes the last import back: logins are as before, its passwords are wiped, the register says so. */
export async function undoImport(service: Service, classGroup: string): Promise<void> {
  await service.serial(async () => {
    const database = await service.database();
    const key = await service.key();
    const last = await readDocument(database, key, idOf(classGroup), lastImportSchema);
    if (last.state !== 'found') throw new Trouble('Отменять нечего: загрузки ещё не было.');
    const { people, secrets } = last.value;
    for (const { person, before } of people) await keepKnown(service, classGroup, person, before);
    await wipeSecrets(database, secrets);
    const entries = people.map(({ person }): NewEntry => ({ kind: 'import-undone', classGroup, person }));
    await appendEntries(database, key, entrySchema, entries, service.now());
    await database.delete('documents', idOf(classGroup));
  });
  await service.changed();
}
