import {
  array,
  type GenericSchema,
  nullable,
  number,
  object,
  optional,
  safeParse,
  string,
  unknown,
} from 'valibot';
import type { Browser } from 'webextension-polyfill';
import { within } from '../../base/clock/within.ts';
import { UserError } from '../../base/text/user-error.ts';
import { parsePage } from '../../dnevnik/parse-page.ts';
import { pageAccountSchema } from '../../messages/page-account.ts';
import { type PageTables, pageTablesSchema } from '../../messages/page-table.ts';
import type { ParsedPage, ParseRequest, TablesRequest } from '../../messages/parsing.ts';
import { parsePageTables } from './parse-page-tables.ts';

const parsedPageSchema = object({
  kind: string(),
  data: unknown(),
  warnings: array(object({ code: string(), text: string(), row: optional(number()) })),
  school: object({ id: nullable(string()), name: nullable(string()) }),
  account: pageAccountSchema,
}) as GenericSchema<unknown, ParsedPage>;

interface Offscreen {
  createDocument(details: { url: string; reasons: string[]; justification: string }): Promise<void>;
  hasDocument(): Promise<boolean>;
  closeDocument(): Promise<void>;
}

/** Shorter than the limit of the background, which only waits: the document is closed, the next page gets a new one. */
const PARSING_MS = 25_000;

export interface PageParser {
  parsePage(html: string, address: string): Promise<ParsedPage>;
  parseTables(html: string, address: string): Promise<PageTables>;
}

/** Reads HTML where there is a DOM: here in Firefox, in the offscreen document in Chromium. */
export function createPageParser(browser: Browser, limit = PARSING_MS): PageParser {
  if (typeof DOMParser !== 'undefined') {
    return {
      parsePage: async (html, address) => parsePage(html, address) as ParsedPage,
      parseTables: parsePageTables,
    };
  }
  const offscreen = (globalThis as unknown as { chrome: { offscreen: Offscreen } }).chrome.offscreen;
  let making: Promise<void> | null = null;
  async function makeDocument(): Promise<void> {
    if (await offscreen.hasDocument()) return;
    await offscreen.createDocument({
      url: 'offscreen.html',
      reasons: ['DOM_PARSER'],
      justification: 'Чтение страниц Дневник.ру',
    });
  }
  /** Checks and creates in one step for all callers: the browser refuses a second document. */
  function ensureDocument(): Promise<void> {
    making ??= makeDocument().finally(() => {
      making = null;
    });
    return making;
  }
  async function ask(request: ParseRequest | TablesRequest): Promise<unknown> {
    await ensureDocument();
    try {
      return await within(limit, browser.runtime.sendMessage(request));
    } catch (error) {
      // A page that it cannot finish would keep all others waiting.
      if ((error as Error | null)?.name === 'TimeoutError') await offscreen.closeDocument();
      throw error;
    }
  }
  return {
    async parsePage(html, address) {
      const checked = safeParse(parsedPageSchema, await ask({ type: 'offscreen/parse', html, address }));
      if (checked.success) return checked.output;
      return {
        kind: 'unknown',
        data: null,
        warnings: [],
        school: { id: null, name: null },
        account: { id: null, name: null, conflict: false, role: null },
      };
    },
    async parseTables(html, address) {
      const checked = safeParse(pageTablesSchema, await ask({ type: 'offscreen/tables', html, address }));
      if (checked.success) return checked.output;
      throw new UserError({
        what: 'Таблицы этой страницы прочитать не удалось.',
        kept: 'Ничего не взято.',
        press: 'Сохраните её в файл и загрузите из файла.',
      });
    },
  };
}
