import { signal } from '@preact/signals';
import { secretExpiries } from '../../utils/vault/secrets.ts';
import { latest } from './latest.ts';
import { showFailure } from './load-failure.ts';
import { onChange } from './page-session.ts';
import { database } from './vault-session.ts';

/** Moments (ms) at which unprinted temporary passwords are wiped; readable while the vault is closed. */
export const waiting = signal<number[]>([]);

const refresh = latest({
  outlivesLocking: true,
  refreshes: true,
  read: async () => secretExpiries(await database()),
  show(secrets) {
    waiting.value = secrets.map(({ expiresAt }) => expiresAt);
  },
  failed: (error) => showFailure(error, 'vault/waiting'),
});

export function watchWaiting(): void {
  void refresh();
  onChange(() => void refresh());
}
