import type { Database } from './database.ts';

/**
 * Gives one handle of the database to all who ask, and opens it anew once it was closed: by the browser, or to give way
 * to a newer version (see database.ts). A failed opening is tried again by the next call.
 */
export function keepOpen(open: () => Promise<Database>): () => Promise<Database> {
  let opened: Promise<Database> | null = null;

  function openAnew(): Promise<Database> {
    const opening = open().then((database) => {
      // `versionchange`: it is being closed to give way; no `close` follows then.
      for (const event of ['close', 'versionchange'] as const) database.addEventListener(event, forget);
      return database;
    });
    const forget = () => {
      if (opened === opening) opened = null;
    };
    opening.catch(forget);
    return opening;
  }

  return () => {
    opened ??= openAnew();
    return opened;
  };
}
