import type { Database } from './database.ts';

/**
 * Shares one database handle among all callers and reopens it after it was closed: by the browser, or to let
 * a newer version upgrade (see database.ts). The next call retries a failed opening.
 */
export function keepOpen(open: () => Promise<Database>): () => Promise<Database> {
  let opened: Promise<Database> | null = null;

  function openAnew(): Promise<Database> {
    const opening = open().then((database) => {
      // `versionchange`: closing to allow an upgrade; no `close` follows.
      for (const event of ['close', 'versionchange'] as const) database.addEventListener(event, forget);
      return database;
    });
    const forget = () => {
      if (opened === opening) opened = null;
    };
    // Who asked for the database is told; the next call opens it again.
    opening.catch(forget);
    return opening;
  }

  return () => {
    opened ??= openAnew();
    return opened;
  };
}
