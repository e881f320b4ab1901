import { elapsedMs } from './now.ts';

/** Changes that follow each other faster than this are shown together, ms. */
const SHOWN_EVERY_MS = 250;

/**
 * Calls `step` at once, and again for what comes within `ms` of the last call, once at its end: however fast changes
 * come, the last one is never left out. `atOnce`: does not wait.
 */
export function spaced(step: () => void, ms = SHOWN_EVERY_MS): (atOnce?: boolean) => void {
  let last = Number.NEGATIVE_INFINITY;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const run = () => {
    clearTimeout(waiting);
    waiting = undefined;
    last = elapsedMs();
    step();
  };
  return (atOnce = false) => {
    const left = last + ms - elapsedMs();
    if (atOnce || (waiting === undefined && left <= 0)) run();
    else waiting ??= setTimeout(run, left);
  };
}
