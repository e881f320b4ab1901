import { addEmptied } from './sealed.ts';

/** Ends when nothing that the first screen needs is being read. */
let reading: Promise<void> = Promise.resolve();

let locks = 0;
addEmptied({ ofAllClasses: true, empty: () => void locks++ });

export function noteReading(now: Promise<void>): void {
  reading = now;
}

/** What is being read of it now; has ended where nothing is. */
export const firstScreen = (): Promise<void> => reading;

/** A page that nobody looks at draws nothing: what waits for it is not kept longer, ms. */
const DRAWN_WITHIN = 200;

/** The same once it has been drawn. */
export async function firstScreenDrawn(): Promise<void> {
  await reading;
  await new Promise<void>((resolve) => {
    setTimeout(resolve, DRAWN_WITHIN);
    globalThis.requestAnimationFrame?.(() => setTimeout(resolve));
  });
}

/**
 * For what is not seen on the first screen: calls `step` once that stands or has failed, so that it does not take the
 * time of it; not at all if the vault is locked meanwhile.
 */
export function afterFirstScreen(step: () => void): void {
  const before = locks;
  // Whoever reads it may be told of the open vault after whoever waits for it.
  queueMicrotask(() => void firstScreenDrawn().then(() => before === locks && step()));
}
