import { batch, type Signal, signal } from '@preact/signals';

/** What the emptying goes over: signals that hold something of people, and loads under way that would fill them. */
interface Emptied {
  /** A change of class leaves it unchanged. */
  ofAllClasses: boolean;
  empty(): void;
}

interface SealedSignal {
  signal: Signal<unknown>;
  initial: unknown;
}

const emptied = new Set<Emptied>();
const signals: SealedSignal[] = [];

/**
 * A signal that holds something of people: names, what the teacher has typed, tables, documents. It goes back to its
 * initial value when the vault is locked and, unless it is `ofAllClasses`, when another class is shown. `release` gives
 * back what a value holds outside of it, such as the address of a PDF.
 */
export function sealed<T>(
  initial: T,
  { ofAllClasses = false, release }: { ofAllClasses?: boolean; release?: (value: T) => void } = {},
): Signal<T> {
  const made = signal(initial);
  signals.push({ signal: made as Signal<unknown>, initial });
  addEmptied({
    ofAllClasses,
    empty() {
      const before = made.peek();
      made.value = initial;
      if (before !== initial) release?.(before);
    },
  });
  return made;
}

/** Every signal made by `sealed`, for the test that looks at them after locking. */
export const sealedSignals = (): readonly SealedSignal[] => signals;

/** Lets something else be emptied with the sealed signals, until the function returned is called. */
export function addEmptied(each: Emptied): () => void {
  emptied.add(each);
  return () => void emptied.delete(each);
}

let wasOpen = false;
let classBefore: string | null = null;
let times = 0;

/** Each page says here what it knows of the vault: once it is open no more, everything sealed is emptied. */
export function noteVault(isOpen: boolean): void {
  if (wasOpen && !isOpen) {
    classBefore = null;
    empty([...emptied]);
  }
  wasOpen = isOpen;
}

/** Each page says here which class it shows, before it shows it: what was of another one is emptied. */
export function noteClass(classGroup: string | null): void {
  if (classGroup === classBefore) return;
  classBefore = classGroup;
  empty([...emptied].filter(({ ofAllClasses }) => !ofAllClasses));
}

function empty(all: readonly Emptied[]): void {
  times++;
  batch(() => {
    for (const each of all) each.empty();
  });
}

/**
 * For an action that waits for the background: whether vault and class are still those in which it began. What came of
 * it is to be kept nowhere else.
 */
export function sinceNow(): () => boolean {
  const began = times;
  return () => began === times;
}
