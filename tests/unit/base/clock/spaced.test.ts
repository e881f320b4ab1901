import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { spaced } from '../../../../utils/base/clock/spaced.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('calls at once, then once at the end of each interval, and never leaves out the last', () => {
  const step = vi.fn();
  const call = spaced(step, 250);
  call();
  expect(step).toHaveBeenCalledTimes(1);
  for (let ms = 0; ms < 1_000; ms += 50) {
    vi.advanceTimersByTime(50);
    call();
  }
  expect(step.mock.calls.length).toBeLessThanOrEqual(5);
  const before = step.mock.calls.length;
  call();
  vi.advanceTimersByTime(250);
  expect(step).toHaveBeenCalledTimes(before + 1);
  vi.advanceTimersByTime(5_000);
  expect(step).toHaveBeenCalledTimes(before + 1);
  call();
  expect(step).toHaveBeenCalledTimes(before + 2);
});

it('does not wait with what has to be at once, and calls no second time for it', () => {
  const step = vi.fn();
  const call = spaced(step, 250);
  call();
  call();
  call(true);
  expect(step).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(1_000);
  expect(step).toHaveBeenCalledTimes(2);
});
