import fc from 'fast-check';
import { safeParse } from 'valibot';
import { describe, expect, it, test } from 'vitest';
import {
  abandonAttempts,
  claimNext,
  createRun,
  type ItemState,
  itemOfAttempt,
  markPrinted,
  type Outcome,
  type Run,
  type RunPerson,
  resumeRun,
  runSchema,
  settleAttempt,
  stopRun,
  unprinted,
} from '../../../../utils/duties/credentials/run.ts';
import { reportOfRun } from '../../../../utils/duties/credentials/run-report.ts';
import { runs } from '../../property-runs.ts';

const NOW = new Date('2026-11-23T08:00:00Z');
const CARD = 'https://schools.dnevnik.ru/v2/admin/persons/person?person=1';

const person = (index: number, card: string | null = CARD): RunPerson => ({
  person: `p${index}`,
  name: `Ученик ${index}`,
  role: 'student',
  card,
  reason: null,
});
const runOf = (kind: Run['kind'], people: number, perSheet = 8): Run =>
  createRun(
    kind,
    { id: 'run', classGroup: '1', perSheet, people: Array.from({ length: people }, (_, i) => person(i)) },
    NOW,
  );
const states = (run: Run) => run.items.map(({ progress }) => progress.state);

/** Claims and settles `count` people with the same outcome. */
function through(run: Run, count: number, outcome: Outcome, prefix = 'a'): Run {
  let current = run;
  for (let i = 0; i < count; i++) {
    current = claimNext(current, `${prefix}${i}`, NOW).run;
    current = settleAttempt(current, `${prefix}${i}`, outcome, NOW);
  }
  return current;
}

describe('createRun', () => {
  it('takes each person once, in the given order, and skips those without a card', () => {
    const run = createRun(
      'reset',
      { id: 'r', classGroup: '1', perSheet: 8, people: [person(2), person(1, null), person(2), person(0)] },
      NOW,
    );
    expect(run.items.map(({ person }) => person)).toEqual(['p2', 'p1', 'p0']);
    expect(states(run)).toEqual(['pending', 'skipped', 'pending']);
    expect(run.status).toBe('running');
  });
  it('is done at once if there is nobody to process', () => {
    expect(runOf('collect', 0).status).toBe('done');
    const run = createRun(
      'collect',
      { id: 'r', classGroup: '1', perSheet: 8, people: [person(0, null)] },
      NOW,
    );
    expect(run.status).toBe('done');
  });
});

describe('claimNext', () => {
  it.each<[Run['status'], boolean]>([
    ['running', true],
    ['stopped', false],
    ['sheet-full', false],
    ['signed-out', false],
    ['locked', false],
    ['trouble', false],
    ['done', false],
  ])('of a %s run: %s', (status, taken) => {
    const { item } = claimNext({ ...runOf('reset', 2), status }, 'a', NOW);
    expect(item !== null).toBe(taken);
  });
  it('runs two readings at a time, but only one reset', () => {
    const [collect, reset] = (['collect', 'reset'] as const).map((kind) => {
      const first = claimNext(runOf(kind, 3), 'a', NOW);
      return claimNext(first.run, 'b', NOW).item?.person ?? null;
    });
    expect(collect).toBe('p1');
    expect(reset).toBeNull();
  });
});

