/** A module that pages load before they show anything. */
export interface PageModule {
  id: string;
  /** Characters of its code before it is minified. */
  size: number;
  /** Ids of what it imports; of those that are not among the modules nothing is known. */
  imports: readonly string[];
  /** Whether no other page may load it: a style sheet. */
  isFixed: boolean;
  /** Names of the pages that load it; `joinSmall` adds to them. */
  pages: Set<string>;
}

/** Modules of the same pages make one chunk. Under so many characters a chunk costs more as a file than by its length. */
const SMALL = 16_000;
/** So many characters may the pages load together without need, to spare one file. */
const PRICE = 80_000;

/**
 * Lets pages load a little more than they import, where a small chunk then joins another one and pages open with fewer
 * files. What a module imports is loaded wherever the module is.
 */
export function joinSmall(modules: readonly PageModule[]): void {
  const byId = new Map(modules.map((module) => [module.id, module]));
  const stays = new Set<string>();
  for (;;) {
    const chunks = chunksOf(modules, (module) => module.pages);
    const sizeOf = (key: string) => (chunks.get(key) ?? []).reduce((sum, { size }) => sum + size, 0);
    const [smallest] = [...chunks.keys()]
      .filter((key) => !stays.has(key) && sizeOf(key) < SMALL)
      .sort((a, b) => sizeOf(a) - sizeOf(b) || (a < b ? -1 : 1));
    if (smallest === undefined) return;
    const files = filesLoaded(chunks);
    const [best] = [...chunks]
      .filter(([key]) => key !== smallest)
      .map(([, others]) => joined([...(chunks.get(smallest) ?? []), ...others], byId))
      .filter(({ price }) => price <= PRICE)
      .filter(({ pages }) => filesLoaded(chunksOf(modules, pages)) < files)
      .sort((a, b) => a.price - b.price);
    if (!best) stays.add(smallest);
    else for (const module of modules) module.pages = new Set(best.pages(module));
  }
}

type PagesOf = (module: PageModule) => ReadonlySet<string>;

/** Modules by the pages that load them. */
function chunksOf(modules: readonly PageModule[], pagesOf: PagesOf): Map<string, PageModule[]> {
  const chunks = new Map<string, PageModule[]>();
  for (const module of modules) {
    const key = [...pagesOf(module)].sort().join(' ');
    chunks.set(key, [...(chunks.get(key) ?? []), module]);
  }
  return chunks;
}

/** How many files all pages load together. */
const filesLoaded = (chunks: ReadonlyMap<string, unknown>): number =>
  [...chunks.keys()].reduce((sum, key) => sum + key.split(' ').length, 0);

/** Modules as one chunk: who loads what then, and how many characters that is without need. */
function joined(modules: readonly PageModule[], byId: ReadonlyMap<string, PageModule>) {
  const union = new Set(modules.flatMap((module) => [...module.pages]));
  const together = new Set(modules);
  for (const { imports } of together)
    for (const id of imports) {
      const imported = byId.get(id);
      if (imported) together.add(imported);
    }
  let price = 0;
  for (const { pages, size, isFixed } of together) {
    const more = [...union].filter((page) => !pages.has(page)).length;
    if (more > 0) price += isFixed ? Number.POSITIVE_INFINITY : size * more;
  }
  const pages: PagesOf = (module) =>
    together.has(module) ? new Set([...module.pages, ...union]) : module.pages;
  return { pages, price };
}
