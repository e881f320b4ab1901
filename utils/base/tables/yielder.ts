import { elapsedMs } from '../clock/now.ts';

/** Longest stretch of work after which a page is let draw, ms: half of what a user feels as a stop. */
const STRETCH = 25;

/** A task of its own, without the 4 ms that browsers put between timers. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Lets the page draw and its buttons be pressed where the work has gone on for too long; gives nothing else up. */
export function createYielder(): () => Promise<void> | undefined {
  let since = elapsedMs();
  return () => {
    if (elapsedMs() - since < STRETCH) return undefined;
    return nextTask().then(() => {
      since = elapsedMs();
    });
  };
}
