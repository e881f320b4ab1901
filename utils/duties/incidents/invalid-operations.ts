import type { DayTime } from '../../base/calendar/day-time.ts';
import { type IncidentAccount, type IncidentCase, timeOf } from './incident-cases.ts';
import type { Operation } from './incident-entries.ts';

/** `begun`: access is not restored yet, `until` is null; `empty`: it was restored before both had the message. */
export type InvalidInterval =
  | { state: 'waits'; missing: ('head' | 'support')[] }
  | { state: 'begun'; from: DayTime }
  | { state: 'ended'; from: DayTime; until: DayTime }
  | { state: 'empty'; from: DayTime; until: DayTime };

/**
 * When operations under an account are invalid: from the moment when both the head and support have received the
 * information, by their receipts, until access is restored (job description, item 11). What happened before that moment,
 * or was only said without a receipt, does not begin it.
 */
export function invalidInterval(
  { telling }: Pick<IncidentCase, 'telling'>,
  { steps }: Pick<IncidentAccount, 'steps'>,
): InvalidInterval {
  const { head, support } = telling;
  if (!head.received || !support.received) {
    const missing = (['head', 'support'] as const).filter((to) => telling[to].received === null);
    return { state: 'waits', missing };
  }
  const from = [timeOf(head.received), timeOf(support.received)].sort().at(-1) as DayTime;
  const until = steps.access?.at ?? null;
  if (until === null) return { state: 'begun', from };
  return { state: until <= from ? 'empty' : 'ended', from, until };
}

/** The first minute belongs to the interval, the minute in which access is restored does not. */
export function isInvalid({ at }: Pick<Operation, 'at'>, interval: InvalidInterval): boolean {
  if (interval.state === 'waits' || interval.state === 'empty') return false;
  return at >= interval.from && (interval.state === 'begun' || at < interval.until);
}

/** The invalid ones, each once. */
export function invalidOf(one: Pick<IncidentCase, 'telling'>, account: IncidentAccount): Operation[] {
  const interval = invalidInterval(one, account);
  const seen = new Set<string>();
  return (account.operations ?? []).filter((operation) => {
    const id = `${operation.at} ${operation.what}`;
    if (seen.has(id) || !isInvalid(operation, interval)) return false;
    seen.add(id);
    return true;
  });
}
