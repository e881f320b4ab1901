import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { spaced } from '../../../../utils/base/clock/spaced.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Calls every 50 ms for so long; returns after how many ms each step came. */
function callFor(ms: number, call: () => void, step: ReturnType<typeof vi.fn>): number[] {
  const times: number[] = [];
  step.mockImplementation(() => times.push(passed));
  let passed = 0;
  for (; passed < ms; passed += 50) {
    call();
    vi.advanceTimersByTime(50);
  }
  return times;
}

it('calls at once, then at the end of intervals that grow while changes continue', () => {
  const step = vi.fn();
  const times = callFor(5_000, spaced(step, 250), step);
  const pauses = times.slice(1).map((time, index) => time - times[index]!);
  expect(times[0]).toBe(0);
  expect(pauses[0]).toBeLessThanOrEqual(300);
  expect(pauses[1]).toBeGreaterThan(400);
  for (const pause of pauses) expect(pause).toBeLessThanOrEqual(1_050);
  expect(times.length).toBeLessThanOrEqual(8);
});

it('never leaves out the last change, and calls no more when nothing changes', () => {
  const step = vi.fn();
  const call = spaced(step, 250);
  callFor(2_000, call, step);
  call();
  step.mockClear();
  vi.advanceTimersByTime(1_000);
  expect(step).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(60_000);
  expect(step).toHaveBeenCalledTimes(1);
});

it('is quick again after a pause', () => {
  const step = vi.fn();
  const call = spaced(step, 250);
  callFor(5_000, call, step);
  vi.advanceTimersByTime(5_000);
  step.mockClear();
  call();
  expect(step).toHaveBeenCalledTimes(1);
  call();
  vi.advanceTimersByTime(250);
  expect(step).toHaveBeenCalledTimes(2);
});

it('does not wait with what has to be at once, and calls no second time for it', () => {
  const step = vi.fn();
  const call = spaced(step, 250);
  call();
  call();
  call(true);
  expect(step).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(5_000);
  expect(step).toHaveBeenCalledTimes(2);
});
