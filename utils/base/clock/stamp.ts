import { pipe, regex, string } from 'valibot';

/**
 * Place of a record in the order of all records of all computers, as text: the order of stamps is that of their
 * characters. A hybrid logical clock: time in ms that never runs back, counter within it, computer.
 */
export const stampSchema = pipe(string(), regex(/^\d{15}\.\d{6}\.[0-9a-f]{0,8}$/));

export interface Tick {
  /** Ms since the epoch: that of the computer's clock, or of the latest stamp known if that is later. */
  time: number;
  /** From 0 within one time. */
  counter: number;
}

const LAST_COUNTER = 999_999;
/** Latest time that a stamp can hold: in the year 33658. */
const LAST_TIME = 999_999_999_999_999;

/** The tick after `last`, whatever the computer's clock says. */
export function tickAfter(last: Tick, now: Date): Tick {
  const time = Math.min(Math.max(now.getTime(), 0), LAST_TIME);
  if (time > last.time) return { time, counter: 0 };
  return last.counter < LAST_COUNTER
    ? { time: last.time, counter: last.counter + 1 }
    : { time: last.time + 1, counter: 0 };
}

/** `computer`: eight hexadecimal digits; '' comes before all computers. */
export const stampAt = ({ time, counter }: Tick, computer: string): string =>
  `${String(time).padStart(15, '0')}.${String(counter).padStart(6, '0')}.${computer}`;

export const tickOf = (stamp: string): Tick => ({
  time: Number(stamp.slice(0, 15)),
  counter: Number(stamp.slice(16, 22)),
});

/** Stamp of a record; one that was written before there were stamps stands by the time in `at` (ISO). */
export function stampOf({ stamp, at }: { stamp?: string | undefined; at: string }): string {
  if (stamp !== undefined) return stamp;
  const time = Date.parse(at);
  return stampAt({ time: time > 0 ? time : 0, counter: 0 }, '');
}

export const laterTick = (a: Tick, b: Tick): Tick =>
  a.time > b.time || (a.time === b.time && a.counter >= b.counter) ? a : b;

/** A random name for a computer in stamps. */
export const newComputer = (): string => crypto.randomUUID().slice(0, 8);
