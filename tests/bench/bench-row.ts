/** One line of the bench. */
export interface BenchRow {
  name: string;
  ours: number;
  peer: number | null;
  peerName: string | null;
  /** ours / fastest (or smallest) peer; null without a peer: then `ours` itself is compared with `goal`. */
  ratio: number | null;
  goal: number;
  unit: string;
  /** What the figure does not include. */
  note?: string;
}

export const isReached = ({ ours, ratio, goal }: BenchRow): boolean => (ratio ?? ours) <= goal;

export function median(values: number[]): number {
  if (values.length === 0) throw new Error('a median of nothing');
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const above = sorted[middle] as number;
  return sorted.length % 2 ? above : ((sorted[middle - 1] as number) + above) / 2;
}
