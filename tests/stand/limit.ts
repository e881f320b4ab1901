/** How much of the pages one session may read; beyond it the answer is 429 with a notice. */
export interface Limit {
  /** Requests that may be under way at the same time. */
  atOnce: number;
  /** Requests within any sixty seconds. */
  perMinute: number;
  /** Seconds in `Retry-After`; null for an answer without that header. */
  retryAfter: number | null;
}

/** Nothing that one teacher opens by hand, or a program reads with pauses, comes near it. */
export const GENEROUS: Limit = { atOnce: 12, perMinute: Number.POSITIVE_INFINITY, retryAfter: null };

const MINUTE = 60_000;

/** Counts the requests of each session. Those refused count too: who does not pause stays refused. */
export class Limiter {
  private readonly open = new Map<string, number>();
  private readonly times = new Map<string, number[]>();

  /** Whether the request is within the limit. Every call needs its `leave`. */
  enter(session: string, { atOnce, perMinute }: Limit): boolean {
    const now = performance.now();
    const open = (this.open.get(session) ?? 0) + 1;
    const times = [...(this.times.get(session) ?? []).filter((time) => now - time < MINUTE), now];
    this.open.set(session, open);
    this.times.set(session, times);
    return open <= atOnce && times.length <= perMinute;
  }

  leave(session: string): void {
    this.open.set(session, (this.open.get(session) ?? 1) - 1);
  }
}
