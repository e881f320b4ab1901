import {
  expiryOf,
  isFromHere,
  isReplaced,
  unprintedPasswords,
} from '../../duties/credentials/expired-passwords.ts';
import {
  type ItemState,
  markPrinted,
  markWiped,
  type Run,
  type WipedReason,
} from '../../duties/credentials/run.ts';
import type { Entry } from '../../duties/entry.ts';
import type { Effective } from '../../register/effective.ts';
import { readClock } from '../../vault/clock-record.ts';
import { dropLate, lateExpiries } from '../../vault/inbox.ts';
import { readSecrets, SECRET_LIFETIME_MS, wipeSecrets } from '../../vault/secrets.ts';
import { allDatabases } from '../../vault/vaults.ts';
import type { Service } from '../context.ts';
import { countingRegister } from '../register-reading.ts';
import { allRuns, changeRun } from './runs.ts';

/** Wipes expired passwords of all vaults; they may be locked. Returns how many. */
export async function wipeExpired(service: Service): Promise<number> {
  const now = service.now().getTime();
  const isOver = ({ expiresAt }: { expiresAt: number }) => expiresAt <= now;
  let wiped = 0;
  for (const { database } of await allDatabases(service.vaults)) {
    const expired = (await database.getAll('secrets')).filter(isOver).map(({ id }) => id);
    const late = (await lateExpiries(database)).filter(isOver).map(({ id }) => id);
    if (expired.length + late.length === 0) continue;
    wiped += expired.length + late.length;
    await wipeSecrets(database, expired);
    await dropLate(database, late);
  }
  if (wiped > 0) await service.changed();
  return wiped;
}

/** Records which passwords have expired unprinted, each once, as of the time when it did. The vault must be open. */
export async function recordExpired(service: Service): Promise<void> {
  const recorded = await service.serial(async () => {
    const [database, key] = [await service.database(), await service.key()];
    const { clock } = await readClock(database, key);
    const register = await countingRegister(service);
    const { secrets } = await readSecrets(database, key);
    const waiting = new Set(secrets.map(({ person }) => register.keyOf(person)));
    const now = service.now().getTime();
    const expired = [...unprintedPasswords(register.entries)].filter(
      ([person, entry]) =>
        !waiting.has(person) &&
        isFromHere(entry, clock.computer) &&
        expiryOf(entry, SECRET_LIFETIME_MS) <= now,
    );
    for (const [person, { id, classGroup, ...entry }] of expired) {
      await service.commit({
        entries: [{ kind: 'password-wiped', classGroup, person, why: 'expired' }],
        onceAs: `expired:${id}`,
        now: new Date(expiryOf(entry, SECRET_LIFETIME_MS)),
      });
    }
    return expired.length;
  });
  if (recorded > 0) await service.changed();
}

type Issued = Extract<ItemState, { state: 'issued' }>;

/**
 * Releases runs that still wait for the slips of passwords that are gone, and keeps in them why they are. The vault must
 * be open.
 */
export async function releaseWiped(service: Service): Promise<void> {
  const database = await service.database();
  for (const { id } of await allRuns(service)) {
    await changeRun(service, id, async (run) => {
      // Read after the run: a password is stored with its attempt.
      const kept = new Set(await database.getAllKeys('secrets'));
      const gone = run.items.flatMap(({ person, progress }) =>
        progress.state === 'issued' && !progress.printed && !kept.has(progress.attempt)
          ? [{ person, progress }]
          : [],
      );
      return gone.length > 0 ? withoutGone(run, gone, await countingRegister(service), service.now()) : run;
    });
  }
}

function withoutGone(
  run: Run,
  gone: readonly { person: string; progress: Issued }[],
  { entries, keyOf }: Effective<Entry>,
  now: Date,
): Run {
  const printed = new Set<string>();
  const wiped = new Map<string, WipedReason>();
  for (const { person, progress } of gone) {
    const { attempt, at } = progress;
    const own = entries.filter((entry) => entry.person === keyOf(person));
    const isOver = Date.parse(at) + SECRET_LIFETIME_MS <= now.getTime();
    if (own.some((entry) => entry.kind === 'password-wiped' && entry.why === 'printed' && entry.at >= at))
      printed.add(attempt);
    else if (isReplaced(own, attempt, at)) wiped.set(attempt, 'replaced');
    else wiped.set(attempt, isOver ? 'expired' : 'damaged');
  }
  return markWiped(printed.size > 0 ? markPrinted(run, printed) : run, wiped);
}
