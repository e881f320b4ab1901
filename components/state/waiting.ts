import { signal } from '@preact/signals';
import { secretExpiries } from '../../utils/vault/secrets.ts';
import { allDatabases } from '../../utils/vault/vaults.ts';
import { latest } from './latest.ts';
import { showFailure } from './load-failure.ts';
import { onChange } from './page-session.ts';
import { vaults } from './vault-session.ts';

/** Moments (ms) at which unprinted temporary passwords of all vaults are wiped; readable while they are closed. */
export const waiting = signal<number[]>([]);

const refresh = latest({
  outlivesLocking: true,
  refreshes: true,
  async read() {
    const databases = await allDatabases(vaults);
    return (await Promise.all(databases.map(({ database }) => secretExpiries(database)))).flat();
  },
  show(secrets) {
    waiting.value = secrets.map(({ expiresAt }) => expiresAt);
  },
  failed: (error) => showFailure(error, 'vault/waiting'),
});

export function watchWaiting(): void {
  void refresh();
  onChange(() => void refresh());
}
