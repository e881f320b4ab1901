import { pauseMs } from './pace.ts';

/** What `work` comes to; rejects with `TimeoutError` once `ms` are over. The work itself is not stopped. */
export function within<T>(ms: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new DOMException('no answer within the limit', 'TimeoutError'));
    }, pauseMs(ms));
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
