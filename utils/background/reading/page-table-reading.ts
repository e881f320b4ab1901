import { describeProblem } from '../../base/text/problem.ts';
import { messageFor, UserError } from '../../base/text/user-error.ts';
import { pageOfList } from '../../dnevnik/addresses.ts';
import { describeInstead, describeTrouble } from '../../dnevnik/fetching/fetch-problems.ts';
import { missingPages, type PageLoad } from '../../messages/page-table.ts';
import { siteTables } from '../account.ts';
import type { Service } from '../context.ts';
import { RunningTasks } from '../running-tasks.ts';
import { noteUnexpected } from '../unexpected.ts';
import { ownershipOf } from './own-class.ts';
import { addPage, changeLoad, loadOf } from './page-table-keeping.ts';

/** Readings of further pages under way, by load. */
export const pageReadings = new RunningTasks();

/**
 * Reads the missing pages of the first page's list, one after another, with the teacher's session. What was read
 * before a stop stays. Rejects when there is nothing to read, and where the list is of a class that is not the
 * teacher's; later failures are described in the note of the load.
 */
export async function startReadingPages(service: Service, id: string): Promise<void> {
  await pageReadings.whenStopped(id);
  const load = await loadOf(service, id);
  const sibling = load?.pages.find((page) => page.sibling !== null)?.sibling ?? null;
  const link = sibling === null ? null : URL.parse(sibling);
  if (!load || !link)
    throw new UserError({
      what: 'Ссылок на остальные страницы нет.',
      kept: 'Прочитанное на месте.',
      press: 'Откройте их на сайте по одной.',
    });
  if (load.classGroup !== null) await refuseStrangers(service, load.classGroup, link);
  await new Promise<void>((begun) => {
    const read = (signal: AbortSignal, close: () => void) =>
      readAll(service, load, link, { signal, begun, close });
    void pageReadings.run(id, read).finally(begun);
  });
}

/** Throws where the list is of a class that is not the teacher's; what names no class is told in the page. */
async function refuseStrangers(service: Service, classGroup: string, near: URL): Promise<void> {
  const own = await ownershipOf(service, classGroup, near, new AbortController().signal);
  if (own.kind === 'refused') throw new UserError({ ...own.problem, kept: 'Прочитанное на месте.' });
}

async function readAll(
  service: Service,
  load: PageLoad,
  link: URL,
  { signal, begun, close }: { signal: AbortSignal; begun: () => void; close: () => void },
): Promise<void> {
  const { id } = load;
  let done = 0;
  const report = async (running: boolean, note: string | null) => {
    await changeLoad(service, id, (current) => ({
      ...current,
      reading: { running, done, total: done + missingPages(current).length, note },
    }));
    await service.changed();
  };
  let note: string | null = null;
  try {
    await report(true, null);
    begun();
    for (;;) {
      const current = await loadOf(service, id);
      const [page] = current ? missingPages(current) : [];
      if (page === undefined) break;
      note = await readOne(service, id, link, page, signal);
      if (note !== null) break;
      done++;
      await report(true, null);
    }
  } catch (error) {
    await noteUnexpected(service, error, 'reading/page-table');
    note = messageFor(error);
  }
  close();
  await report(false, note).catch((error: unknown) => noteUnexpected(service, error, 'reading/page-table'));
}

/** Reads one page into the load; returns why it could not. */
async function readOne(
  service: Service,
  id: string,
  link: URL,
  page: number,
  signal: AbortSignal,
): Promise<string | null> {
  const address = pageOfList(link, page);
  if (!address)
    return describeProblem({
      what: 'Ссылки на остальные страницы ведут на другой сайт.',
      kept: 'Прочитанное на месте.',
      press: 'Откройте остальные страницы на сайте сами.',
    });
  const fetched = await service.fetchPage(address.href, signal);
  if (!fetched.ok) return describeTrouble(fetched.trouble, fetched.status);
  const tables = await siteTables(service, fetched);
  if (tables.instead) return describeInstead(tables.instead);
  if (tables.page !== page) {
    return describeProblem({
      what: `Вместо страницы ${page} сайт открыл страницу ${tables.page}.`,
      kept: 'Прочитанное на месте.',
      press: 'Откройте её на сайте сами.',
    });
  }
  if (signal.aborted) return describeTrouble('stopped', 0);
  // Even if its pager looks different, the page belongs to the same list: it was requested as such.
  const sibling = tables.sibling ?? link.href;
  const kept = await addPage(service, id, {
    address: fetched.address,
    tables: { ...tables, sibling },
  });
  return kept ? null : describeTrouble('stopped', 0);
}
