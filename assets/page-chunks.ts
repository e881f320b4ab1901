import type { Plugin } from 'vite';

/**
 * Joins what pages load before they show anything into few chunks, one for what the same pages load. Left to itself, the
 * bundler makes a chunk also for each set of views that are fetched later, so that a page opens with eighty small ones.
 * No page loads a module that it does not import.
 */
export function pageChunks(): Plugin {
  /** Name of the chunk by id of the module. */
  const chunks = new Map<string, string>();
  return {
    name: 'page-chunks',
    apply: 'build',
    buildEnd() {
      const entries = [...this.getModuleIds()].filter((id) => id.endsWith('.html')).sort();
      const reached = (from: string, isLater: boolean): Set<string> => {
        const found = new Set([from]);
        for (const id of found) {
          const module = this.getModuleInfo(id);
          for (const next of module?.importedIds ?? []) found.add(next);
          if (isLater) for (const next of module?.dynamicallyImportedIds ?? []) found.add(next);
        }
        return found;
      };
      const pages = entries.map((entry) => ({
        name: entry.split('/').at(-2) ?? '',
        // What a page runs by itself stays in a chunk of its own: no other page may run it.
        own: new Set([entry, ...(this.getModuleInfo(entry)?.importedIds ?? [])]),
        first: reached(entry, false),
        later: reached(entry, true),
      }));
      chunks.clear();
      for (const id of new Set(pages.flatMap(({ first }) => [...first]))) {
        if (pages.some(({ own }) => own.has(id))) continue;
        const first = pages.flatMap((page) => (page.first.has(id) ? page.name : []));
        const later = pages.flatMap((page) => (page.later.has(id) && !page.first.has(id) ? page.name : []));
        chunks.set(id, [...first, ...(later.length > 0 ? ['later', ...later] : [])].join('-'));
      }
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
