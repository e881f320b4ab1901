import { itemOfAttempt, type Outcome, type Run, settleAttempt } from './run.ts';

/** `settleAttempt` for an answer of which the run may know nothing: it then settles the person who still waits in it. */
export function settleLate(
  run: Run,
  { person, attempt }: { person: string; attempt: string },
  outcome: Outcome,
  now: Date,
): Run {
  const waiting = run.items.find((item) => item.person === person && item.progress.state === 'pending');
  const isTold = outcome.kind === 'issued' || outcome.kind === 'unknown';
  if (itemOfAttempt(run, attempt) || !waiting || !isTold) return settleAttempt(run, attempt, outcome, now);
  const progress = { state: 'attempting' as const, attempt, at: now.toISOString() };
  const items = run.items.map((item) => (item === waiting ? { ...item, progress } : item));
  return settleAttempt({ ...run, items }, attempt, outcome, now);
}
