import { describe, expect, it } from 'vitest';
import { RunningTasks } from '../../../utils/background/running-tasks.ts';

/** A task that ends when the test says so. */
function heldTask() {
  let end = () => {};
  let fail = (_: Error) => {};
  const held = new Promise<void>((resolve, reject) => {
    end = resolve;
    fail = reject;
  });
  let close = () => {};
  let signal: AbortSignal | null = null;
  const work = (given: AbortSignal, closeIt: () => void) => {
    signal = given;
    close = closeIt;
    return held;
  };
  return { work, end, fail, close: () => close(), signal: () => signal };
}

/** Whether a promise is settled once everything that is ready has run. */
async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  let settled = false;
  const note = () => {
    settled = true;
  };
  promise.then(note, note);
  await new Promise((resolve) => setImmediate(resolve));
  return settled;
}

describe('running tasks', () => {
  it('run one task an id, others beside it, and are gone when they end', async () => {
    const tasks = new RunningTasks();
    const [first, second, other] = [heldTask(), heldTask(), heldTask()];
    const run = tasks.run('1', first.work);
    await tasks.run('1', second.work);
    expect(second.signal()).toBeNull();
    void tasks.run('2', other.work);
    expect([tasks.has('1'), tasks.isActive('1'), tasks.has('2'), tasks.has('3')]).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(await isSettled(run)).toBe(false);
    first.end();
    await run;
    expect([tasks.has('1'), tasks.isActive('1'), tasks.has('2')]).toEqual([false, false, true]);
    void tasks.run('1', second.work);
    expect(second.signal()).not.toBeNull();
  });

  it('stopping gives the reason and waits for the end', async () => {
    const tasks = new RunningTasks();
    const task = heldTask();
    void tasks.run('1', task.work);
    const stopped = tasks.stop('1', 'Остановлено');
    expect(task.signal()?.reason).toBe('Остановлено');
    expect([tasks.has('1'), tasks.isActive('1')]).toEqual([true, false]);
    expect(await isSettled(stopped)).toBe(false);
    task.end();
    await stopped;
    expect(tasks.has('1')).toBe(false);
    await tasks.stop('1');
  });

  it('a second stop changes no reason', async () => {
    const tasks = new RunningTasks();
    const task = heldTask();
    void tasks.run('1', task.work);
    void tasks.stop('1', 'first');
    const second = tasks.stop('1', 'second');
    expect(task.signal()?.reason).toBe('first');
    task.end();
    await second;
  });

  it('all are told to stop together, and nobody waits for them', async () => {
    const tasks = new RunningTasks();
    const held = [heldTask(), heldTask()];
    held.forEach(({ work }, index) => {
      void tasks.run(String(index), work);
    });
    tasks.abortAll('locked');
    expect(held.map(({ signal }) => signal()?.reason)).toEqual(['locked', 'locked']);
    expect([tasks.has('0'), tasks.isActive('0')]).toEqual([true, false]);
    for (const { end } of held) end();
  });

  it('waiting for the end of a stop does not wait for a task that runs on', async () => {
    const tasks = new RunningTasks();
    const task = heldTask();
    void tasks.run('1', task.work);
    await tasks.whenStopped('1');
    expect(tasks.isActive('1')).toBe(true);
    void tasks.stop('1');
    const waiting = tasks.whenStopped('1');
    expect(await isSettled(waiting)).toBe(false);
    task.end();
    await waiting;
  });

  it('a task that closes itself still runs, and the next waits for it', async () => {
    const tasks = new RunningTasks();
    const task = heldTask();
    void tasks.run('1', task.work);
    task.close();
    expect([tasks.has('1'), tasks.isActive('1')]).toEqual([true, false]);
    const waiting = tasks.whenStopped('1');
    expect(await isSettled(waiting)).toBe(false);
    task.end();
    await waiting;
  });

  it('a failure reaches who ran the task, not who stops it', async () => {
    const tasks = new RunningTasks();
    const task = heldTask();
    const run = tasks.run('1', task.work);
    const stopped = tasks.stop('1');
    task.fail(new Error('broken'));
    await expect(run).rejects.toThrow('broken');
    await stopped;
    expect(tasks.has('1')).toBe(false);
  });
});
