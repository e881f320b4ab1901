import { elapsedMs } from './now.ts';

declare const __TEST_BUILD__: boolean | undefined;

/** What the test build makes of a pause, unless `storage.local` says `testPace: 'real'`. */
const QUICK = 0.05;

const isTestBuild = typeof __TEST_BUILD__ !== 'undefined' && __TEST_BUILD__;
let pace = isTestBuild ? QUICK : 1;

/** How long a pause lasts, ms: as asked for. Only the test build shortens it. */
export function pauseMs(ms: number): number {
  return isTestBuild ? ms * pace : ms;
}

/** The clock by which pauses are planned: in the test build it runs faster than `elapsedMs` by as much as they are shorter. */
export function pausesMs(): number {
  return isTestBuild ? elapsedMs() / pace : elapsedMs();
}

/** Test build only: lets a test have the real pauses. */
export async function installTestPace(area: {
  get(key: string): Promise<Record<string, unknown>>;
  onChanged: { addListener(listener: (changes: Record<string, { newValue?: unknown }>) => void): void };
}): Promise<void> {
  if (!isTestBuild) return;
  const take = (value: unknown) => {
    if (value === 'real') pace = 1;
  };
  area.onChanged.addListener((changes) => take(changes.testPace?.newValue));
  take((await area.get('testPace')).testPace);
}
