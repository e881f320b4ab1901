import { batch, untracked } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { addEmptied } from './sealed.ts';

/** Something that is read and then shown, as often as it is asked for. */
export interface Load<Args extends unknown[], Value> {
  /** Reads and shows nothing yet. `stopped`: what it reads is wanted no more. */
  read(stopped: AbortSignal, ...args: Args): Promise<Value>;
  /** Shows what was read, in one step. */
  show(value: Value, ...args: Args): void;
  /** Without it the promise of the load rejects. */
  failed?(error: unknown): void;
  /** A change of class does not stop it. */
  ofAllClasses?: boolean;
  /** Neither does locking: it shows nothing of people. */
  outlivesLocking?: boolean;
  /** It asks the same each time: an earlier answer is shown until a later one has come, however fast changes come. */
  refreshes?: boolean;
}

export interface Latest<Args extends unknown[]> {
  /** Resolves when this load is over, whether it was shown or not. */
  (...args: Args): Promise<void>;
  /** Ends what is under way: nothing of it is shown, no failure either. */
  stop(): void;
}

/** The latest load wins. One during which the vault is locked or the class changes ends silently. */
export function latest<Args extends unknown[], Value>(task: Load<Args, Value>): Latest<Args> {
  const { made, stop } = unregistered(task);
  register(task, stop);
  return made;
}

/** `latest` for a load that belongs to a view: it ends with the view. */
export function useLatest<Args extends unknown[], Value>(task: Load<Args, Value>): Latest<Args> {
  const current = useMemo(() => ({ task }), []);
  current.task = task;
  const { made, stop } = useMemo(
    () =>
      unregistered<Args, Value>({
        read: (...details) => current.task.read(...details),
        show: (...details) => current.task.show(...details),
        failed(error) {
          if (!current.task.failed) throw error;
          current.task.failed(error);
        },
        refreshes: task.refreshes ?? false,
      }),
    [],
  );
  useEffect(() => {
    const leave = register(task, stop);
    return () => {
      leave();
      stop();
    };
  }, []);
  return made;
}

function register(
  { ofAllClasses, outlivesLocking }: Pick<Load<never, never>, 'ofAllClasses' | 'outlivesLocking'>,
  stop: () => void,
): () => void {
  if (outlivesLocking) return () => undefined;
  return addEmptied({ ofAllClasses: ofAllClasses ?? false, empty: stop });
}

function unregistered<Args extends unknown[], Value>({
  read,
  show,
  failed,
  refreshes,
}: Load<Args, Value>): { made: Latest<Args>; stop: () => void } {
  /** Loads under way, in the order in which they began. */
  const running = new Set<AbortController>();
  const stop = () => {
    for (const each of running) each.abort();
    running.clear();
  };
  const load = async (...args: Args) => {
    if (!refreshes) stop();
    const mine = new AbortController();
    running.add(mine);
    try {
      // Begun in an effect, it does not begin again when what it reads changes.
      const value = await untracked(() => read(mine.signal, ...args));
      if (mine.signal.aborted) return;
      for (const earlier of running) {
        if (earlier === mine) break;
        earlier.abort();
        running.delete(earlier);
      }
      batch(() => show(value, ...args));
    } catch (error) {
      if (mine.signal.aborted) return;
      if (!failed) throw error;
      failed(error);
    } finally {
      running.delete(mine);
    }
  };
  return { made: Object.assign(load, { stop }), stop };
}
