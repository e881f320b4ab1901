import type { Fetched } from '../../../../utils/dnevnik/fetching/polite-fetch.ts';
import { trouble } from './world.ts';

/** The site does not answer; a stop ends the waiting for it, as in a browser. */
export const unanswered = (_address: string, signal: AbortSignal): Promise<Fetched> =>
  new Promise((resolve) => {
    const stop = () => resolve(trouble('stopped'));
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
