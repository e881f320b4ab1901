import { describe, expect, it } from 'vitest';
import { duties } from '../../../utils/duties/duties.ts';
import { dutyJobs } from '../../../utils/duties/duty-jobs.ts';
import { kinds } from '../../../utils/duties/entry.ts';
import type { AnyDuty } from '../../../utils/register/duty.ts';
import { effective } from '../../../utils/register/effective.ts';
import { JOB_ITEMS, JOB_PARTS, type JobPart } from '../../../utils/register/job.ts';
import { jobReport, unservedParts } from '../../../utils/register/job-report.ts';
import { fault } from '../../setup/fault.ts';
import { classOf, PERIOD } from './a-class.ts';
import { correction, type RecordedFact, recordedEntries } from './entries.ts';

const all: readonly AnyDuty[] = duties;
const rowsOf = (...facts: RecordedFact[]) =>
  jobReport(classOf(effective(recordedEntries(...facts), kinds).entries), dutyJobs);
const row = (rows: ReturnType<typeof rowsOf>, text: string) =>
  rows.find((each) => each.text.startsWith(text))!;

/** The items of the job description as the design maps them. */
const DESIGN: Record<string, JobPart[]> = {
  '0': ['S1', 'S2'],
  '1': ['S1'],
  '2': ['S3', 'S4', 'S5'],
  '3': ['S6'],
  '4': ['S7'],
  '5': ['S8'],
  '6': ['S9'],
  '7': ['S10', 'S11'],
  '8': ['S12'],
  '9, 10': ['S13'],
  '11': ['S14'],
};

describe('the items of the job description', () => {
  it('are all there, each with its parts, and every part belongs to one', () => {
    expect(Object.fromEntries(JOB_ITEMS.map(({ number, parts }) => [number, parts]))).toEqual(DESIGN);
    expect(new Set(JOB_ITEMS.flatMap(({ parts }) => parts))).toEqual(new Set(Object.keys(JOB_PARTS)));
  });

  it('have each somebody to serve them; of one that had not, that would be said', () => {
    expect(unservedParts(dutyJobs)).toEqual([]);
    const others = dutyJobs.filter(({ parts }) => !parts.includes('S10'));
    expect(unservedParts(others)).toEqual(['S10']);
    const rows = jobReport(classOf([]), others).filter(({ text }) => text.endsWith('в Классруке не ведётся'));
    expect(rows.map(({ text, state, amount }) => [text.split(':')[0], state, amount])).toEqual([
      [JOB_PARTS.S10, null, ''],
    ]);
  });

  fault(
    'a duty keeps a register, and the report on the job forgets it',
    'each duty with records says which parts it serves, and has a line for each, also while nothing is recorded',
    () => {
      for (const { id, kinds: own } of all) {
        const job = dutyJobs.find((each) => each.id === id);
        if (own.length > 0) expect(job, id).toBeDefined();
        if (!job) continue;
        const said = new Set(job.lines(classOf([])).map(({ part }) => part));
        expect([...said].sort(), id).toEqual([...job.parts].sort());
      }
      const numbers = rowsOf().flatMap(({ number }) => (number ? [number] : []));
      expect(numbers).toEqual(JOB_ITEMS.map(({ number }) => number));
    },
  );
});

describe('what the registers say', () => {
  const handed = (person: string, more: object = {}): RecordedFact => ({
    kind: 'credentials-handed-out',
    person,
    on: '2026-09-10',
    to: person,
    toName: 'Тестова Анна',
    capacity: 'мать',
    how: 'meeting',
    ...more,
  });

  it('says how many families, since when, and what is open', () => {
    const rows = rowsOf(handed('s3'), handed('m1', { on: '2026-09-05' }));
    expect(row(rows, 'Реквизиты доступа вручены')).toMatchObject({
      number: '1',
      amount: '1 из 4\u00a0семей',
      since: '2026-09-05',
      state: 'begun',
      open: [
        'Реквизиты вручены, входа не было: 2\u00a0человека',
        expect.stringMatching(/^Реквизиты не выданы: [1-9]/),
      ],
    });
    expect(row(rows, 'Выдача реквизитов доступа: см. пункт 1')).toMatchObject({ number: '0', state: null });
  });

  it('counts those who are in the class today, and what a correction struck no more', () => {
    const letter = (person: string): RecordedFact => ({
      kind: 'letter-sent',
      person,
      on: '2026-09-03',
      subject: 'Электронный дневник',
    });
    const rows = rowsOf(letter('gone'), letter('m1'), letter('m4'), correction('e2'));
    expect(row(rows, 'Письмо')).toMatchObject({ amount: '2 из 4\u00a0семей', since: '2026-09-03' });
    expect(row(rowsOf(letter('gone')), 'Письмо')).toMatchObject({ state: 'none', since: null });
  });

  it('has a line for each period that has begun', () => {
    const signed: RecordedFact = {
      kind: 'acknowledged',
      person: 'm1',
      topic: 'Отметки и посещаемость за период',
      form: 'sheet',
      on: '2026-10-30',
      period: PERIOD,
    };
    const rows = rowsOf(signed).filter(({ text }) => text.startsWith('Ознакомление,'));
    expect(rows.map(({ number, state }) => [number, state])).toEqual([
      ['3', 'begun'],
      ['', 'none'],
    ]);
    expect(rows[0]?.open).toEqual(['Нет подписи: 1\u00a0семья']);
  });

  it('takes facts of the class itself: the papers of the teacher, the report of the deputy head', () => {
    const rows = rowsOf(
      { kind: 'protection-recorded', person: '1', what: 'undertaking', on: '2026-09-01', number: '3' },
      {
        kind: 'report-received',
        person: '1',
        on: '2026-11-01',
        from: 'завуч',
        span: '1-я четверть',
        file: null,
        document: null,
      },
    );
    expect(row(rows, 'Обязательство')).toMatchObject({ number: '8', amount: '№ 3', state: 'done' });
    expect(row(rows, 'Отчёты завуча')).toMatchObject({ amount: '1\u00a0отчёт', state: 'done', open: [] });
    expect(row(rowsOf(), 'Отчёты завуча').open).toEqual(['Отчёт завуча не получен']);
  });
});
