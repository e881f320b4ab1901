import { expect, it } from 'vitest';
import { joinedWorks, worksWithin } from '../../../../utils/duties/extracts/control-work.ts';

const work = (day: string, subject: string, title = '', until: string | null = null) => ({
  day,
  until,
  subject,
  title,
});

it('works are merged by day without duplicates, and found by span', () => {
  const [a, b, c] = [
    work('2026-10-12', 'Физика'),
    work('2026-10-01', 'Алгебра', 'КР'),
    work('2026-12-28', 'ВПР', '', '2027-01-15'),
  ];
  const joined = joinedWorks([a, c], [{ ...b, title: 'кр' }, b, a]);
  expect(joined).toEqual([b, a, c]);
  expect(worksWithin(joined, { from: '2026-10-05', to: '2026-10-31' })).toEqual([a]);
  expect(worksWithin(joined, { from: '2027-01-11', to: '2027-03-20' })).toEqual([c]);
  expect(worksWithin(joined, null)).toEqual(joined);
});
