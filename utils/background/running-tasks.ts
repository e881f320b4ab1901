interface RunningTask {
  stop: AbortController;
  /** Settles when the task has ended; never rejects. */
  ended: Promise<void>;
}

/**
 * Long tasks of one kind in this background, at most one per id. Nothing here outlives a killed background: a task
 * stored as running but not found here was interrupted.
 */
export class RunningTasks {
  readonly #tasks = new Map<string, RunningTask>();

  has(id: string): boolean {
    return this.#tasks.has(id);
  }

  /** Whether the task is still running: neither stopped nor closed by itself. */
  isActive(id: string): boolean {
    return this.#tasks.get(id)?.stop.signal.aborted === false;
  }

  /**
   * Runs `work` and resolves or rejects with it; does nothing while a task of this id runs. `work` calls `close` when
   * only its outcome is left to be stored: the next task then waits for it (`whenStopped`).
   */
  async run(id: string, work: (signal: AbortSignal, close: () => void) => Promise<void>): Promise<void> {
    if (this.#tasks.has(id)) return;
    const stop = new AbortController();
    let end = () => {};
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    this.#tasks.set(id, { stop, ended });
    try {
      await work(stop.signal, () => stop.abort());
    } finally {
      this.#tasks.delete(id);
      end();
    }
  }

  /** Stops the task with a reason; resolves when it has ended, at once if none is running. */
  async stop(id: string, reason?: string): Promise<void> {
    this.#tasks.get(id)?.stop.abort(reason);
    await this.whenStopped(id);
  }

  /** Stops all tasks with a reason, and waits for none. */
  abortAll(reason?: string): void {
    for (const { stop } of this.#tasks.values()) stop.abort(reason);
  }

  /** Resolves when a task that is stopping or closing has ended; at once if there is none. */
  async whenStopped(id: string): Promise<void> {
    const task = this.#tasks.get(id);
    if (task?.stop.signal.aborted) await task.ended;
  }
}
