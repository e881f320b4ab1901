/**
 * The day and hour at which every test world begins, whatever the machine's clock says: Node, the stand, the
 * pages of the site and the extension all start here and run at normal speed. `KLASSRUK_NOW` sets another
 * time (local time, `2028-02-29T10:00:00`); `npm run test:days` runs a list of them.
 */

/** The stand's own day, 23.11.2026, at ten in the morning. */
const STAND_START = '2026-11-23T10:00:00';

/** Where the real `Date` and the shift are stored, shared by all modules of a test file. */
const KEY = Symbol.for('klassruk.set-clock');
type Holder = { [KEY]?: { Real: DateConstructor; offset: number } };

/** Shifts `Date` of this process; a second call changes nothing. Timers and `performance` keep real time. */
export function setClock(start: string = process.env.KLASSRUK_NOW ?? STAND_START): void {
  const holder = globalThis as Holder;
  if (holder[KEY]) return;
  const Real = Date;
  const offset = new Real(start).getTime() - Real.now();
  if (Number.isNaN(offset)) throw new Error(`KLASSRUK_NOW is no moment: ${start}`);
  class ShiftedDate extends Real {
    constructor(...given: unknown[]) {
      if (given.length === 0) super(Real.now() + offset);
      else super(...(given as [number]));
    }
    static override now(): number {
      return Real.now() + offset;
    }
  }
  holder[KEY] = { Real, offset };
  globalThis.Date = ShiftedDate as DateConstructor;
}

/** The shift of this process against the machine's clock, ms; 0 if `setClock` was not called. */
export function clockOffset(): number {
  return (globalThis as Holder)[KEY]?.offset ?? 0;
}

/** The machine's own time, ms. */
export function machineTime(): number {
  return ((globalThis as Holder)[KEY]?.Real ?? Date).now();
}

/**
 * The stand's day, dd.mm.yyyy: that of this process. `KLASSRUK_STAND_DAYS` shifts only the stand, by this
 * many days: the positive control of `npm run test:days`.
 */
export function standDay(): string {
  const days = Number(process.env.KLASSRUK_STAND_DAYS ?? 0);
  const day = new Date(Date.now() + days * 86_400_000);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(day.getDate())}.${two(day.getMonth() + 1)}.${day.getFullYear()}`;
}
