import { vi } from 'vitest';
import { newPerson } from '../../../utils/class-data/roster/new-person.ts';
import type { Roster } from '../../../utils/class-data/roster/person.ts';
import { entrySchema, type RecordedEntry } from '../../../utils/duties/entry.ts';
import { importDataKey, newRawKey, rawKeyToText } from '../../../utils/vault/cipher.ts';
import type { Wrapping } from '../../../utils/vault/database.ts';
import { storeSecret, wipeSecrets } from '../../../utils/vault/secrets.ts';
import { VAULT_FORM } from '../../../utils/vault/writing.ts';
import { stubObservers } from '../../setup/observers.ts';
import { waitFor } from '../../setup/wait-for.ts';
import { aRoster } from '../class-data/roster/a-roster.ts';
import { freshDatabase } from './database.ts';
import { appendEntries, writeDocument } from './written.ts';

/**
 * A page of the extension without a browser: fresh modules, a vault of its own that is open. The test file mocks
 * `webextension-polyfill` by fake-browser.ts.
 */
export async function startPage() {
  vi.resetModules();
  stubObservers();
  const database = await freshDatabase();
  const raw = newRawKey();
  const key = await importDataKey(raw);
  // Its presence alone says that there is a vault; the key is given, not derived.
  await database.put('vault', { id: 'main', createdAt: 0, recovery: null, form: VAULT_FORM } as never);
  const browser = (await import('webextension-polyfill')) as unknown as typeof import('./fake-browser.ts');
  browser.reset();
  const { vault, watchVault } = await import('../../../components/state/vault-session.ts');
  const { failure } = await import('../../../components/state/background.ts');
  const unlock = async () => {
    await browser.session.set({ key: rawKeyToText(raw) });
    await browser.tellChange();
    await waitFor(() => {
      if (vault.value !== 'unlocked') throw new Error('not open yet');
    });
  };
  watchVault(new EventTarget());
  await unlock();
  return {
    browser,
    failure,
    unlock,
    /** The key is gone, and no page has heard of it yet. */
    lockUnheard: () => browser.session.remove('key'),
    async lock() {
      await browser.session.remove('key');
      await browser.tellChange();
      await waitFor(() => {
        if (vault.value !== 'locked') throw new Error('not locked yet');
      });
    },
    /** The next reading of `storage.local` waits: with it the load that reads it stands still. */
    holdNextReading() {
      const { opened, open } = gate();
      const { get } = browser.local;
      browser.local.get = async (key) => {
        browser.local.get = get;
        await opened;
        return get(key);
      };
      return open;
    },
    record: (...entries: RecordedEntry[]) =>
      appendEntries(database, key, entrySchema, entries, new Date('2026-11-20T08:00:00.000Z')),
    /** A temporary password that waits to be printed. */
    keepSecret(of: {
      classGroup: string;
      person: string;
      attempt: string;
      confirmedName?: string | null | undefined;
      issuedAt?: string;
    }) {
      const secret = {
        confirmedName: 'Тестов Илья',
        issuedAt: '',
        ...of,
        login: 'l',
        temporaryPassword: 'canary-password',
      };
      return storeSecret(database, key, secret, Number.MAX_SAFE_INTEGER);
    },
    dropSecret: (id: string) => wipeSecrets(database, [id]),
    /** Until the function returned is called, the disk gives nothing that the page asks of it. */
    failDatabase() {
      const { transaction } = IDBDatabase.prototype;
      IDBDatabase.prototype.transaction = () => {
        throw new Error('the disk does not answer');
      };
      return () => {
        IDBDatabase.prototype.transaction = transaction;
      };
    },
    /** The vault opens with this wrapping from now on. */
    putVault: (wrapping: Wrapping) =>
      database.put('vault', { id: 'main', createdAt: 0, recovery: null, form: VAULT_FORM, ...wrapping }),
    store: (id: string, value: unknown) => writeDocument(database, key, id, value),
  };
}

export type PageWorld = Awaited<ReturnType<typeof startPage>>;

/** A class of one student and the mother. */
export function smallClass(id: string, name: string, student: string): Roster {
  const surname = student.split(' ')[0];
  return aRoster(
    [newPerson({ key: `${id}-s`, role: 'student', name: student })],
    [
      newPerson({
        key: `${id}-m`,
        role: 'representative',
        name: `${surname} Мария`,
        relation: 'мать',
        children: [`${id}-s`],
        emails: [`mother-${id}@example.com`],
      }),
    ],
    { classGroup: { id, name } },
  );
}

/** Blocks whatever stands in for a reading until the test releases it. */
function gate() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}
