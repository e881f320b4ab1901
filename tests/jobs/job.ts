import { expect, it, type TestOptions } from 'vitest';
import type { World } from '../e2e/support/world.ts';
import { type Effort, JOBS, type Job, type JobId } from './jobs.ts';
import { Teacher, watchPlaywright } from './teacher.ts';

declare module 'vitest' {
  interface TaskMeta {
    /** Read by `npm run jobs`. */
    job?: { id: JobId } & Effort;
  }
}

/**
 * The end-to-end test that does a job of the table (`npm run jobs`), as the product is. `world` gives the world once it
 * has started; what the teacher does in it is counted while `run` works, and may not be more than the table holds.
 */
export function job(
  id: JobId,
  world: () => World,
  run: (teacher: Teacher) => Promise<void>,
  options: TestOptions = {},
): void {
  const { title, held }: Job = JOBS[id];
  it(`${title}: clicks and keys`, { ...options, tags: ['job', ...(options.tags ?? [])] }, async ({
    task,
  }) => {
    const page = world().context.pages()[0] ?? (await world().context.newPage());
    watchPlaywright(page);
    const teacher = new Teacher();
    const effort = await teacher.count(() => run(teacher));
    task.meta.job = { id, ...effort };
    if (!held) throw new Error(`«${title}»: write held: ${JSON.stringify(effort)} into tests/jobs/jobs.ts`);
    for (const what of ['clicks', 'keys'] as const)
      expect(effort[what], `${what} of «${title}»`).toBeLessThanOrEqual(held[what]);
  });
}
