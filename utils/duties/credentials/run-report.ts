import type { ItemState, Run, RunItem } from './run.ts';

export interface RunReport {
  total: number;
  done: number;
  left: number;
  issued: RunItem[];
  skipped: RunItem[];
  failed: RunItem[];
  unknown: RunItem[];
  /** Issued, and gone without having been printed. */
  wiped: RunItem[];
  /** People currently being processed. */
  current: string[];
}

export function reportOfRun(run: Run): RunReport {
  const of = (...states: ItemState['state'][]) =>
    run.items.filter(({ progress }) => states.includes(progress.state));
  const left = of('pending', 'attempting').length;
  return {
    total: run.items.length,
    done: run.items.length - left,
    left,
    issued: of('issued', 'collected'),
    skipped: of('skipped'),
    failed: of('failed'),
    unknown: of('unknown'),
    wiped: of('wiped'),
    current: of('attempting').map(({ name }) => name),
  };
}
