import { describe, expect, it } from 'vitest';
import { aboveGoal, JOBS, type Job } from '../../jobs/jobs.ts';
import { readText, trackedFiles } from './repository.ts';

const tested = trackedFiles
  .filter((path) => /^tests\/e2e\/.*\.test\.ts$/.test(path))
  .flatMap((path) => [...readText(path).matchAll(/\bjob\(\s*'([\w-]+)'/g)].map(([, id]) => id));

describe('the jobs of the table', () => {
  it('are each done by one end-to-end test, whose figures the table holds', () => {
    const held = Object.entries(JOBS as Record<string, Job>).flatMap(([id, job]) => (job.held ? [id] : []));
    expect([...tested].sort()).toEqual(held.sort());
  });

  it('are above a goal by what they take more, and by nothing that has no goal', () => {
    const goal = { clicks: 3, keys: null };
    expect(aboveGoal({ goal }, { clicks: 3, keys: 99 })).toEqual([]);
    expect(aboveGoal({ goal }, { clicks: 4, keys: 0 })).toEqual(['clicks']);
    expect(aboveGoal({ goal: { clicks: 5, keys: 45 } }, { clicks: 6, keys: 46 })).toEqual(['clicks', 'keys']);
  });
});
