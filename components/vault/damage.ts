import { effect, signal } from '@preact/signals';
import { type Damage, findDamage } from '../../utils/vault/damage.ts';
import { dataKey } from '../../utils/vault/vault.ts';
import { act } from '../state/background.ts';
import { database, holder, vault } from '../state/vault-session.ts';

/** Records that no longer open; known once the vault is open. */
export const damage = signal<Damage[]>([]);

async function refresh(): Promise<void> {
  try {
    damage.value = await findDamage(await database(), await dataKey(holder));
  } catch {
    // Locked in the meantime, or no database: nothing to report here.
    damage.value = [];
  }
}

/** Looks for damage each time the vault is opened. */
export function watchDamage(): void {
  effect(() => {
    if (vault.value === 'unlocked') void refresh();
    else damage.value = [];
  });
}

export async function quarantineDamaged(): Promise<void> {
  if (await act({ type: 'vault/set-aside', damaged: damage.value })) await refresh();
}
