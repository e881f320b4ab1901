import { type ReadonlySignal, signal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { now } from '../../utils/base/clock/now.ts';
import type { Answer } from '../../utils/messages/requests.ts';
import { sealed } from './sealed.ts';

/** How long nothing is typed before it is saved, ms. */
export const PAUSE_MS = 600;

/** What was changed and is not stored yet, by document: faulty, refused, or still waiting. */
const unsaved = sealed<Readonly<Record<string, object>>>({}, { ofAllClasses: true });

export type SaveState =
  | { is: 'unchanged' | 'waiting' | 'saving' }
  | { is: 'saved'; at: Date }
  | { is: 'faulty' | 'refused'; note: string };

interface Document<Value extends object> {
  /** What is wrong with a value, for the teacher; null when it can be saved. */
  faultOf: (value: Value) => string | null;
  save: (value: Value) => Promise<Answer<unknown>>;
}

/** Saves a document a moment after its last change. What has a fault or is refused stays `unsaved` until it is saved. */
export function autosaveOf<Value extends object>(name: string, { faultOf, save }: Document<Value>) {
  const state = signal<SaveState>({ is: 'unchanged' });
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** What was saved, until it is read again. */
  const saved = signal<Value | null>(null);
  const draft = () => (unsaved.value[name] as Value | undefined) ?? saved.value;

  const write = async (): Promise<void> => {
    clearTimeout(timer);
    const value = unsaved.peek()[name] as Value | undefined;
    if (!value || state.peek().is === 'saving') return;
    const fault = faultOf(value);
    if (fault) {
      state.value = { is: 'faulty', note: fault };
      return;
    }
    state.value = { is: 'saving' };
    const answer = await save(value);
    if (unsaved.peek()[name] !== value) {
      // Changed meanwhile, or the vault was locked.
      state.value = { is: 'waiting' };
      return write();
    }
    if (!answer.ok) {
      state.value = { is: 'refused', note: answer.note };
      return;
    }
    state.value = { is: 'saved', at: now() };
    saved.value = value;
    unsaved.value = Object.fromEntries(Object.entries(unsaved.peek()).filter(([each]) => each !== name));
  };
  return {
    state: state as ReadonlySignal<SaveState>,
    draft,
    change(next: Value): void {
      unsaved.value = { ...unsaved.peek(), [name]: next };
      if (state.peek().is !== 'saving') state.value = { is: 'waiting' };
      clearTimeout(timer);
      timer = setTimeout(() => void write(), PAUSE_MS);
    },
    write,
    /** The document was read again: what it says now counts, unless there is something newer here. */
    readAgain(): void {
      saved.value = null;
    },
  };
}

export interface Autosave<Value extends object> {
  value: Value;
  state: SaveState;
  change: (next: Value) => void;
  retry: () => void;
  /** Back to what it was when the part was opened; null when nothing has changed since. */
  takeBack: (() => void) | null;
}

/** `autosaveOf` for a view; what is unsaved when the view is left is saved then, or is there again the next time. */
export function useAutosave<Value extends object>(
  name: string,
  stored: Value,
  document: Document<Value>,
): Autosave<Value> {
  const latest = useRef(document);
  latest.current = document;
  const saving = useMemo(
    () =>
      autosaveOf<Value>(name, {
        faultOf: (value) => latest.current.faultOf(value),
        save: (value) => latest.current.save(value),
      }),
    [name],
  );
  const before = useRef(stored);
  useEffect(() => {
    void saving.write();
    return () => void saving.write();
  }, [saving]);
  useEffect(() => saving.readAgain(), [saving, stored]);
  const value = saving.draft() ?? stored;
  return {
    value,
    state: saving.state.value,
    change: saving.change,
    retry: () => void saving.write(),
    takeBack:
      JSON.stringify(value) === JSON.stringify(before.current) ? null : () => saving.change(before.current),
  };
}
