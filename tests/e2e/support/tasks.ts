import type { CDPSession } from 'playwright';

/** An event of a trace of the browser; times in µs. */
interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  args: { data?: { url?: string }; url?: string };
}

/** A task of a page in which a script of an extension ran. */
export interface ScriptTask {
  /** ms */
  took: number;
  /** File names of the scripts of extensions. */
  scripts: string[];
}

/** Records the tasks of a page until `stop` is called. */
export async function recordTasks(session: CDPSession): Promise<{ stop(): Promise<ScriptTask[]> }> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    events.push(...(value as unknown as TraceEvent[]));
  });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8'] },
  });
  return {
    async stop() {
      const complete = new Promise<void>((resolve) => {
        session.once('Tracing.tracingComplete', () => resolve());
      });
      await session.send('Tracing.end');
      await complete;
      return tasksOfExtensions(events);
    },
  };
}

const addressOf = ({ args }: TraceEvent): string => args.data?.url ?? args.url ?? '';

function tasksOfExtensions(events: readonly TraceEvent[]): ScriptTask[] {
  const scripts = events.filter((event) => addressOf(event).startsWith('chrome-extension://'));
  return events
    .filter(({ name, ph }) => ph === 'X' && (name === 'RunTask' || name === 'ThreadControllerImpl::RunTask'))
    .flatMap(({ pid, tid, ts, dur = 0 }) => {
      const own = scripts.filter(
        (event) => event.pid === pid && event.tid === tid && event.ts >= ts && event.ts <= ts + dur,
      );
      const names = own.map((event) => new URL(addressOf(event)).pathname.split('/').at(-1) ?? '');
      return own.length > 0 ? [{ took: dur / 1_000, scripts: [...new Set(names)] }] : [];
    });
}
