import { beforeEach, describe, expect, it, vi } from 'vitest';

/** Loads of one kind whose answers come when and in the order in which the test lets them. */
async function startLoads(options: { refreshes?: boolean; ofAllClasses?: boolean } = {}) {
  vi.resetModules();
  const { latest } = await import('../../../components/state/latest.ts');
  const { noteClass, noteVault } = await import('../../../components/state/sealed.ts');
  const shown: string[] = [];
  const failures: unknown[] = [];
  const stops: AbortSignal[] = [];
  const waiting = new Map<string, { resolve: (text: string) => void; reject: (error: Error) => void }>();
  const load = latest({
    ...options,
    read: (stopped: AbortSignal, name: string) => {
      stops.push(stopped);
      return new Promise<string>((resolve, reject) => waiting.set(name, { resolve, reject }));
    },
    show: (text) => void shown.push(text),
    failed: (error) => void failures.push(error),
  });
  noteVault(true);
  noteClass('1');
  return {
    shown,
    failures,
    stops,
    noteClass,
    noteVault,
    begin: (name: string) => ({
      over: load(name),
      comes: () => waiting.get(name)?.resolve(name),
      fails: () => waiting.get(name)?.reject(new Error(name)),
    }),
    load,
  };
}

let loads: Awaited<ReturnType<typeof startLoads>>;

describe('a load', () => {
  beforeEach(async () => {
    loads = await startLoads();
  });

  it('shows what it has read', async () => {
    const first = loads.begin('first');
    first.comes();
    await first.over;
    expect(loads.shown).toEqual(['first']);
  });

  it.each([
    ['first', 'second'],
    ['second', 'first'],
  ])('is shown only if it is the latest, when %s comes before %s', async (...order) => {
    const begun = new Map(['first', 'second'].map((name) => [name, loads.begin(name)]));
    for (const name of order) {
      begun.get(name)?.comes();
      await begun.get(name)?.over;
    }
    expect(loads.shown).toEqual(['second']);
    expect(loads.stops.map(({ aborted }) => aborted)).toEqual([true, false]);
  });

  it('does not tell of a failure that nobody waits for any more', async () => {
    const [first, second] = [loads.begin('first'), loads.begin('second')];
    first.fails();
    second.comes();
    await Promise.all([first.over, second.over]);
    expect([loads.shown, loads.failures]).toEqual([['second'], []]);
  });

  it('tells of its own failure', async () => {
    const first = loads.begin('first');
    first.fails();
    await first.over;
    expect(loads.failures).toEqual([new Error('first')]);
  });

  it.each([
    ['the vault is locked', () => loads.noteVault(false)],
    ['another class is shown', () => loads.noteClass('2')],
    ['it is stopped', () => loads.load.stop()],
  ])('ends silently when %s', async (_, happens) => {
    const [comes, fails] = [loads.begin('comes'), await startLoads().then((more) => more)];
    happens();
    comes.comes();
    await comes.over;
    const failing = fails.begin('fails');
    fails.noteVault(false);
    failing.fails();
    await failing.over;
    expect([loads.shown, loads.failures, fails.failures]).toEqual([[], [], []]);
    expect(loads.stops.every(({ aborted }) => aborted)).toBe(true);
  });

  it('continues when the same class is shown again', async () => {
    const first = loads.begin('first');
    loads.noteClass('1');
    first.comes();
    await first.over;
    expect(loads.shown).toEqual(['first']);
  });
});

describe('a load that refreshes', () => {
  beforeEach(async () => {
    loads = await startLoads({ refreshes: true });
  });

  it('is shown in between, so that a stream of changes does not hold everything back', async () => {
    const [first, second] = [loads.begin('first'), loads.begin('second')];
    first.comes();
    await first.over;
    second.comes();
    await second.over;
    expect(loads.shown).toEqual(['first', 'second']);
  });

  it('is not shown after a later one', async () => {
    const [first, second] = [loads.begin('first'), loads.begin('second')];
    second.comes();
    await second.over;
    first.comes();
    await first.over;
    expect(loads.shown).toEqual(['second']);
  });
});

it('continues across a change of class when it covers all classes', async () => {
  loads = await startLoads({ ofAllClasses: true });
  const first = loads.begin('first');
  loads.noteClass('2');
  first.comes();
  await first.over;
  expect(loads.shown).toEqual(['first']);
});
