import type { Chosen } from './form-spec.ts';

/** A page with its script: what `chosen` tells is what its server would take now. */
export interface PageOfForm {
  html: string;
  start(document: Document, window: PageWindow): void;
  chosen(document: Document): Chosen;
}

/** The timer of a page; the window of jsdom has it. */
export interface PageWindow {
  setTimeout(run: () => void, milliseconds?: number): unknown;
}

/** Runs after so many turns of the event loop of the page; at once after none. */
export function later(window: PageWindow, turns: number, run: () => void): void {
  if (turns === 0) run();
  else window.setTimeout(() => later(window, turns - 1, run), 0);
}
