import { array, number, safeParse, union } from 'valibot';
import { addDays, type Day, dayOf, daySchema } from '../base/calendar/day.ts';
import { secretExpiries } from '../vault/secrets.ts';
import { FIRST_VAULT } from '../vault/session-key.ts';
import { allDatabases, type Vaults } from '../vault/vaults.ts';

/**
 * Keys in the plain local storage, one of each vault: when its tasks are overdue, one value a task, without names or
 * kinds. Nothing else of the registers is readable while the vaults are locked.
 */
const DUE = 'due';
/** As versions before the tasks wrote them: the beginnings of the days on which something fell due, in ms. */
const EARLIER = 'dueMoments';

/** The last day in time, whatever the zone and the clock of the computer will be; else a time in ms. */
type StoredMoment = Day | number;

const dueSchema = array(union([daySchema, number()]));

/** What is needed of `storage.local`. */
interface LocalArea {
  get(key: null): Promise<Record<string, unknown>>;
}

const keyOf = (name: string, vault: string): string => (vault === FIRST_VAULT ? name : `${name}:${vault}`);
export const dueKey = (vault: string): string => keyOf(DUE, vault);
/** Removed once `dueKey` is written. */
export const earlierDueKey = (vault: string): string => keyOf(EARLIER, vault);

/** The end of a local day is stored as that day: it ends at its own midnight wherever it is read. */
export const storedMoment = (moment: number): StoredMoment =>
  moment === startOf(dayOf(new Date(moment))) ? dayOf(new Date(moment - 1)) : moment;

const startOf = (day: Day): number => new Date(`${day}T00:00`).getTime();
const momentOf = (stored: StoredMoment): number =>
  typeof stored === 'number' ? stored : startOf(addDays(stored, 1));

/**
 * When the tasks of one vault (null: of all) are overdue, in order, as far as it can be read without a key: the stored
 * moments, and of each vault when the first of its unprinted temporary passwords expires.
 */
export async function readableMoments(
  { local, vaults }: { local: LocalArea; vaults: Vaults },
  vault: string | null,
): Promise<number[]> {
  const databases = (await allDatabases(vaults)).filter(({ name }) => vault === null || name === vault);
  const expiries = await Promise.all(databases.map(({ database }) => secretExpiries(database)));
  const passwords = expiries.flatMap((secrets) =>
    secrets.length > 0 ? [Math.min(...secrets.map(({ expiresAt }) => expiresAt))] : [],
  );
  return [...dueMoments(await local.get(null), vault), ...passwords].sort((a, b) => a - b);
}

/** What does not read counts as none. */
function dueMoments(stored: Record<string, unknown>, vault: string | null): number[] {
  const keys = vault === null ? vaultKeys(stored) : [dueKey(vault)];
  return keys.flatMap((key) => momentsUnder(stored, key));
}

/** The keys of all vaults, those too that only an earlier version has written. */
const vaultKeys = (stored: Record<string, unknown>): string[] => [
  ...new Set(
    Object.keys(stored).flatMap((key) => {
      const [name, ...vault] = key.split(':');
      return name === DUE || name === EARLIER ? [[DUE, ...vault].join(':')] : [];
    }),
  ),
];

function momentsUnder(stored: Record<string, unknown>, key: string): number[] {
  if (key in stored) {
    const checked = safeParse(dueSchema, stored[key]);
    return checked.success ? checked.output.map(momentOf) : [];
  }
  const earlier = safeParse(array(number()), stored[`${EARLIER}${key.slice(DUE.length)}`]);
  return earlier.success ? earlier.output.map((time) => momentOf(dayOf(new Date(time)))) : [];
}
