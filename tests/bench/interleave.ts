export interface InterleavedTimes {
  ours: number[];
  peer: number[];
}

/** Times of both sides in ms, alternating, after five warm-up rounds. */
export async function interleave(
  sides: { ours: () => void; peer: () => void },
  rounds: number,
): Promise<InterleavedTimes> {
  const times: InterleavedTimes = { ours: [], peer: [] };
  for (let round = -5; round < rounds; round++) {
    const order = round % 2 ? (['ours', 'peer'] as const) : (['peer', 'ours'] as const);
    for (const side of order) {
      const start = performance.now();
      sides[side]();
      const time = performance.now() - start;
      if (round >= 0) times[side].push(time);
      // Garbage of one side must not be collected in the other's time.
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
  return times;
}
