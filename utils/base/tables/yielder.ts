import { elapsedMs } from '../clock/now.ts';

/** Longest stretch of work before the page may draw, ms: half of what a user perceives as a freeze. */
const STRETCH = 25;

/** A separate task, without the 4 ms that browsers put between timers. */
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

/** Lets the page draw and handle clicks after too long a stretch of work; does nothing otherwise. */
export function createYielder(): () => Promise<void> | undefined {
  let since = elapsedMs();
  return () => {
    if (elapsedMs() - since < STRETCH) return undefined;
    return nextTask().then(() => {
      since = elapsedMs();
    });
  };
}
