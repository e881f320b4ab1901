import { array, safeParse } from 'valibot';
import { UserError } from '../../base/text/user-error.ts';
import { pageOfList } from '../../dnevnik/addresses.ts';
import {
  loadKey,
  type PageLoad,
  type PageTables,
  pageLoadSchema,
  rawTableSchema,
  tablesKey,
} from '../../messages/page-table.ts';
import type { Service } from '../context.ts';

/** Loads under way, the newest last. */
export async function allLoads(service: Service): Promise<PageLoad[]> {
  const found = Object.entries(await service.session.get(null)).flatMap(([key, value]) => {
    const checked = key.startsWith('page-table:') ? safeParse(pageLoadSchema, value) : null;
    return checked?.success ? [checked.output] : [];
  });
  return found.sort((a, b) => a.startedAt.localeCompare(b.startedAt));
}

export function loadOf(service: Service, id: string): Promise<PageLoad | null> {
  return service.read(loadKey(id), pageLoadSchema);
}

export async function tablesOf(service: Service, id: string, index: number) {
  return (await service.read(tablesKey(id, index), array(rawTableSchema))) ?? [];
}

/** Changes a load; changes are applied one at a time. null: it is gone, or the vault is locked. */
export function changeLoad(
  service: Service,
  id: string,
  change: (load: PageLoad) => PageLoad,
): Promise<PageLoad | null> {
  return service.serial(async () => {
    const load = await loadOf(service, id);
    if (!load || (await service.vault()) !== 'unlocked') return null;
    const next = change(load);
    return (await service.keepInSession({ [loadKey(id)]: next })) ? next : null;
  });
}

/** Appends the tables of a page to a load; false: the load is gone, or the vault is locked. */
export function addPage(
  service: Service,
  id: string,
  page: { address: string; tables: PageTables },
): Promise<boolean> {
  return service.serial(async () => {
    const load = await loadOf(service, id);
    if (!load || (await service.vault()) !== 'unlocked') return false;
    const { title, page: number, lastPage, sibling, tables } = page.tables;
    const { address } = page;
    const at = service.now().toISOString();
    const link = sibling === null ? null : URL.parse(sibling);
    const list = (link && pageOfList(link, 1)?.href) ?? null;
    const taken = { address, title, at, page: number, lastPage, sibling, list };
    try {
      return await service.keepInSession({
        [tablesKey(id, load.pages.length)]: tables,
        [loadKey(id)]: { ...load, pages: [...load.pages, taken] },
      });
    } catch {
      // The session area is full.
      throw new UserError({
        what: 'Таблица не помещается в память браузера.',
        kept: 'Прочитанное показано ниже.',
        press: 'Загрузите то, что прочитано, а остальное — отдельно или из файла.',
      });
    }
  });
}

/** Wipes a load with its tables: the import is done, or its page is closed. */
export function wipeLoad(service: Service, id: string): Promise<void> {
  return service.serial(async () => {
    const load = await loadOf(service, id);
    const keys = load?.pages.map((_, index) => tablesKey(id, index)) ?? [];
    await service.session.remove([loadKey(id), ...keys]);
  });
}
