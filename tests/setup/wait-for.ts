import { vi } from 'vitest';

/** Waits until the check throws nothing more: 20 s, not the one second that vitest waits, for a machine may be busy. */
export const waitFor = <T>(check: () => T | Promise<T>): Promise<T> => vi.waitFor(check, 20_000);
