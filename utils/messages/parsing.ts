import type { PageFrame, Warning } from '../dnevnik/page-parts.ts';
import type { PageKind } from '../dnevnik/pages.ts';
import type { PageAccount } from '../dnevnik/readers/account.ts';

export interface ParsedPage {
  kind: PageKind;
  data: unknown;
  warnings: Warning[];
  school: PageFrame['school'];
  /** For whom the site drew the page. */
  account: PageAccount;
}

/** Message to the offscreen document, which ignores all others. */
export interface ParseRequest {
  type: 'offscreen/parse';
  html: string;
  address: string;
}

/** Asks the offscreen document for the tables of a page. */
export interface TablesRequest {
  type: 'offscreen/tables';
  html: string;
  address: string;
}

export function isTablesRequest(message: unknown): message is TablesRequest {
  return (
    typeof message === 'object' && message !== null && (message as TablesRequest).type === 'offscreen/tables'
  );
}

export function isParseRequest(message: unknown): message is ParseRequest {
  return (
    typeof message === 'object' && message !== null && (message as ParseRequest).type === 'offscreen/parse'
  );
}
