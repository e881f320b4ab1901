import type { Answer } from '../../../utils/messages/requests.ts';

/** A browser of two storage areas and a background that answers as the test says. */
const REVISION = 'revision';

type Changes = Record<string, { newValue?: unknown }>;
type Listener = (changes: Changes, area: string) => void;
const listeners = new Set<Listener>();

function area(name: string) {
  const items = new Map<string, unknown>();
  const tell = (changes: Changes) => {
    for (const listener of listeners) listener(changes, name);
  };
  return {
    items,
    get: async (keys: string | string[] | null) =>
      Object.fromEntries(keys === null ? items : [keys].flat().map((key) => [key, items.get(key)])),
    async set(changed: Record<string, unknown>) {
      for (const [key, newValue] of Object.entries(changed)) items.set(key, newValue);
      tell(Object.fromEntries(Object.entries(changed).map(([key, newValue]) => [key, { newValue }])));
    },
    async remove(key: string) {
      items.delete(key);
      tell({ [key]: {} });
    },
  };
}

export const session = area('session');
export const local = area('local');

interface Request {
  type: string;
}
/** What was asked, without the ids, which are beside it. */
export const requests: Request[] = [];
export const ids: string[] = [];
/** By the type of a request: the answer of the background; else it has done what was asked. */
export const answers = new Map<string, (request: never) => Promise<Answer<unknown>> | Answer<unknown>>();

/** Number of the tab that the page stands in, and which tabs were closed. */
const TAB = 5;
export const closedTabs: number[] = [];

/** The background says that something has changed. */
export const tellChange = () => session.set({ [REVISION]: crypto.randomUUID() });

/** As after the browser was started. */
export function reset(): void {
  for (const kept of [session.items, local.items, answers, listeners]) kept.clear();
  requests.length = 0;
  ids.length = 0;
  closedTabs.length = 0;
}

export default {
  storage: {
    session,
    local,
    onChanged: { addListener: (listener: Listener) => void listeners.add(listener) },
  },
  tabs: {
    getCurrent: async () => ({ id: TAB }),
    remove: async (tab: number) => void closedTabs.push(tab),
  },
  runtime: {
    async sendMessage({ id, ...request }: Request & { id: string }) {
      requests.push(request);
      ids.push(id);
      return (await answers.get(request.type)?.(request as never)) ?? { ok: true, value: null };
    },
    getManifest: () => ({ version: '0.1.0' }),
    getURL: (path: string) => `extension:${path}`,
  },
};
