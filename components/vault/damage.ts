import { effect } from '@preact/signals';
import { type Damage, findDamage } from '../../utils/vault/damage.ts';
import { dataKey } from '../../utils/vault/vault.ts';
import { act } from '../state/background.ts';
import { afterFirstScreen } from '../state/first-screen.ts';
import { latest } from '../state/latest.ts';
import { showFailure } from '../state/load-failure.ts';
import { sealed } from '../state/sealed.ts';
import { database, holder, vault } from '../state/vault-session.ts';

/** Records that do not open any more; known once the vault is open. */
export const damage = sealed<Damage[]>([], { ofAllClasses: true });

const refresh = latest({
  ofAllClasses: true,
  read: async () => findDamage(await database(), await dataKey(holder)),
  show(found) {
    damage.value = found;
  },
  failed: (error) => showFailure(error, 'vault/damage'),
});

/** Looks for damage each time the vault is opened: it opens every record there is. */
export function watchDamage(): void {
  effect(() => {
    if (vault.value === 'unlocked') afterFirstScreen(() => void refresh());
  });
}

export async function quarantineDamaged(): Promise<void> {
  if (await act('vault/quarantine', { damaged: damage.value })) await refresh();
}
