import { elapsedMs } from './now.ts';

/** Changes that follow each other faster than this are shown together, ms. */
const SHOWN_EVERY_MS = 250;
/** While they continue without a pause, the interval doubles up to this many times the first one. */
const LONGEST = 4;

/**
 * Calls `step` at once, and again for what comes soon after the last call, once at the end of the interval: however fast
 * changes come, the last one is never left out. `atOnce`: does not wait.
 */
export function spaced(step: () => void, ms = SHOWN_EVERY_MS): (atOnce?: boolean) => void {
  let last = Number.NEGATIVE_INFINITY;
  let interval = ms;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const run = () => {
    clearTimeout(waiting);
    waiting = undefined;
    last = elapsedMs();
    step();
  };
  return (atOnce = false) => {
    const left = last + interval - elapsedMs();
    if (left <= 0) interval = ms;
    if (atOnce || (waiting === undefined && left <= 0)) run();
    else
      waiting ??= setTimeout(() => {
        interval = Math.min(interval * 2, ms * LONGEST);
        run();
      }, left);
  };
}
