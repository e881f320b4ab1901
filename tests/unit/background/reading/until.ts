/** Waits in real time until something holds: 1000 turns, and as long as a busy machine may take for them. */
export async function until(holds: () => Promise<boolean> | boolean, what = 'it'): Promise<void> {
  const enough = performance.now() + 50_000;
  for (let turn = 0; turn < 1_000 || performance.now() < enough; turn++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  throw new Error(`${what} never came true`);
}

export const pause = (ms = 20) => new Promise<void>((resolve) => setTimeout(resolve, ms));
