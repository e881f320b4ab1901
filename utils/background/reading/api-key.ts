import { documents } from '../../stored/stored-documents.ts';
import { readDocument } from '../../vault/documents.ts';
import type { Service } from '../context.ts';

const API_KEY_DOCUMENT = documents.apiKey.id;

export async function apiKeyOf(service: Service): Promise<string | null> {
  const stored = await readDocument(
    await service.database(),
    await service.key(),
    API_KEY_DOCUMENT,
    documents.apiKey,
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
