import type { ClassToday } from './duty.ts';

/** What several parts ask of a class on a day, calculated once: a `ClassToday` is never changed. */
export function perClass<T>(calculate: (of: ClassToday) => T): (of: ClassToday) => T {
  const known = new WeakMap<ClassToday, { value: T }>();
  return (of) => {
    const found = known.get(of) ?? { value: calculate(of) };
    known.set(of, found);
    return found.value;
  };
}
