import { signal } from '@preact/signals';
import { secretExpiries } from '../../utils/vault/secrets.ts';
import { allDatabases } from '../../utils/vault/vaults.ts';
import { latest } from './latest.ts';
import { showFailure } from './load-failure.ts';
import { onChange } from './page-session.ts';
import { holder, vaults } from './vault-session.ts';

/** Moments (ms) at which unprinted temporary passwords are wiped: of the open vault; while all are closed, of all. */
export const waiting = signal<number[]>([]);

const refresh = latest({
  outlivesLocking: true,
  refreshes: true,
  async read() {
    const open = await holder.openVault();
    const databases = (await allDatabases(vaults)).filter(({ name }) => open === null || name === open);
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
