import { maxLength, pipe, safeParse, startsWith, string } from 'valibot';
import type { Browser } from 'webextension-polyfill';
import { UserError } from '../base/text/user-error.ts';
import { REPORT_HEADING } from '../dnevnik/structure/report-text.ts';
import type { Service } from './context.ts';

const reportSchema = pipe(string(), startsWith(REPORT_HEADING), maxLength(1_000_000));

/** The report of the structure of the page in a tab. It is kept nowhere: who asks shows it. */
export async function takeStructure(service: Service, tab: number): Promise<{ report: string }> {
  let report: unknown;
  try {
    report = await service.describePage(tab);
  } catch {
    // The tab was closed, or shows a page that the browser does not let us into; the teacher is told below.
    report = null;
  }
  const checked = safeParse(reportSchema, report);
  if (checked.success) return { report: checked.output };
  throw new UserError({
    what: 'Это не страница школы в Дневник.ру, или вкладку с ней закрыли: Классрук её не видит.',
    kept: 'Ничего не прочитано.',
    press: 'Откройте нужную страницу школы на сайте и нажмите на ней значок Классрука.',
  });
}

/** The report of the structure of the page that a tab shows, made in that page; null: it is none of the site. */
export async function describePage(browser: Browser, tab: number): Promise<unknown> {
  const target = { tabId: tab };
  return (await browser.scripting.executeScript({ target, files: ['/page-structure.js'] }))[0]?.result;
}
