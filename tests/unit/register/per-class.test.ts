import { expect, it } from 'vitest';
import { consentJob } from '../../../utils/duties/consents/consent-job.ts';
import { duties } from '../../../utils/duties/duties.ts';
import { informingJob } from '../../../utils/duties/informing/informing-job.ts';
import { classMatrix } from '../../../utils/register/class-matrix.ts';
import { NO_SIGNALS } from '../../../utils/register/duty.ts';
import { perClass } from '../../../utils/register/per-class.ts';
import { classTasks } from '../../../utils/register/tasks/class-tasks.ts';
import { fault } from '../../setup/fault.ts';
import { classOf } from './a-class.ts';
import { recordedEntries } from './entries.ts';

it('is calculated once for a class on a day, and again for another', () => {
  let times = 0;
  const counted = perClass(({ today }) => `${today} ${++times}`);
  const [one, other] = [classOf([]), classOf([])];
  expect([counted(one), counted(one), counted(other), counted(one)]).toEqual([
    `${one.today} 1`,
    `${one.today} 1`,
    `${other.today} 2`,
    `${one.today} 1`,
  ]);
});

fault(
  'columns, reminders and lines of the report each go through all consents and choices of a class',
  'what they share is calculated once for the class',
  () => {
    const entries = recordedEntries({
      kind: 'informing-form-chosen',
      form: 'paper',
      from: '2026-09-01',
      every: 14,
      number: null,
      person: 'm',
    });
    let looks = 0;
    const watched = new Proxy(entries, {
      get(target, name, receiver) {
        if (name === 'filter') looks += 1;
        return Reflect.get(target, name, receiver);
      },
    });
    const looksOf = (ask: (of: ReturnType<typeof classOf>) => unknown) => {
      const of = { ...classOf([]), entries: watched };
      ask(of);
      looks = 0;
      ask(of);
      return looks;
    };
    const two = duties.filter(({ id }) => id === 'consents' || id === 'informing');
    expect(looksOf((of) => classMatrix(of, two))).toBe(0);
    expect(looksOf((of) => classTasks(of, two, NO_SIGNALS))).toBe(0);
    expect(looksOf((of) => [consentJob.lines(of), informingJob.lines(of)])).toBe(0);
  },
);
