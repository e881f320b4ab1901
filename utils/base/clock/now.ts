declare const __TEST_BUILD__: boolean | undefined;

let offsetMs = 0;

/**
 * The current time: the only place where the product reads the clock. Only the test build can shift it; the
 * production build drops that branch.
 */
export function now(): Date {
  return new Date(Date.now() + offsetMs);
}

/** Milliseconds since some fixed time, for pauses and durations; never shifted. */
export function elapsedMs(): number {
  return performance.now();
}

/** Test build only: lets a test move the clock of the extension through its local storage. */
export async function installTestClock(area: {
  get(key: string): Promise<Record<string, unknown>>;
  onChanged: { addListener(listener: (changes: Record<string, { newValue?: unknown }>) => void): void };
}): Promise<void> {
  if (typeof __TEST_BUILD__ === 'undefined' || !__TEST_BUILD__) return;
  const take = (value: unknown) => {
    if (typeof value === 'number') offsetMs = value;
  };
  area.onChanged.addListener((changes) => take(changes.testClockOffset?.newValue));
  take((await area.get('testClockOffset')).testClockOffset);
}
