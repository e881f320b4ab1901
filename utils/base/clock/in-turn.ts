const done = () => {};

/** Runs steps one after another in the order given, also after one that failed: how a step ends is its caller's. */
export function inTurn(): <T>(step: () => Promise<T>) => Promise<T> {
  let last: Promise<void> = Promise.resolve();
  return (step) => {
    const next = last.then(step);
    last = next.then(done, done);
    return next;
  };
}
