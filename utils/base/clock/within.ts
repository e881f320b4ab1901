/** What `work` comes to; rejects with `TimeoutError` once `ms` are over. The work itself is not stopped. */
export function within<T>(ms: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new DOMException('no answer within the limit', 'TimeoutError'));
    }, ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** What `work` comes to; rejects with the reason of the signal once that aborts, even if the work does not heed it. */
export function untilAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
