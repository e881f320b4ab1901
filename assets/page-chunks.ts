import type { Plugin } from 'vite';
import type { EntrypointGroup } from 'wxt';
import { joinSmall, type PageModule } from './join-small.ts';

/**
 * Joins what pages load before they show anything into few chunks, one for what the same pages load. Left to itself, the
 * bundler makes a chunk also for each set of views that are fetched later, so that a page opens with eighty small ones.
 * A page loads a module at first that it does not import only where that spares a file (`joinSmall`); what it fetches
 * later may come with its neighbours.
 */
export function pageChunks(): Plugin {
  /** Name of the chunk by id of the module. */
  const chunks = new Map<string, string>();
  return {
    name: 'page-chunks',
    apply: 'build',
    buildEnd() {
      const entries = [...this.getModuleIds()].filter((id) => id.endsWith('.html')).sort();
      const importedBy = (id: string) => this.getModuleInfo(id)?.importedIds ?? [];
      const reached = (from: string): Set<string> => {
        const found = new Set([from]);
        for (const id of found) for (const next of importedBy(id)) found.add(next);
        return found;
      };
      const pages = entries.map((entry) => ({
        name: entry.split('/').at(-2) ?? '',
        entry,
        // What a page runs by itself stays in a chunk of its own: no other page may run it.
        own: new Set([entry, ...importedBy(entry).filter((id) => !isOfSeveral(id))]),
        first: reached(entry),
      }));
      function isOfSeveral(id: string): boolean {
        return entries.filter((entry) => importedBy(entry).includes(id)).length > 1;
      }
      const shared: PageModule[] = [];
      for (const id of new Set(pages.flatMap(({ first }) => [...first]))) {
        if (pages.some(({ own }) => own.has(id))) continue;
        shared.push({
          id,
          size: this.getModuleInfo(id)?.code?.length ?? 0,
          imports: importedBy(id),
          isFixed: /\.css(?:\?|$)/.test(id),
          pages: new Set(pages.flatMap((page) => (page.first.has(id) ? page.name : []))),
        });
      }
      joinSmall(shared);
      chunks.clear();
      for (const { id, pages } of shared) chunks.set(id, [...pages].sort().join('-'));
    },
    outputOptions(options) {
      // Content scripts and background are one file each.
      if (options.format === 'iife') return options;
      return {
        ...options,
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ name: (id: string) => chunks.get(id) ?? null }],
        },
      };
    },
  };
}

/** Pages for which people wait at every click on the toolbar. */
const APART = ['popup'];

/**
 * Takes these pages out of the group that is built together: each is a build of its own then, so that one file has all
 * that it loads first (the popup: five files instead of twelve, a quarter less time). What it shares with other pages stands
 * twice in the extension.
 */
export function buildApart(groups: EntrypointGroup[]): void {
  for (const group of groups.filter((each) => Array.isArray(each)))
    for (const entry of group.filter(({ name }) => APART.includes(name)))
      groups.push(group.splice(group.indexOf(entry), 1));
}
