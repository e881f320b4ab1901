import { describe, expect, it } from 'vitest';
import type { SubjectJournalData } from '../../../../utils/dnevnik/journal-pages.ts';
import { readPage } from '../../../../utils/dnevnik/read-page.ts';
import { progressCell } from '../../../../utils/dnevnik/readers/reports/report-cell.ts';
import { oddRows } from '../../../../utils/dnevnik/readers/whole-rows.ts';
import { framed, page, url } from '../dom.ts';
import { journalPath } from '../stand-reading.ts';

const at = { school: '10509', group: '1849681250723148374', subject: '1000123412341234', period: '1820' };
const JOURNAL = url(`https://schools.dnevnik.ru${journalPath(at)}`);
const DAYS = '<th id="day_1_9_1">1</th><th id="day_1_9_2">2</th><th id="day_1_9_3">3</th>';
const row = (id: number, cells: string, more = '') =>
  `<tr><td>1</td><td class="name"><a href="/marks.aspx?student=100000000000${id}">Ким Анна</a>${more}</td>${cells}</tr>`;

function journal(rows: string, days = DAYS) {
  const html = `<h2>Алгебра</h2><h3>2026/2027 учебный год, 7 "А"</h3><table><tr><th>№</th><th>Ученик</th>${days}</tr>${rows}</table>`;
  const { data, warnings } = readPage(framed(html), JOURNAL);
  const { students, lessons } = data as SubjectJournalData;
  return {
    marks: students.map(({ cells }) => cells.map(({ lesson, marks }) => [lessons[lesson]!.date, ...marks])),
    codes: warnings.map(({ code }) => code),
  };
}
const [FIRST, SECOND, THIRD] = ['2026-09-01', '2026-09-02', '2026-09-03'];
const WHOLE = '<td>3</td><td>4</td><td>5</td>';
const READ = [
  [FIRST, '3'],
  [SECOND, '4'],
  [THIRD, '5'],
];

describe('a journal', () => {
  it('gives nothing of a row with a cell too many or too few', () => {
    for (const uneven of [
      '<td>3</td><td>4</td>',
      '<td>3</td><td>3</td><td>4</td><td>5</td>',
      '<td colspan="2">3</td><td>4</td><td>5</td>',
    ])
      expect(journal(row(1, uneven) + row(2, WHOLE))).toEqual({ marks: [[], READ], codes: ['row-narrow'] });
  });
  it('gives nothing of a row into which a cell from above extends', () => {
    const { marks, codes } = journal(row(1, '<td rowspan="2">3</td><td>4</td><td>5</td>') + row(2, WHOLE));
    expect([marks[1], codes]).toEqual([[], ['row-narrow']]);
  });
  it('does not move marks to other lessons if a head has lost its id', () => {
    const { marks } = journal(row(1, WHOLE), DAYS.replace('id="day_1_9_2"', ''));
    expect(marks[0]).toEqual([READ[0], READ[2]]);
  });
  it('gives nothing at all if a head is missing', () => {
    expect(journal(row(1, WHOLE), DAYS.replace('<th id="day_1_9_2">2</th>', '')).marks).toEqual([[]]);
  });
  it('leaves out a row that names two students', () => {
    const other = '<a href="/marks.aspx?student=1000000000009">Ким Ольга</a>';
    expect(journal(row(1, WHOLE, other) + row(2, WHOLE))).toEqual({ marks: [READ], codes: ['ids-differ'] });
  });
});

it('rows with holes are odd, and each row if the headings are', () => {
  const [cell, ...others] = page('<p></p><p></p><p></p><p></p>').querySelectorAll('p');
  const [a, b, c] = others;
  expect([...oddRows([[cell!, a!], [b!, c!], [b!]], 1)]).toEqual([2]);
  expect([...oddRows([[cell!, a!], [b!], [b!, c!]], 2)]).toEqual([2]);
});

it('attendance letters of several lessons in one cell are no unread signs', () => {
  const cell = page('<b>Б Б н5 4</b>').querySelector('b')!;
  expect(progressCell(cell)).toEqual({ state: 'set', marks: ['5', '4'], average: null, unread: [] });
});
