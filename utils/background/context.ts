import { type GenericSchema, type InferOutput, safeParse } from 'valibot';
import type { FetchPage } from '../dnevnik/fetching/polite-fetch.ts';
import type { PageTables } from '../messages/page-table.ts';
import type { ParsedPage } from '../messages/parsing.ts';
import { REVISION } from '../messages/revision.ts';
import type { TabRequest } from '../messages/tab-request.ts';
import { type Database, openDatabase } from '../vault/database.ts';
import { keepOpen } from '../vault/keep-open.ts';
import { type SessionArea, sessionKeyHolder } from '../vault/session-key.ts';
import { dataKey, type KeyHolder, type VaultState, vaultState } from '../vault/vault.ts';
import { inTurn } from './in-turn.ts';

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
  /** Brings an open tab to the front. */
  showTab(tab: number): Promise<void>;
  sendToTab(tab: number, request: TabRequest): Promise<unknown>;
  /** Notifies the pages of the site, and the panels in them, of a change. */
  tellTabs(request: TabRequest): void;
  openPage(path: string): Promise<void>;
  openDatabase?: () => Promise<Database>;
}

export interface Service extends ServiceTools {
  holder: KeyHolder;
  /** Runs steps one at a time, so that each reads a document as the one before wrote it. */
  serial<T>(step: () => Promise<T>): Promise<T>;
  database(): Promise<Database>;
  key(): Promise<CryptoKey>;
  vault(): Promise<VaultState>;
  /** Notifies all open pages and panels of a change. */
  changed(): Promise<void>;
  /** Keeps personal data in the session area; does nothing while the vault is locked. */
  keepInSession(items: Record<string, unknown>): Promise<void>;
  read<S extends GenericSchema>(key: string, schema: S): Promise<InferOutput<S> | null>;
}

export function createService(tools: ServiceTools): Service {
  const holder = sessionKeyHolder(tools.session);
  const database = keepOpen(tools.openDatabase ?? openDatabase);

  const serial = inTurn();

  const vault = async () => vaultState(await database(), holder);

  return {
    ...tools,
    holder,
    database,
    serial,
    key: () => dataKey(holder),
    vault,
    async changed() {
      await tools.session.set({ [REVISION]: crypto.randomUUID() });
      tools.tellTabs({ type: 'page/refresh' });
    },
    keepInSession: (items) =>
      serial(async () => {
        if ((await vault()) !== 'locked') await tools.session.set(items);
      }),
    async read(key, schema) {
      const checked = safeParse(schema, (await tools.session.get(key))[key]);
      return checked.success ? checked.output : null;
    },
  };
}
