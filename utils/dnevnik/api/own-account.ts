import type { PageAccount } from '../readers/account.ts';
import type { ApiClient } from './api-client.ts';
import { userSchema } from './api-models.ts';

/** The account to which the key of the API belongs: `users/me` (facts of the API, 2). */
export async function readOwnAccount(client: ApiClient): Promise<PageAccount> {
  const { id, fullName, name, shortName } = await client.get('users/me', userSchema);
  return { id, name: fullName ?? name ?? shortName, role: null, conflict: false };
}
