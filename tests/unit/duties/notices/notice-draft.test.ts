import { is } from 'valibot';
import { expect, it } from 'vitest';
import type { Notice } from '../../../../utils/duties/notices/notice.ts';
import {
  type NoticeDraft,
  noticeDraftSchema,
  restoredNotices,
} from '../../../../utils/duties/notices/notice-draft.ts';
import { fault } from '../../../setup/fault.ts';

const notice = (student: string): Notice => ({
  student,
  studentName: 'Тестов Илья',
  addressees: ['Тестовой Марии, лично'],
  className: '7 «А»',
  period: '2-я четверть',
  on: '2026-11-29',
  number: '7',
  subjects: [{ subject: 'Алгебра', marks: '2 (12.11)', result: '2,33' }],
  current: true,
  absences: [{ day: '16.11.2026', lessons: 'алгебра', reason: 'причина не указана' }],
  answerBy: '',
  proposal: 'Прийти на консультац',
});
const draft: NoticeDraft = {
  savedAt: '2026-11-29T18:00:00.000Z',
  notices: [
    { notice: notice('a'), to: ['mother'] },
    { notice: notice('b'), to: ['mother', 'father'] },
  ],
};
const now = (recipients: Record<string, string[]>) => ({
  mayReceive: (student: string) => (recipients[student]?.length ?? 0) > 0,
  recipientsOf: (student: string) =>
    (recipients[student] ?? []).map((key) => ({ key, addressee: `кому: ${key}` })),
});

it('a draft of notices is kept as it was typed', () => {
  expect(is(noticeDraftSchema, JSON.parse(JSON.stringify(draft)))).toBe(true);
  expect(restoredNotices(draft, now({ a: ['mother'], b: ['father', 'mother'] }))).toEqual([
    notice('a'),
    notice('b'),
  ]);
});

fault(
  'a block or an authority is recorded while a draft of a notice lies in the vault',
  'on return it is addressed to those alone who may receive it now, and is gone where nobody may',
  () => {
    const restored = restoredNotices(draft, now({ b: ['mother'] }));
    expect(restored.map(({ student, addressees }) => [student, addressees])).toEqual([
      ['b', ['кому: mother']],
    ]);
    expect(restored[0]?.proposal).toBe('Прийти на консультац');
  },
);
