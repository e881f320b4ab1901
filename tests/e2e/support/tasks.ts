import type { CDPSession } from 'playwright';

/** An event of a trace of the browser; times in µs, `tdur` of the processor in this thread. */
interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args: { data?: { url?: string }; url?: string; fileName?: string };
}

/** A task of a page in which a script of an extension ran. */
export interface ScriptTask {
  /** Time of the processor, ms: what else the computer does is not in it. */
  took: number;
  /** File names of the scripts of extensions. */
  scripts: string[];
}

/** Records the tasks of all pages until `stop` is called. */
export async function recordTasks(session: CDPSession): Promise<{ stop(): Promise<ScriptTask[]> }> {
  const events: TraceEvent[] = [];
  const take = ({ value }: { value: object[] }) => {
    events.push(...(value as TraceEvent[]));
  };
  session.on('Tracing.dataCollected', take);
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
      session.off('Tracing.dataCollected', take);
      return tasksOfExtensions(events);
    },
  };
}

/** What runs or makes ready a script; others name the address of a script that they fetch. */
const RUNS = /^(?:EvaluateScript|FunctionCall|v8\.(?:compile\w*|evaluateModule|run))$/;

const addressOf = ({ args }: TraceEvent): string => args.data?.url ?? args.url ?? args.fileName ?? '';

function tasksOfExtensions(events: readonly TraceEvent[]): ScriptTask[] {
  const scripts = events.filter(
    (event) => RUNS.test(event.name) && addressOf(event).startsWith('chrome-extension://'),
  );
  return events
    .filter(({ name, ph }) => ph === 'X' && (name === 'RunTask' || name === 'ThreadControllerImpl::RunTask'))
    .flatMap(({ pid, tid, ts, dur = 0, tdur = dur }) => {
      const own = scripts.filter(
        (event) => event.pid === pid && event.tid === tid && event.ts >= ts && event.ts <= ts + dur,
      );
      const names = own.map((event) => new URL(addressOf(event)).pathname.split('/').at(-1) ?? '');
      return own.length > 0 ? [{ took: tdur / 1_000, scripts: [...new Set(names)] }] : [];
    });
}
