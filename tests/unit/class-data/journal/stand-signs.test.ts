import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClassJournal } from '../../../../utils/class-data/journal/class-journal.ts';
import { type Stand, startStand } from '../../../stand/stand.ts';
import { fromApi, fromPages } from './stand-class-journals.ts';

const WITH = ['small-letters', 'glued', 'behaviour'] as const;

/** By student, subject and day what was missed, and the marks with a number. */
function cellsOf({ registers }: ClassJournal): string[] {
  return registers
    .flatMap(({ subject, lessons, rows }) =>
      rows.flatMap(({ student, cells }) =>
        cells.map(({ lesson, absence, marks }) => {
          const numbers = marks.flatMap(({ value, number }) => (number === null ? [] : [value]));
          return [student, subject, lessons[lesson]!.date, absence ?? '-', ...numbers].join(' ');
        }),
      ),
    )
    .filter((line) => !line.endsWith(' -'))
    .sort();
}

describe('lower-case letters, letters glued to marks and marks for behaviour', () => {
  let plain: Stand;
  let stand: Stand;
  beforeAll(async () => {
    plain = await startStand({ http: 0, quiet: true, students: 12, without: [...WITH] });
    stand = await startStand({ http: 0, quiet: true, students: 12, with: [...WITH] });
  });
  afterAll(async () => {
    await plain.stop();
    await stand.stop();
  });

  it('are read from pages without a warning, and as the API has them', async () => {
    const group = stand.school.main;
    const [pages, api] = [await fromPages(stand, group), await fromApi(stand, group)];
    expect(cellsOf(pages)).toEqual(cellsOf(api));
    const of = plain.school.main;
    expect(cellsOf(pages).filter((line) => / (?:unexcused|illness|excused|late)/.test(line)).length).toBe(
      cellsOf(await fromPages(plain, of)).filter((line) => / (?:unexcused|illness|excused|late)/.test(line))
        .length,
    );
    const remarks = api.registers.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.flatMap(({ remark }) => remark ?? [])),
    );
    expect(remarks.some((remark) => remark.startsWith('поведение: '))).toBe(true);
  });
});
