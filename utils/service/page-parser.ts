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
import { parsePage } from '../dnevnik/parse-page.ts';
import type { ParsedPage, ParseRequest } from './parsing.ts';

const parsedPageSchema = object({
  kind: string(),
  data: unknown(),
  warnings: array(object({ code: string(), text: string(), row: optional(number()) })),
  school: object({ id: nullable(string()), name: nullable(string()) }),
}) as GenericSchema<unknown, ParsedPage>;

interface Offscreen {
  createDocument(details: { url: string; reasons: string[]; justification: string }): Promise<void>;
  hasDocument(): Promise<boolean>;
}

/** Reads HTML where there is a DOM: here in Firefox, in the offscreen document in Chromium. */
export function createPageParser(browser: Browser): (html: string, address: string) => Promise<ParsedPage> {
  if (typeof DOMParser !== 'undefined') {
    return async (html, address) => parsePage(html, address) as ParsedPage;
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
  /** Asking and making are one step for all: a second document would be refused. */
  function ensureDocument(): Promise<void> {
    making ??= makeDocument().finally(() => {
      making = null;
    });
    return making;
  }
  return async (html, address) => {
    await ensureDocument();
    const request: ParseRequest = { type: 'offscreen/parse', html, address };
    const checked = safeParse(parsedPageSchema, await browser.runtime.sendMessage(request));
    if (!checked.success)
      return { kind: 'unknown', data: null, warnings: [], school: { id: null, name: null } };
    return checked.output;
  };
}
