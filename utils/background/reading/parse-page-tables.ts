import { readHtml } from '../../base/tables/read-html.ts';
import { readAccount } from '../../dnevnik/readers/account.ts';
import { readAnyPage } from '../../dnevnik/readers/any-page.ts';
import type { PageTables } from '../../messages/page-table.ts';

/** Reads the tables in the HTML of any page of the site. Needs a DOM; runs no script of the page. */
export async function parsePageTables(html: string, address: string): Promise<PageTables> {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const read = await readHtml(document);
  return {
    ...readAnyPage(document, new URL(address)),
    tables: read.ok ? read.tables : [],
    account: readAccount(document),
    note: read.ok ? null : read.note,
  };
}