describe('settleAttempt', () => {
  it.each<[Outcome, ItemState['state'], Run['status']]>([
    [{ kind: 'collected', login: true }, 'collected', 'running'],
    [{ kind: 'issued' }, 'issued', 'running'],
    [{ kind: 'skipped', why: 'w' }, 'skipped', 'running'],
    [{ kind: 'failed', why: 'w' }, 'failed', 'running'],
    [{ kind: 'unknown', why: 'w' }, 'unknown', 'running'],
    [{ kind: 'not-done', status: 'stopped', note: 'n' }, 'pending', 'stopped'],
    [{ kind: 'not-done', status: 'signed-out', note: 'n' }, 'pending', 'signed-out'],
    [{ kind: 'not-done', status: 'locked', note: 'n' }, 'pending', 'locked'],
    [{ kind: 'not-done', status: 'trouble', note: 'n' }, 'pending', 'trouble'],
  ])('%j → %s, run %s', (outcome, state, status) => {
    const claimed = claimNext(runOf('reset', 2), 'a', NOW).run;
    const settled = settleAttempt(claimed, 'a', outcome, NOW);
    expect([states(settled)[0], settled.status]).toEqual([state, status]);
    expect(settled.note === null).toBe(status === 'running');
  });
  it('changes nothing for an attempt that is not open', () => {
    const claimed = claimNext(runOf('reset', 2), 'a', NOW).run;
    expect(settleAttempt(claimed, 'other', { kind: 'issued' }, NOW)).toBe(claimed);
    const settled = settleAttempt(claimed, 'a', { kind: 'failed', why: 'w' }, NOW);
    expect(settleAttempt(settled, 'a', { kind: 'issued' }, NOW)).toBe(settled);
  });
  it('keeps the note of the teacher’s own stop', () => {
    const stopped = stopRun(claimNext(runOf('reset', 2), 'a', NOW).run, 'Остановлено вами.');
    const settled = settleAttempt(stopped, 'a', { kind: 'not-done', status: 'trouble', note: 'n' }, NOW);
    expect([settled.status, settled.note]).toEqual(['stopped', 'Остановлено вами.']);
  });
  it('lets a stopped run end with its last answer', () => {
    const stopped = stopRun(claimNext(runOf('reset', 1), 'a', NOW).run, 'Остановлено вами.');
    const done = settleAttempt(stopped, 'a', { kind: 'issued' }, NOW);
    expect([done.status, done.note]).toEqual(['done', null]);
  });
  it('accepts a password that arrives after its attempt was given up, and nothing else', () => {
    const lost = abandonAttempts(claimNext(runOf('reset', 2), 'a', NOW).run, NOW);
    expect(states(lost)).toEqual(['unknown', 'pending']);
    expect(settleAttempt(lost, 'a', { kind: 'failed', why: 'w' }, NOW)).toBe(lost);
    expect(settleAttempt(lost, 'a', { kind: 'not-done', status: 'trouble', note: '' }, NOW)).toBe(lost);
    expect(itemOfAttempt(lost, 'a')?.person).toBe('p0');
    expect(states(settleAttempt(lost, 'a', { kind: 'issued' }, NOW))).toEqual(['issued', 'pending']);
  });
});

describe('abandonAttempts', () => {
  it('puts a reading back in the queue', () => {
    const run = abandonAttempts(claimNext(runOf('collect', 2), 'a', NOW).run, NOW);
    expect(states(run)).toEqual(['pending', 'pending']);
    expect(run.status).toBe('running');
  });
  it('changes nothing if nothing is open', () => {
    const run = runOf('reset', 2);
    expect(abandonAttempts(run, NOW)).toBe(run);
  });
});

describe('a full sheet', () => {
  const full = through(runOf('reset', 5, 2), 2, { kind: 'issued' });
  it('stops the run until it is printed', () => {
    expect(full.status).toBe('sheet-full');
    expect(claimNext(full, 'x', NOW).item).toBeNull();
    expect(resumeRun(full).status).toBe('sheet-full');
    expect(stopRun(full, 'n').status).toBe('sheet-full');
  });
  it('lets the run resume after printing', () => {
    const printed = markPrinted(full, new Set(['a0', 'a1']));
    expect([printed.status, unprinted(printed)]).toEqual(['stopped', 0]);
    const next = through(resumeRun(printed), 2, { kind: 'issued' }, 'b');
    expect(next.status).toBe('sheet-full');
  });
  it('stays full when other slips are printed', () => {
    expect(markPrinted(full, new Set(['elsewhere'])).status).toBe('sheet-full');
  });
  it('is not waited for if nobody is left', () => {
    expect(through(runOf('reset', 2, 2), 2, { kind: 'issued' }).status).toBe('done');
  });
  it('is not waited for when collecting', () => {
    expect(through(runOf('collect', 5, 2), 3, { kind: 'collected', login: true }).status).toBe('running');
  });
  it('counts a password that arrived late', () => {
    let run = claimNext(runOf('reset', 5, 2), 'late', NOW).run;
    run = resumeRun(stopRun(abandonAttempts(run, NOW), 'n'));
    run = through(run, 1, { kind: 'issued' });
    run = settleAttempt(run, 'late', { kind: 'issued' }, NOW);
    expect(run.status).toBe('sheet-full');
  });
});

