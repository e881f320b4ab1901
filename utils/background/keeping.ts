import { compactEntries } from '../vault/compaction.ts';
import { type Damage, findDamage, quarantine } from '../vault/damage.ts';
import type { SealedStore } from '../vault/database.ts';
import { pruneMarks } from '../vault/request-marks.ts';
import { wipeSecrets } from '../vault/secrets.ts';
import type { Service } from './context.ts';
import { releaseWiped } from './credentials/expiring.ts';
import { noteUnexpected } from './unexpected.ts';

/** Compacts loose entries into documents once there are many, and drops old marks of requests. A failure (a full disk) leaves everything unchanged. */
export async function keepCompact(service: Service): Promise<void> {
  const moved = await service.serial(async () => {
    try {
      const [database, key] = [await service.database(), await service.key()];
      await pruneMarks(database, key, service.now());
      return await compactEntries(database, key);
    } catch (error) {
      await noteUnexpected(service, error, 'keeping/compact');
      return 0;
    }
  });
  if (moved > 0) await service.changed();
}

/**
 * Quarantines damaged records; a damaged password is useless and is wiped. Of the records asked for, touches only those
 * that really cannot be opened.
 */
export async function quarantineDamaged(service: Service, asked: Damage[]): Promise<void> {
  const database = await service.database();
  const key = await service.key();
  await service.serial(async () => {
    const damaged = (await findDamage(database, key)).filter((each) =>
      asked.some(({ store, id }) => store === each.store && id === each.id),
    );
    const inStore = damaged.filter(
      (each): each is { store: SealedStore; id: string } => each.store !== 'secrets',
    );
    await quarantine(database, inStore, service.now());
    await wipeSecrets(
      database,
      damaged.filter(({ store }) => store === 'secrets').map(({ id }) => id),
    );
  });
  await releaseWiped(service);
  await service.changed();
}
