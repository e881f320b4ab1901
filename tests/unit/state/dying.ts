import type { Database } from '../../../utils/vault/database.ts';

/**
 * The database as a worker sees it that is killed at its call number `last`: what it has not committed by then is gone,
 * and nothing that it still asks for happens.
 */
function dying(database: Database, last: number): { database: Database; isDead(): boolean } {
  let calls = 0;
  let dead = false;
  const open = new Set<IDBTransaction>();
  const step = () => {
    if (dead || ++calls > last) {
      dead = true;
      for (const transaction of open) transaction.abort();
      open.clear();
      throw new Error('killed');
    }
  };
  const watched = <T extends object>(target: T): T =>
    new Proxy(target, {
      get(_, name) {
        const value: unknown = Reflect.get(target, name, target);
        if (typeof value !== 'function') return value;
        return (...given: unknown[]) => {
          step();
          const made: unknown = value.apply(target, given);
          if (name === 'transaction') {
            const transaction = made as IDBTransaction & { done: Promise<void> };
            open.add(transaction);
            const over = () => open.delete(transaction);
            transaction.done.then(over, over);
          }
          // Whoever would have waited for it is gone.
          if (made instanceof Promise) made.catch(() => undefined);
          return name === 'transaction' || name === 'objectStore' ? watched(made as object) : made;
        };
      },
    });
  return { database: watched(database), isDead: () => dead };
}

/**
 * Does something on a database that dies at its first call, then at its second, and so on until it lives to the end,
 * or `check` says that it was done although it died; `prepare` is called before and `check` after each death. Returns
 * how often it died.
 */
export async function killedAtEachStep(
  prepare: () => Promise<Database>,
  work: (database: Database) => Promise<unknown>,
  check: () => Promise<'done' | undefined>,
): Promise<number> {
  for (let last = 0; ; last++) {
    const mortal = dying(await prepare(), last);
    await work(mortal.database).catch((error: unknown) => {
      if (!mortal.isDead()) throw error;
    });
    if (!mortal.isDead()) return last;
    if ((await check()) === 'done') return last + 1;
  }
}
