import type { ClassToday, DutyJob } from './duty.ts';
import { JOB_ITEMS, JOB_PARTS, type JobLine, type JobPart } from './job.ts';

/** `none`: nothing is recorded; `begun`: something is open; null: nothing is recorded here at all. */
export type JobState = 'done' | 'begun' | 'none' | null;

/** A row of the report on the job; where nothing is recorded here, `text` says so. */
export interface JobRow extends Omit<JobLine, 'part'> {
  /** Number and title of the item; '' in the rows after its first. */
  number: string;
  item: string;
  state: JobState;
}

const NOT_KEPT = 'в Классруке не ведётся';

/** Parts of the job that no duty serves. */
export function unservedParts(jobs: readonly DutyJob[]): JobPart[] {
  const served = new Set(jobs.flatMap(({ parts }) => parts));
  return (Object.keys(JOB_PARTS) as JobPart[]).filter((part) => !served.has(part));
}

/** All items of the job description, with what the registers of the duties say of each. No item is left out. */
export function jobReport(of: ClassToday, jobs: readonly DutyJob[]): JobRow[] {
  const lines = jobs.flatMap((job) => job.lines(of));
  const unserved = new Set(unservedParts(jobs));
  return JOB_ITEMS.flatMap(({ number, title, parts }) =>
    parts
      .flatMap((part): Omit<JobRow, 'number' | 'item'>[] => {
        const elsewhere = JOB_ITEMS.findLast((item) => item.parts.includes(part));
        if (elsewhere && elsewhere.number !== number)
          return [remark(`${JOB_PARTS[part]}: см. пункт ${elsewhere.number}`)];
        if (unserved.has(part)) return [remark(`${JOB_PARTS[part]}: ${NOT_KEPT}`)];
        return lines.filter((line) => line.part === part).map((line) => ({ ...line, state: stateOf(line) }));
      })
      .map((line, at) => ({ ...line, number: at === 0 ? number : '', item: at === 0 ? title : '' })),
  );
}

const stateOf = ({ since, open }: JobLine): JobState =>
  since === null ? 'none' : open.length > 0 ? 'begun' : 'done';

const remark = (text: string) => ({ text, amount: '', since: null, open: [], state: null });