describe('whatever happens in whatever order', () => {
  type Step =
    | { do: 'claim' }
    | { do: 'settle'; which: number; outcome: Outcome }
    | { do: 'abandon' }
    | { do: 'stop' }
    | { do: 'resume' }
    | { do: 'print'; which: number };

  const outcome: fc.Arbitrary<Outcome> = fc.oneof(
    { weight: 4, arbitrary: fc.constant<Outcome>({ kind: 'issued' }) },
    fc.constant<Outcome>({ kind: 'collected', login: true }),
    fc.constant<Outcome>({ kind: 'skipped', why: 'w' }),
    fc.constant<Outcome>({ kind: 'failed', why: 'w' }),
    fc.constant<Outcome>({ kind: 'unknown', why: 'w' }),
    fc
      .constantFrom('stopped' as const, 'signed-out' as const, 'locked' as const, 'trouble' as const)
      .map((status): Outcome => ({ kind: 'not-done', status, note: 'n' })),
  );
  const step: fc.Arbitrary<Step> = fc.oneof(
    { weight: 5, arbitrary: fc.constant<Step>({ do: 'claim' }) },
    {
      weight: 5,
      arbitrary: fc.record({ do: fc.constant('settle' as const), which: fc.nat(40), outcome }),
    },
    fc.constant<Step>({ do: 'abandon' }),
    fc.constant<Step>({ do: 'stop' }),
    { weight: 2, arbitrary: fc.constant<Step>({ do: 'resume' }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('print' as const), which: fc.nat(40) }) },
  );
  const setting = fc.record({
    kind: fc.constantFrom<Run['kind']>('collect', 'reset'),
    people: fc.integer({ min: 0, max: 12 }),
    perSheet: fc.integer({ min: 1, max: 4 }),
    steps: fc.array(step, { maxLength: 80 }),
  });

  test('nobody is attempted twice, sheet limits are respected, the state is true', () => {
    fc.assert(
      fc.property(setting, ({ kind, people, perSheet, steps }) => {
        let run = runOf(kind, people, perSheet);
        const attempts: string[] = [];
        for (const [turn, step] of steps.entries()) {
          const before = run;
          if (step.do === 'claim') {
            const attempt = `a${turn}`;
            const claimed = claimNext(run, attempt, NOW);
            run = claimed.run;
            if (claimed.item) {
              attempts.push(attempt);
              const was = before.items.find(({ person }) => person === claimed.item?.person);
              expect(was?.progress.state).toBe('pending');
              if (kind === 'reset') {
                expect(unprinted(before)).toBeLessThan(perSheet);
                expect(reportOfRun(run).current).toHaveLength(1);
              }
            }
          } else if (step.do === 'settle') {
            const attempt = attempts[step.which % Math.max(attempts.length, 1)] ?? 'none';
            run = settleAttempt(run, attempt, step.outcome, NOW);
            expect(settleAttempt(run, attempt, step.outcome, NOW)).toBe(run);
          } else if (step.do === 'abandon') run = abandonAttempts(run, NOW);
          else if (step.do === 'stop') run = stopRun(run, 'n');
          else if (step.do === 'resume') run = resumeRun(run);
          else
            run = markPrinted(run, new Set([attempts[step.which % Math.max(attempts.length, 1)] ?? 'none']));

          // An end is final; only a late password resolves an unknown outcome.
          before.items.forEach(({ progress }, i) => {
            const after = run.items[i]?.progress;
            if (['issued', 'collected', 'failed', 'skipped'].includes(progress.state)) {
              expect(after?.state).toBe(progress.state);
            }
            if (progress.state === 'unknown') expect(['unknown', 'issued']).toContain(after?.state);
            if (progress.state === 'issued' && progress.printed) expect(after).toEqual(progress);
          });

          const open = states(run).filter((state) => state === 'pending' || state === 'attempting').length;
          expect(run.status === 'done').toBe(open === 0);
          expect(run.note === null).toBe(run.status === 'running' || run.status === 'done');
          if (run.status === 'sheet-full') expect(unprinted(run)).toBeGreaterThanOrEqual(perSheet);
          const report = reportOfRun(run);
          const { total, done, left, issued, skipped, failed, unknown } = report;
          expect(total).toBe(people);
          expect(done + left).toBe(total);
          expect(issued.length + skipped.length + failed.length + unknown.length).toBe(done);
          expect(left).toBe(open);
          expect(safeParse(runSchema, JSON.parse(JSON.stringify(run))).success).toBe(true);
        }
      }),
      { numRuns: runs(600) },
    );
  });

  test('a run that is resumed and printed reaches its end', () => {
    fc.assert(
      fc.property(setting, fc.infiniteStream(outcome), ({ kind, people, perSheet }, outcomes) => {
        let run = runOf(kind, people, perSheet);
        let turn = 0;
        for (; run.status !== 'done' && turn < 1_000; turn++) {
          const claimed = claimNext(run, `a${turn}`, NOW);
          run = claimed.run;
          if (claimed.item) run = settleAttempt(run, `a${turn}`, outcomes.next().value, NOW);
          else run = resumeRun(markPrinted(run, new Set(Array.from({ length: turn }, (_, i) => `a${i}`))));
        }
        expect(run.status).toBe('done');
      }),
    );
  });
});
