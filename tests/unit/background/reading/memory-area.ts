import type { SessionArea } from '../../../../utils/vault/session-key.ts';

/** A storage area of the browser, in memory. */
export function memoryArea(): SessionArea & { items: Map<string, unknown> } {
  const items = new Map<string, unknown>();
  return {
    items,
    async get(keys) {
      const found = [...items].filter(([name]) => keys === null || [keys].flat().includes(name));
      return structuredClone(Object.fromEntries(found));
    },
    async set(added) {
      for (const [name, value] of Object.entries(added)) items.set(name, structuredClone(value));
    },
    async remove(keys) {
      for (const key of [keys].flat()) items.delete(key);
    },
  };
}
