import type { Signal } from '@preact/signals';

/** Holds `busy` while the work of a view runs; it is free again also when the work fails; the error is the caller’s. */
export async function during<Result>(busy: Signal<boolean>, work: () => Promise<Result>): Promise<Result> {
  busy.value = true;
  try {
    return await work();
  } finally {
    busy.value = false;
  }
}
