import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJournalCell } from '../../../../utils/dnevnik/readers/journal-cell.ts';
import { readNamedCell } from '../../../../utils/dnevnik/readers/named-cell.ts';
import { cleanText } from '../../../../utils/dnevnik/text.ts';

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
    ['н5', 'Н', ['5']],
    ['5н', 'Н', ['5']],
    ['4/н', 'Н', ['4']],
    ['5б', 'Б', ['5']],
    ['о/5', 'О', ['5']],
    ['5- п', 'П', ['5-']],
    ['о5-', 'О', ['5-']],
    ['нн/а', 'Н', ['н/а']],
    ['бзач', 'Б', ['зач']],
    ['осв', null, ['осв']],
    ['нзачёт', 'Н', ['зачёт']],
    ['+5', null, ['5']],
    ['Незачёт', null, ['незачёт']],
    ['\u2068н\u2069\u202a5\u202c', 'Н', ['5']],
    ['н н', 'Н', []],
    ['О 5', 'О', ['5']],
    ['\u00a05 \n', null, ['5']],
  ])('«%s» is %o and %o', (text, absence, marks) => {
    expect(readJournalCell(text)).toEqual({ absence, marks, unrecognised: [] });
  });
  it.each(['', ' ', '\u00a0', '-', '—', '+'])('«%s» is empty', (text) => {
    expect(readJournalCell(text)).toBeNull();
  });
  it.each(['6', '0', '52', '55-', 'УП', '5++', 'x'])('«%s» is kept as written and reported', (text) => {
    expect(readJournalCell(text)).toEqual({ absence: null, marks: [text], unrecognised: [text] });
  });
  it.each<[string, string[], string[]]>([
    ['kq5', ['kq', '5'], ['kq']],
    ['5к', ['5', 'к'], ['к']],
    ['р', ['р'], ['р']],
    ['k', ['k'], ['k']],
    ['У', ['У'], ['У']],
  ])('«%s» has a sign that nobody here knows: it is shown as written and is no absence', (text, marks, unrecognised) => {
    expect(readJournalCell(text)).toEqual({ absence: null, marks, unrecognised });
  });
  it('reads a letter in either case and alphabet before, after and beside a mark', () => {
    const signs: [string, string][] = ['нНH', 'бБ', 'пП', 'оОO'].flatMap((all) =>
      [...all].map((sign): [string, string] => [sign, all[1]!]),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...signs),
        fc.constantFrom('1', '2+', '3', '4-', '5'),
        fc.constantFrom('', ' ', '/', '\u00a0', ' / '),
        fc.boolean(),
        ([sign, absence], mark, between, turned) => {
          const text = turned ? `${mark}${between}${sign}` : `${sign}${between}${mark}`;
          expect(readJournalCell(text)).toEqual({ absence, marks: [mark], unrecognised: [] });
        },
      ),
    );
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
        for (const token of read?.unrecognised ?? []) expect(cleanText(text)).toContain(token);
      }),
    );
  });
});

describe('a cell with the name of a status', () => {
  it.each<[string, string | null, string[]]>([
    ['Пропуск без уваж. причины', 'Н', []],
    ['Неявка', 'Н', []],
    ['Отсутствовал(а)', 'Н', []],
    ['Пропуск по уваж. причине', 'П', []],
    ['Отсутствовала по уважительной причине', 'П', []],
    ['Пропуск по болезни', 'Б', []],
    ['Болеет', 'Б', []],
    ['болел(а)', 'Б', []],
    ['Опоздание', 'О', []],
    ['Опоздал(а) 4', 'О', ['4']],
    ['Присутствовал(а) 5', null, ['5']],
    ['н5', 'Н', ['5']],
  ])('«%s» is %o and %o', (text, absence, marks) => {
    expect(readNamedCell(text)).toEqual({ absence, marks, unrecognised: [] });
  });
  it.each(['', '+', 'присутствовал(а)', 'Присутствие'])('«%s» says nothing', (text) => {
    expect(readNamedCell(text)).toBeNull();
  });
  it.each<[string, string[]]>([
    ['Пропуск', ['Пропуск']],
    ['болел с утра', ['болел', 'с', 'утра']],
    ['Болеет н', ['Болеет']],
  ])('«%s» is not guessed', (text, unrecognised) => {
    expect(readNamedCell(text)?.unrecognised).toEqual(unrecognised);
  });
});
