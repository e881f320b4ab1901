import { object, string } from 'valibot';
import { readDocument } from '../../vault/documents.ts';
import type { Service } from '../context.ts';

/** The key of the school to the API: sealed, handed to nobody, shown to nobody again. */
const API_KEY_DOCUMENT = 'settings:api-key';
const apiKeySchema = object({ key: string() });

export async function apiKeyOf(service: Service): Promise<string | null> {
  const stored = await readDocument(
    await service.database(),
    await service.key(),
    API_KEY_DOCUMENT,
    apiKeySchema,
  );
  return stored.state === 'found' ? stored.value.key : null;
}

/** Keeps the key; an empty one takes it away. */
export async function keepApiKey(service: Service, key: string): Promise<void> {
  await service.commit(
    key === ''
      ? { dropped: { documents: [API_KEY_DOCUMENT] } }
      : { documents: [{ id: API_KEY_DOCUMENT, value: { key } }] },
  );
  await service.changed();
}
