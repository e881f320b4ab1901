import { signal } from '@preact/signals';
import { secretMoments } from '../../utils/vault/secrets.ts';
import { onChange } from './page-session.ts';
import { database } from './vault-session.ts';

/** Moments (ms) at which unprinted temporary passwords are wiped; readable while the vault is closed. */
export const waiting = signal<number[]>([]);

async function refresh(): Promise<void> {
  waiting.value = (await secretMoments(await database())).map(({ expiresAt }) => expiresAt);
}

export function watchWaiting(): void {
  void refresh();
  onChange(() => void refresh());
}
