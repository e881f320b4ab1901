import { type GenericSchema, type InferOutput, safeParse } from 'valibot';
import { inTurn } from '../base/clock/in-turn.ts';
import type { FetchPage } from '../dnevnik/fetching/polite-fetch.ts';
import { type Entry, entrySchema, kinds } from '../duties/entry.ts';
import type { CardAsked } from '../messages/card-requests.ts';
import type { FormAsked } from '../messages/form-requests.ts';
import type { PageTables } from '../messages/page-table.ts';
import type { ParsedPage } from '../messages/parsing.ts';
import { REVISION } from '../messages/revision.ts';
import type { TabRequest } from '../messages/tab-request.ts';
import { inForm } from '../register/kind.ts';
import { formOf } from '../stored/stored-documents.ts';
import { type Change, commit } from '../vault/commit.ts';
import type { Database } from '../vault/database.ts';
import type { OnceRequest } from '../vault/request-marks.ts';
import {
  type HeldKey,
  heldNow,
  type SessionArea,
  type SessionKeyHolder,
  sessionKeyHolder,
} from '../vault/session-key.ts';
import { dataKey, lockedError, type VaultState } from '../vault/vault.ts';
import { openVaults, stateOf, type Vaults } from '../vault/vaults.ts';
import { type Limits, limited } from './limits.ts';
import { noting } from './understood.ts';
import { noteUnexpected } from './unexpected.ts';

/** Everything the background needs from outside, so that its parts can be tested without a browser. */
export interface ServiceTools {
  session: SessionArea;
  local: SessionArea;
  now(): Date;
  fetchPage: FetchPage;
  /** The same for the API, with its own queue. */
  fetchApi: FetchPage;
  /** Reads a page's HTML where a DOM exists: in the background of Firefox, in the offscreen document of Chromium. */
  parsePage(html: string, address: string): Promise<ParsedPage>;
  /** Reads the tables of any page of the site, in the same place. */
  parseTables(html: string, address: string): Promise<PageTables>;
  /** The page that a tab shows, as returned by `standingPage`; rejects if the browser does not allow it. */
  takePage(tab: number): Promise<unknown>;
  /** The report of the structure of the page that a tab shows; rejects as `takePage`, null where it is not one of the site. */
  describePage(tab: number): Promise<unknown>;
  /**
   * Lets the script for forms of people look at the page of a tab, or set rows of it: in one frame, or in all; rejects if
   * the browser does not allow it or the page goes away.
   */
  askForm(
    tab: number,
    frame: number | null,
    asked: FormAsked,
  ): Promise<{ frameId: number; result?: unknown }[]>;
  /** The same for the card of a person, in the page itself. */
  askCard(tab: number, asked: CardAsked): Promise<{ result?: unknown }[]>;
  /** Brings an open tab to the front. */
  showTab(tab: number): Promise<void>;
  sendToTab(tab: number, request: TabRequest): Promise<unknown>;
  /** Tells the panel with this number, made ahead in a tab, that it is opened; a panel that is gone is not missed. */
  openPanel(tab: number, nonce: string): void;
  /** Notifies the pages of the site, and the panels in them, of a change; `atOnce`: even if they just were. */
  tellTabs(atOnce: boolean): void;
  openPage(path: string): Promise<void>;
  /** Opens a page of the extension in a small window of its own; returns the tab in it. */
  openWindow(path: string): Promise<number>;
  closeTab(tab: number): Promise<void>;
  openDatabase?: (name: string) => Promise<Database>;
  /** How long to wait for others; as long as usual if none. */
  limits?: Limits;
}

