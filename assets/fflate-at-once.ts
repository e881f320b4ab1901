import { type Unzipped, unzipSync, type Zippable, zipSync } from 'fflate/browser';

/**
 * Stands for `fflate` in the build. Its own `zip` and `unzip` hand a large file to a worker from a blob, which the content
 * security policy refuses: they would never answer. write-excel-file asks for them.
 */
export * from 'fflate/browser';

type Done<T> = (error: Error | null, value: T | null) => void;

function answer<T>(work: () => T, done: Done<T>): void {
  let value: T;
  try {
    value = work();
  } catch (error) {
    done(error as Error, null);
    return;
  }
  done(null, value);
}

export function zip(files: Zippable, done: Done<Uint8Array>): void {
  answer(() => zipSync(files), done);
}

export function unzip(data: Uint8Array, done: Done<Unzipped>): void {
  answer(() => unzipSync(data), done);
}
