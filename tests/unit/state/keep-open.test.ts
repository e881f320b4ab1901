import { describe, expect, it, vi } from 'vitest';
import type { Database } from '../../../utils/vault/database.ts';
import { keepOpen } from '../../../utils/vault/keep-open.ts';

const handle = () => new EventTarget() as unknown as Database & EventTarget;

describe('keepOpen', () => {
  it('opens once for all callers', async () => {
    const open = vi.fn(async () => handle());
    const database = keepOpen(open);
    expect(await database()).toBe(await database());
    expect(open).toHaveBeenCalledTimes(1);
  });

  it.each(['close', 'versionchange'])('reopens after %s', async (event) => {
    const database = keepOpen(async () => handle());
    const first = await database();
    (first as unknown as EventTarget).dispatchEvent(new Event(event));
    const second = await database();
    expect(second).not.toBe(first);
    // A late event on the old handle does not affect the new one.
    (first as unknown as EventTarget).dispatchEvent(new Event('close'));
    expect(await database()).toBe(second);
  });

  it('retries after a failed opening', async () => {
    const open = vi.fn(async () => handle());
    open.mockRejectedValueOnce(new Error('no'));
    const database = keepOpen(open);
    await expect(database()).rejects.toThrow('no');
    expect(await database()).toBe(await database());
    expect(open).toHaveBeenCalledTimes(2);
  });
});