export interface Service extends ServiceTools {
  holder: SessionKeyHolder;
  /** All vaults of this profile of the browser. */
  vaults: Vaults;
  /** Name of the open vault; null: none is open, or another one than that of this work. */
  openVault(): Promise<string | null>;
  /** Runs steps one at a time, so that each reads a document as the one before wrote it. */
  serial<T>(step: () => Promise<T>): Promise<T>;
  /** The database of the vault that is open; while none is, of the one that was open last. */
  database(): Promise<Database>;
  key(): Promise<CryptoKey>;
  /**
   * Writes documents and entries of the open vault, all or nothing, with the mark of the request under way where the
   * change has an answer; returns the new entries.
   */
  commit(change: Change<Entry>): Promise<Entry[]>;
  /** How often something was written so far: what was read at another number may be out of date. */
  writes(): number;
  /** The request under way; null: it changes nothing that must be done once. */
  request: OnceRequest | null;
  vault(): Promise<Exclude<VaultState, 'lost'>>;
  /**
   * Notifies all open pages and panels of a change; `atOnce`: it must not be shown later. Never rejects: what was written
   * stays written.
   */
  changed(how?: 'atOnce'): Promise<void>;
  /** Keeps personal data in the session area; false: the vault is locked, and nothing was kept. */
  keepInSession(items: Record<string, unknown>): Promise<boolean>;
  /**
   * The same service for work that begins now: once the vault is locked it stays locked for that work, even if it is
   * opened again meanwhile. What was read before a lock is written nowhere after it. `request`: the work that a request asks for.
   */
  sinceNow(request?: OnceRequest | null): Service;
  /** Ends what `sinceNow` gave out so far. */
  endWork(): void;
  read<S extends GenericSchema>(key: string, schema: S): Promise<InferOutput<S> | null>;
}

export function createService(given: ServiceTools): Service {
  const limitedTools = limited(given, given.limits);
  const tools = { ...limitedTools, parsePage: noting(limitedTools) };
  const holder = sessionKeyHolder(tools.session);
  const vaults = openVaults(tools.openDatabase);

  const serial = inTurn();

  let locks = 0;
  let writes = 0;

  const serviceSince = (isSince: () => boolean, isWork: boolean, request: OnceRequest | null): Service => {
    /** The vault with which this work has begun: it touches no other one, even if that is opened meanwhile. */
    let own: string | null = null;
    const openIn = async (held: HeldKey): Promise<string | null> => {
      const open = await held.openVault();
      if (isWork) own ??= open;
      return own === null || own === open ? open : null;
    };
    const openVault = async () => openIn(await heldNow(tools.session));
    const vault = async (): Promise<Exclude<VaultState, 'lost'>> => {
      const held = await heldNow(tools.session);
      const open = await openIn(held);
      const state = await stateOf(vaults, held);
      // Records without their key are told of in the workspace; until then nothing is read.
      if (state === 'lost') return 'locked';
      return isSince() && (state !== 'unlocked' || open !== null) ? state : 'locked';
    };
    const database = async (): Promise<Database> =>
      vaults.database(own ?? (await openVault()) ?? (await holder.lastVault()));
    const mayKeep = async () => (await vault()) !== 'locked';
    const key = async (): Promise<CryptoKey> => {
      const held = await heldNow(tools.session);
      if ((await openIn(held)) === null) throw lockedError();
      const given = await dataKey(held);
      if (!isSince()) throw lockedError();
      return given;
    };
    return {
      ...tools,
      holder,
      vaults,
      openVault,
      database,
      serial,
      key,
      async commit(change) {
        const entries = (change.entries ?? []).map((entry) => inForm(entry, kinds));
        const details = { now: tools.now(), schema: entrySchema, formOf, request };
        try {
          return await commit<Entry>(await database(), await key(), { ...change, entries }, details);
        } finally {
          writes++;
        }
      },
      writes: () => writes,
      request,
      vault,
      async changed(how) {
        try {
          tools.tellTabs(how === 'atOnce');
          await tools.session.set({ [REVISION]: crypto.randomUUID() });
        } catch (error) {
          // A page that was not told shows it when it is loaded next.
          await noteUnexpected(tools, error, 'changed');
        }
      },
      async keepInSession(items) {
        if (!(await mayKeep())) return false;
        await tools.session.set(items);
        if (await mayKeep()) return true;
        // The lock, which waits for nobody, has passed in between.
        await tools.session.remove(Object.keys(items));
        return false;
      },
      sinceNow(given = null) {
        const began = locks;
        return serviceSince(() => isSince() && locks === began, true, given);
      },
      endWork() {
        locks++;
      },
      async read(name, schema) {
        const checked = safeParse(schema, (await tools.session.get(name))[name]);
        return checked.success ? checked.output : null;
      },
    };
  };
  return serviceSince(() => true, false, null);
}
