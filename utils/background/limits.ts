import { within } from '../base/clock/within.ts';
import { UserError } from '../base/text/user-error.ts';

/** How long the background waits for others, ms. Longer than any of them needs, so that nothing is waited for for ever. */
export interface Limits {
  /** A page of the site that is asked something. */
  page: number;
  /** A page that is parsed. */
  parsing: number;
}

const LIMITS: Limits = { page: 5_000, parsing: 30_000 };

/** What of the background's tools waits for others. */
interface Waiting {
  sendToTab(tab: number, request: never): Promise<unknown>;
  takePage(tab: number): Promise<unknown>;
  describePage(tab: number): Promise<unknown>;
  parsePage(html: string, address: string): Promise<unknown>;
  parseTables(html: string, address: string): Promise<unknown>;
}

/** The tools, each with a limit of waiting; what goes over it rejects, as what fails does. */
export function limited<Tools extends Waiting>(tools: Tools, { page, parsing }: Limits = LIMITS): Tools {
  const parse = async (work: Promise<unknown>) => {
    try {
      return await within(parsing, work);
    } catch (error) {
      if ((error as Error | null)?.name !== 'TimeoutError') throw error;
      throw new UserError({
        what: 'Страница не поддалась чтению: оно длилось слишком долго.',
        kept: 'Прочитанное раньше на месте.',
        press: 'Повторите позже.',
      });
    }
  };
  const own: Waiting = {
    sendToTab: (tab, request) => within(page, tools.sendToTab(tab, request)),
    // A page that is still loading is waited for.
    takePage: (tab) => within(parsing, tools.takePage(tab)),
    describePage: (tab) => within(parsing, tools.describePage(tab)),
    parsePage: (html, address) => parse(tools.parsePage(html, address)),
    parseTables: (html, address) => parse(tools.parseTables(html, address)),
  };
  return { ...tools, ...own };
}
