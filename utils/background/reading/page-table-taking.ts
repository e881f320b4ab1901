import { safeParse } from 'valibot';
import { describeProblem } from '../../base/text/problem.ts';
import { UserError } from '../../base/text/user-error.ts';
import { isSchoolsPage } from '../../dnevnik/addresses.ts';
import { describeInstead } from '../../dnevnik/fetching/fetch-problems.ts';
import {
  type LoadState,
  loadKey,
  missingPages,
  type PageLoad,
  standingPageSchema,
} from '../../messages/page-table.ts';
import { strangerOn } from '../account.ts';
import type { Service } from '../context.ts';
import { addPage, allLoads, changeLoad, loadOf, tablesOf, wipeLoad } from './page-table-keeping.ts';
import { pageReadings } from './page-table-reading.ts';
import { seenOf } from './seen-pages.ts';

/**
 * Takes the tables of the page that a tab shows. With `into` they join that load, and its import page is brought to the
 * front; otherwise a new load is started and its import page opened. The vault must be open.
 */
export async function takePageTable(service: Service, tab: number, into: string | null): Promise<void> {
  const { address, tables } = await standingTables(service, tab);
  if (tables.tables.length === 0) {
    throw new UserError(
      tables.note
        ? `${tables.note}`
        : 'На этой странице нет таблицы с данными. Откройте страницу со списком.',
    );
  }
  const begun = into === null ? null : await loadOf(service, into);
  if (into !== null && !begun)
    throw new UserError({
      what: 'Начатой загрузки уже нет.',
      kept: 'Ничего не взято.',
      press: 'Возьмите таблицу как новую.',
    });
  const id = begun?.id ?? crypto.randomUUID();
  if (!begun) {
    const load: PageLoad = {
      id,
      startedAt: service.now().toISOString(),
      classGroup: tables.classGroup ?? (await classSeen(service, tab, address)),
      tab: null,
      pages: [],
      reading: null,
    };
    await service.keepInSession({ [loadKey(id)]: load });
  }
  const kept = await addPage(service, id, { address, tables }).catch(async (error) => {
    if (!begun) await wipeLoad(service, id);
    throw error;
  });
  if (!kept)
    throw new UserError({
      what: 'Хранилище закрылось.',
      kept: 'Ничего не взято.',
      press: 'Откройте его и возьмите таблицу ещё раз.',
    });
  await service.changed();
  if (begun?.tab != null) await service.showTab(begun.tab);
  else await service.openPage(`/import.html#page=${id}`);
}

/**
 * The tables of the page that a tab shows. The vault must be open; throws where the page is of another account, or is only
 * what the site shows in the place of one.
 */
export async function standingTables(service: Service, tab: number) {
  await service.key();
  const { address, html } = await standingPageOf(service, tab);
  const tables = await service.parseTables(html, address);
  const stranger = await strangerOn(service, tables.account);
  if (stranger !== null) throw new UserError(stranger);
  if (tables.instead) throw new UserError(describeInstead(tables.instead));
  return { address, tables };
}

/** The page that a tab shows, as the teacher sees it; throws where it is no page of the school. */
export async function standingPageOf(service: Service, tab: number) {
  let standing: unknown;
  try {
    standing = await service.takePage(tab);
  } catch {
    // The browser does not let us look at this tab, such as one of another site; the teacher is told below.
    standing = null;
  }
  const checked = safeParse(standingPageSchema, standing);
  const url = checked.success ? URL.parse(checked.output.address) : null;
  if (!checked.success || !url || !isSchoolsPage(url)) {
    throw new UserError({
      what: 'Эту страницу Классрук прочитать не может.',
      kept: 'Ничего не взято.',
      press: 'Откройте таблицу на страницах школы в Дневник.ру.',
    });
  }
  return checked.output;
}

/** The class that the content script found on this very page; an earlier page of the tab does not count. */
async function classSeen(service: Service, tab: number, address: string): Promise<string | null> {
  const seen = await seenOf(service, tab);
  return seen?.page.address === address ? seen.classGroup : null;
}

/** The newest load with an open import page, to which another page can be added. */
export async function openLoad(service: Service): Promise<{ load: string; pages: number } | null> {
  const last = (await allLoads(service)).findLast(({ tab }) => tab !== null);
  return last ? { load: last.id, pages: last.pages.length } : null;
}

/** What the import page shows of its load, which already has the tables of the first `from` pages. null: it is gone. */
export async function loadState(
  service: Service,
  id: string,
  from: number,
  tab: number | null,
): Promise<LoadState | null> {
  let load = await loadOf(service, id);
  if (load && tab !== null && load.tab !== tab) {
    load = await changeLoad(service, id, (current) => ({ ...current, tab }));
  }
  if (!load) return null;
  const { reading } = load;
  if (reading?.running && !pageReadings.has(id)) {
    load.reading = {
      ...reading,
      running: false,
      note: describeProblem({
        what: 'Чтение прервалось.',
        kept: 'Прочитанное на месте.',
        press: 'Продолжите его.',
      }),
    };
  }
  const tables = [];
  for (let index = from; index < load.pages.length; index++) tables.push(await tablesOf(service, id, index));
  return {
    load,
    missing: missingPages(load).length,
    followable: load.pages.some(({ sibling }) => sibling !== null),
    tables,
  };
}

/** Drops a load after its import: nothing of its tables stays in memory. */
export async function dropLoad(service: Service, id: string): Promise<void> {
  await pageReadings.stop(id);
  await wipeLoad(service, id);
}

/** Drops the loads of a closed import page. */
export async function dropLoadsOfTab(service: Service, tab: number): Promise<void> {
  for (const load of await allLoads(service)) if (load.tab === tab) await dropLoad(service, load.id);
}
