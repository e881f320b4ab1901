import { UserError } from '../../base/text/user-error.ts';
import type { ImportedCredential } from '../../duties/credentials/credentials-requests.ts';
import { type LastImport, lastImportId } from '../../duties/credentials/last-import.ts';
import type { NewEntry } from '../../duties/entry.ts';
import { documents } from '../../stored/stored-documents.ts';
import { readDocument } from '../../vault/documents.ts';
import { readReplaced, readSecrets, SECRET_LIFETIME_MS, sealSecret } from '../../vault/secrets.ts';
import { checkPasswordsAllowed } from '../computer.ts';
import type { Service } from '../context.ts';
import { rosterOf } from '../reading/stored-rosters.ts';
import { signed } from '../teacher.ts';
import { knownId, knownToChange } from './runs.ts';

/**
 * Stores what the teacher has settled, all of it or nothing. An imported password replaces one of the same person that
 * is still to be printed; the replaced one is kept, and returns if the import is undone before its slip is printed.
 */
export async function takeImported(
  service: Service,
  classGroup: string,
  items: ImportedCredential[],
): Promise<void> {
  if (items.length === 0)
    throw new UserError({
      what: 'Никто не выбран: брать нечего.',
      kept: 'Ничего не изменилось.',
      press: 'Выберите, кто это, хотя бы в одной строке.',
    });
  if (items.some(({ temporaryPassword }) => temporaryPassword !== null)) await checkPasswordsAllowed(service);
  const roster = await rosterOf(service, classGroup);
  if (!roster)
    throw new UserError({
      what: 'Список класса не прочитан.',
      kept: 'Ничего не записано.',
      press: 'Откройте «Участники класса» в Дневник.ру.',
    });
  const names = new Map([...roster.students, ...roster.representatives].map(({ key, name }) => [key, name]));
  const strangers = items.filter(({ person }) => !names.has(person));
  if (strangers.length > 0)
    throw new UserError({
      what: 'Список класса изменился.',
      kept: 'Ничего не взято.',
      press: 'Загрузите таблицу ещё раз.',
    });
  if (new Set(items.map(({ person }) => person)).size !== items.length) {
    throw new UserError({
      what: 'Одному человеку назначены две строки.',
      kept: 'Ничего не взято.',
      press: 'Оставьте одну из них.',
    });
  }
  await service.serial(async () => {
    const database = await service.database();
    const key = await service.key();
    const now = service.now();
    const at = now.toISOString();
    const before = await knownToChange(service, classGroup);
    const known = { ...before };
    const last: LastImport = { at, people: [], secrets: [] };
    const secrets = [];
    const dropped: string[] = [];
    const waiting = (await readSecrets(database, key)).secrets;
    for (const { person, login, temporaryPassword } of items) {
      last.people.push({ person, before: before[person] ?? null });
      known[person] = { login, readAt: at, reset: before[person]?.reset ?? 'not-read' };
      if (temporaryPassword === null) continue;
      const attempt = `import-${crypto.randomUUID()}`;
      last.secrets.push(attempt);
      // The teacher has matched the row with this person herself.
      const confirmedName = names.get(person) ?? null;
      const secret = { classGroup, person, attempt, login, temporaryPassword, issuedAt: at, confirmedName };
      secrets.push(await sealSecret(key, secret, now.getTime() + SECRET_LIFETIME_MS));
      for (const old of waiting.filter((each) => each.person === person)) {
        secrets.push(await sealSecret(key, old, old.expiresAt, attempt));
        // What the older one had replaced can no longer return.
        const older = await readReplaced(database, key, old.id);
        dropped.push(old.id, ...older.map(({ id }) => id));
      }
    }
    const entries = items.map(
      ({ person, temporaryPassword }): NewEntry => ({
        kind: 'credentials-imported',
        classGroup,
        person,
        password: temporaryPassword !== null,
      }),
    );
    await service.commit({
      documents: [
        { id: lastImportId(classGroup), value: last },
        { id: knownId(classGroup), value: known },
      ],
      entries: await signed(service, entries),
      secrets,
      dropped: { secrets: dropped },
      answer: () => null,
    });
  });
  await service.changed();
}

/**
 * Undoes the last import of a class, all of it or nothing: its passwords are wiped, those it replaced are to be
 * printed again, logins are as before, except those read again since. The register keeps both entries.
 */
export async function undoImport(service: Service, classGroup: string): Promise<void> {
  await service.serial(async () => {
    const database = await service.database();
    const key = await service.key();
    const stored = await readDocument(database, key, lastImportId(classGroup), documents.lastImport);
    if (stored.state !== 'found')
      throw new UserError({
        what: 'Отменять нечего: загрузки не было или она уже отменена.',
        kept: 'Ничего не изменилось.',
        press: 'Обновите страницу: она покажет, что есть.',
      });
    const last = stored.value;
    const now = service.now();
    const known = await knownToChange(service, classGroup);
    for (const { person, before } of last.people) {
      if (known[person]?.readAt !== last.at) continue;
      if (before) known[person] = before;
      else delete known[person];
    }
    const secrets = [];
    const dropped = [...last.secrets];
    for (const attempt of last.secrets) {
      for (const old of await readReplaced(database, key, attempt)) {
        if (old.expiresAt > now.getTime()) secrets.push(await sealSecret(key, old, old.expiresAt));
        dropped.push(old.id);
      }
    }
    const entries = last.people.map(
      ({ person }): NewEntry => ({ kind: 'import-undone', classGroup, person }),
    );
    await service.commit({
      documents: [{ id: knownId(classGroup), value: known }],
      entries: await signed(service, entries),
      secrets,
      dropped: { documents: [lastImportId(classGroup)], secrets: dropped },
      answer: () => null,
    });
  });
  await service.changed();
}
