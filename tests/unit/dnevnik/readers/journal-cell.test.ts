import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJournalCell } from '../../../../utils/dnevnik/readers/journal-cell.ts';

describe('a cell', () => {
  it.each<[string, string | null, string[]]>([
    ['5', null, ['5']],
    ['5/4', null, ['5', '4']],
    ['5-', null, ['5-']],
    ['4− / 3+', null, ['4-', '3+']],
    ['н/а', null, ['н/а']],
    ['Н/А', null, ['н/а']],
    ['осв', null, ['осв']],
    ['зач', null, ['зач']],
    ['незач', null, ['незач']],
    ['Н', 'Н', []],
    ['н', 'Н', []],
    ['H', 'Н', []],
    ['О', 'О', []],
    ['O', 'О', []],
    ['Б', 'Б', []],
    ['Н5/4', 'Н', ['5', '4']],
    ['О 5', 'О', ['5']],
    ['\u00a05 \n', null, ['5']],
  ])('«%s» is %o and %o', (text, absence, marks) => {
    expect(readJournalCell(text)).toEqual({ absence, marks, unrecognised: [] });
  });
  it.each(['', ' ', '\u00a0', '-', '—'])('«%s» is empty', (text) => {
    expect(readJournalCell(text)).toBeNull();
  });
  it.each(['6', '0', '52', '55-', 'УП', '5++', 'x'])('«%s» is kept as written and reported', (text) => {
    expect(readJournalCell(text)).toEqual({ absence: null, marks: [text], unrecognised: [text] });
  });
  it('returns the letter and marks as written', () => {
    const mark = fc.constantFrom('1', '2', '2+', '3-', '4', '5-', '5', 'н/а', 'зач', 'осв');
    const letter = fc.option(fc.constantFrom('Н', 'Б', 'П', 'О'));
    fc.assert(
      fc.property(
        letter,
        fc.array(mark, { maxLength: 3 }),
        fc.constantFrom('/', ' / ', '\n/ '),
        (absence, marks, join) => {
          const read = readJournalCell(`${absence ?? ''} ${marks.join(join)}`);
          if (!absence && !marks.length) expect(read).toBeNull();
          else expect(read).toEqual({ absence, marks, unrecognised: [] });
        },
      ),
    );
  });
  it('never throws and loses no character', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = readJournalCell(text);
        for (const token of read?.unrecognised ?? []) expect(text).toContain(token);
      }),
    );
  });
});
