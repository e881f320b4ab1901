import { describe, expect, it } from 'vitest';
import type { Notice } from '../../../../utils/duties/notices/notice.ts';
import { printedNotices } from '../../../../utils/duties/notices/printed-notices.ts';

const notice = (student: string, isAboutSomething = true) =>
  ({
    student,
    studentName: 'Тестов Илья',
    addressees: [],
    on: '2026-11-30',
    number: ' 7 ',
    current: true,
    period: '2-я четверть',
    subjects: isAboutSomething ? [{ subject: 'Алгебра', marks: '2 (12.11)', result: '2,33' }] : [],
    absences: [],
    proposal: '',
    answerBy: '2026-12-04',
  }) as unknown as Notice;
const father = { key: 'f', name: 'Тестов Пётр Ильич' };
const entries = (notices: Notice[], to: typeof father | null = null) =>
  printedNotices(notices, { classGroup: '1', on: '2026-12-01', to, idOf: (student) => `n-${student}` });

describe('what is recorded once notices are printed', () => {
  it('is that they were made out; of one about nothing nothing is', () => {
    expect(entries([notice('a'), notice('b'), notice('c', false)])).toMatchObject([
      { kind: 'notice-prepared', person: 'a', notice: 'n-a', number: '7', on: '2026-11-30' },
      { kind: 'notice-prepared', person: 'b', notice: 'n-b' },
    ]);
  });

  it('is also that the father got it in person, where he was named and it is one alone', () => {
    expect(entries([notice('a')], father)).toMatchObject([
      { kind: 'notice-prepared', notice: 'n-a' },
      { kind: 'notice-handed-over', notice: 'n-a', on: '2026-12-01', to: 'f', how: 'in-person' },
    ]);
    expect(entries([notice('a'), notice('b')], father).map(({ kind }) => kind)).toEqual([
      'notice-prepared',
      'notice-prepared',
    ]);
  });
});
