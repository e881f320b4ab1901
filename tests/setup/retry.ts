/**
 * Repeats a check until it throws nothing more, and gives what it returns; throws what it threw last once the time is
 * over. For what runs outside of vitest too, such as the demo. Times in ms.
 */
export async function retry<T>(
  check: () => T | Promise<T>,
  { timeout, interval = 50 }: { timeout: number; interval?: number },
): Promise<T> {
  const deadline = performance.now() + timeout;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (performance.now() > deadline) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, interval));
  }
}
