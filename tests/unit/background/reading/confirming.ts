import type { Answer } from '../../../../utils/messages/requests.ts';

/** The windows in which resets are confirmed, as a browser opens, shows and closes them, and the panels made ahead. */
export function fakeWindows(opened: string[], shown: number[]) {
  const windows = {
    /** Tabs in the windows that are open. */
    open: new Set<number>(),
    /** The tabs to be shown are gone. */
    gone: false,
    /** Address of the window in front. */
    front: '',
    paths: new Map<number, string>(),
    /** Numbers of the panels that were told to open. */
    panels: [] as string[],
    tools: {
      openPanel(_: number, nonce: string): void {
        windows.panels.push(nonce);
      },
      async openWindow(path: string): Promise<number> {
        const tab = 100 + opened.push(path);
        windows.open.add(tab);
        windows.paths.set(tab, path);
        windows.front = path;
        return tab;
      },
      async showTab(tab: number): Promise<void> {
        if (windows.gone) throw new Error(`No tab with id: ${tab}.`);
        shown.push(tab);
        windows.front = windows.paths.get(tab) ?? windows.front;
      },
      async closeTab(tab: number): Promise<void> {
        if (!windows.open.delete(tab)) throw new Error(`No tab with id: ${tab}.`);
      },
    },
  };
  return windows;
}

type Ask = (message: unknown, tab?: number) => Promise<Answer<unknown>>;

/** What the panel of a tab proposes is confirmed in the window that opens. */
export function confirming({ panel, page, windows }: { panel: Ask; page: Ask; windows: { front: string } }) {
  const confirmed = async (proposed: object, confirmation: object, tab?: number) => {
    const answer = await panel(proposed, tab);
    if (!answer.ok) return answer;
    const proposal = windows.front.split('#')[1];
    return page({ proposal, typed: 'сбросить', ...confirmation });
  };
  return {
    reset: (fields: { persons: { person: string; reason: string | null }[] }, tab?: number) =>
      confirmed(
        { type: 'reset/propose', persons: fields.persons.map(({ person }) => person) },
        { type: 'reset/start', perSheet: 8, ...fields },
        tab,
      ),
    /** Stopped resets, proposed and confirmed again. */
    resume: (fields: object = {}, tab?: number) =>
      confirmed({ type: 'reset/propose-rest' }, { type: 'reset/start-rest', ...fields }, tab),
  };
}
