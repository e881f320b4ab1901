import { expect, it } from 'vitest';
import { emptyJournal } from '../../../../utils/class-data/journal/empty-journal.ts';
import { withSiteAverages } from '../../../../utils/class-data/journal/site-averages.ts';

const journal = () => ({
  ...emptyJournal({ id: '1', name: '7 «А»' }, 2026),
  subjects: [
    { id: '5', name: 'Алгебра' },
    { id: '6', name: 'Физика' },
  ],
});
const at = { student: '1000000000001', period: 'q2' };
const row = (id: string | null, name: string, average: number | null) => ({ id, name, average });

it('matches averages by subject id, else name; the student’s earlier ones of the period are replaced', () => {
  const other = { student: '1000000000002', subject: '5', period: 'q2', hundredths: 300 };
  const earlier = { ...at, period: 'q1', subject: '5', hundredths: 410 };
  const before = {
    ...journal(),
    averages: [{ ...at, subject: '6', hundredths: 250 }, other, earlier],
  };
  const page = {
    subjects: [
      row('5', 'Алгебра (7)', 457),
      row(null, 'Физика', null),
      row('9', 'Алгебра', 200),
      row(null, 'Пение', 500),
    ],
  };
  expect(withSiteAverages(before, at, page).averages).toEqual([
    other,
    earlier,
    { ...at, subject: '5', hundredths: 457 },
  ]);
  expect(withSiteAverages(journal(), at, { subjects: [row(null, 'Физика', 333)] }).averages).toEqual([
    { ...at, subject: '6', hundredths: 333 },
  ]);
});
