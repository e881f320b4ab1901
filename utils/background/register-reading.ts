import { type Entry, entrySchema, kinds } from '../duties/entry.ts';
import { REVISION } from '../messages/revision.ts';
import { type Effective, effective } from '../register/effective.ts';
import { type PeopleFacts, peopleFacts } from '../register/people-facts.ts';
import type { Database } from '../vault/database.ts';
import { readEntries } from '../vault/entries.ts';
import type { Service } from './context.ts';

interface Reading {
  database: Database;
  /** Of the register when it began: what was written since is not in it. */
  state: string;
  entries: Promise<readonly Entry[]>;
}

/** Readings under way. */
const underWay = new WeakMap<Database, Reading>();
/** What a piece of work has read, for its next steps. */
const ofWork = new WeakMap<Service, Reading>();

/**
 * The whole register of the open vault. The steps of one piece of work, and requests that come together, as after each
 * change, share one reading; nothing is kept after them, and what was written since it began is read again.
 */
export async function recordedEntries(service: Service): Promise<readonly Entry[]> {
  const [database, key] = [await service.database(), await service.key()];
  const { [REVISION]: revision } = await service.session.get(REVISION);
  const state = `${revision} ${service.writes()}`;
  const reading =
    [ofWork.get(service), underWay.get(database)].find(
      (each) => each?.database === database && each.state === state,
    ) ?? begin(database, key, state);
  ofWork.set(service, reading);
  return reading.entries;
}

function begin(database: Database, key: CryptoKey, state: string): Reading {
  const entries = readEntries(database, key, entrySchema).then((read) => read.entries);
  const reading = { database, state, entries };
  underWay.set(database, reading);
  const end = () => {
    if (underWay.get(database) === reading) underWay.delete(database);
  };
  entries.then(end, end);
  return reading;
}

const counting = new WeakMap<readonly Entry[], Effective<Entry>>();

/** What of a register counts, calculated once however often it is asked. */
export function countingOf(recorded: readonly Entry[]): Effective<Entry> {
  const found = counting.get(recorded) ?? effective(recorded, kinds);
  counting.set(recorded, found);
  return found;
}

const facts = new WeakMap<readonly Entry[], PeopleFacts>();

/** What a register tells of people, in whatever class; calculated once, too. */
export function factsIn(recorded: readonly Entry[]): PeopleFacts {
  const found = facts.get(recorded) ?? peopleFacts(countingOf(recorded).entries);
  facts.set(recorded, found);
  return found;
}

/** What counts in the registers of all classes. */
export const countingRegister = async (service: Service): Promise<Effective<Entry>> =>
  countingOf(await recordedEntries(service));
