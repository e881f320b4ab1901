import type { SettingsDocument } from '../class-data/settings/settings-document.ts';
import { followingSettings } from '../duties/following-settings.ts';
import { settingsDocuments } from '../duties/settings-documents.ts';
import type { SettingsSave } from '../messages/vault-requests.ts';
import { type ClassOf, settingsId, storedSettings } from '../stored/settings.ts';
import type { NewDocument } from '../vault/commit.ts';
import { readDocument } from '../vault/documents.ts';
import type { Service } from './context.ts';

/** Saves settings sent by a page. */
export async function saveSettings(service: Service, save: SettingsSave): Promise<void> {
  // Document and value belong together: the schema of the request has been checked.
  const document = settingsDocuments[save.document] as unknown as SettingsDocument;
  await keepSettings(service, document, save.value, ...('classGroup' in save ? [save.classGroup] : []));
}

/** Saves several documents at once: all of them, or none. */
export async function saveAllSettings(
  service: Service,
  { saves }: { saves: readonly SettingsSave[] },
): Promise<void> {
  await service.serial(async () => {
    const [database, key] = [await service.database(), await service.key()];
    const documents = await Promise.all(
      saves.map(async (save) => {
        const document = settingsDocuments[save.document] as unknown as SettingsDocument;
        const of: ClassOf<boolean> = 'classGroup' in save ? [save.classGroup] : [];
        const before = await storedSettings(database, key, document, ...of);
        return { id: settingsId(document, ...of), value: document.changed(before, save.value) };
      }),
    );
    await service.commit({ documents, answer: () => null });
  });
  await service.changed();
}

/** Changes a settings document; changes are applied one at a time. */
export async function keepSettings<Value, Usual, Sent, OfClass extends boolean>(
  service: Service,
  document: SettingsDocument<Value, Usual, Sent, OfClass>,
  sent: Sent,
  ...classGroup: ClassOf<OfClass>
): Promise<void> {
  await service.serial(async () => {
    const [database, key] = [await service.database(), await service.key()];
    const before = await storedSettings(database, key, document, ...classGroup);
    await service.commit({
      documents: [{ id: settingsId(document, ...classGroup), value: document.changed(before, sent) }],
      answer: () => null,
    });
  });
  if (!document.ofOnePage) await service.changed();
}

/** The settings that follow from a class into the one that is said to continue it, where that has none of its own. */
export async function settingsThatFollow(
  service: Service,
  continued: readonly { classGroup: string; from: string }[],
): Promise<NewDocument[]> {
  const found = new Map<string, NewDocument>();
  if (continued.length === 0) return [];
  const [database, key] = [await service.database(), await service.key()];
  for (const { document, look } of followingSettings)
    for (const { classGroup, from } of continued) {
      const id = settingsId(document, classGroup);
      const own = await readDocument(database, key, id, document);
      const before = await readDocument(database, key, settingsId(document, from), document);
      if (own.state === 'none' && before.state === 'found' && !found.has(id))
        found.set(id, { id, value: look(before.value) });
    }
  return [...found.values()];
}
