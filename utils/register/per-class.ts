import type { ClassToday } from './duty.ts';
import type { AnyEntry } from './kind.ts';

/** What several parts ask of a class on a day, calculated once: a `ClassToday` is never changed. */
export const perClass = <T>(calculate: (of: ClassToday) => T): ((of: ClassToday) => T) =>
  perSource(calculate);

/** What several parts ask of a register, calculated once: a list of entries that was read is never changed. */
export const perRegister = <T>(
  calculate: (entries: readonly AnyEntry[]) => T,
): ((entries: readonly AnyEntry[]) => T) => perSource(calculate);

function perSource<S extends object, T>(calculate: (of: S) => T): (of: S) => T {
  const known = new WeakMap<S, { value: T }>();
  return (of) => {
    const found = known.get(of) ?? { value: calculate(of) };
    known.set(of, found);
    return found.value;
  };
}
