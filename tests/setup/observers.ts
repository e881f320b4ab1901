import { vi } from 'vitest';

/** jsdom lays nothing out: no size ever changes, and nothing comes into sight. */
class NothingIsDrawn {
  observe(): void {}
  disconnect(): void {}
}

/** Gives jsdom the observers of sizes and of what is in sight, which never tell. */
export function stubObservers(): void {
  vi.stubGlobal('ResizeObserver', NothingIsDrawn);
  vi.stubGlobal('IntersectionObserver', NothingIsDrawn);
}
