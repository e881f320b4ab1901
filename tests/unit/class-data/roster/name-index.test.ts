import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readName } from '../../../../utils/base/names/names-match.ts';
import { NameIndex } from '../../../../utils/class-data/roster/matching/name-index.ts';
import { newPerson } from '../../../../utils/class-data/roster/new-person.ts';
import { runs } from '../../property-runs.ts';

const letter = fc.constantFrom(...'абвеёнор');
const word = fc.oneof(
  fc.string({ unit: letter, minLength: 1, maxLength: 7 }),
  fc
    .tuple(
      fc.string({ unit: letter, minLength: 2, maxLength: 4 }),
      fc.string({ unit: letter, minLength: 2, maxLength: 4 }),
    )
    .map((parts) => parts.join('-')),
  fc.constantFrom('Иванов', 'Иванова', 'Петров-Водкин', 'Али', 'оглы', 'Иван', 'Иванович', 'Ёлкина', 'Ольга'),
);
const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const person = (full: string, at: number) => newPerson({ key: String(at), role: 'student', name: full });

/** A typo, or a way of writing, in a name. */
const changed = fc
  .tuple(
    name,
    fc.nat(),
    fc.nat(),
    letter,
    fc.constantFrom('drop', 'add', 'change', 'swap', 'upper', 'space', 'latin', 'none'),
  )
  .map(([text, where, _, letter, how]) => {
    const at = where % text.length;
    const [before, after] = [text.slice(0, at), text.slice(at + 1)];
    if (how === 'drop') return before + after;
    if (how === 'add') return before + letter + text.slice(at);
    if (how === 'change') return before + letter + after;
    if (how === 'swap') return before + (text[at + 1] ?? '') + text[at] + text.slice(at + 2);
    if (how === 'upper') return text.toUpperCase();
    if (how === 'space') return `  ${text.replace(' ', '  ')} `;
    return how === 'latin' ? text.replaceAll('о', 'o').replaceAll('а', 'a') : text;
  });

test('a rejected name is one that nobody has, and nobody is one typo away from it', () => {
  const counts = { rejected: 0, possible: 0 };
  fc.assert(
    fc.property(
      fc.array(name, { minLength: 1, maxLength: 6 }),
      fc.array(changed, { minLength: 1, maxLength: 6 }),
      (roster, asked) => {
        const index = new NameIndex(roster.map(person));
        for (const text of [...asked, ...roster]) {
          counts[index.mayBe(text) ? 'possible' : 'rejected']++;
          if (index.mayBe(text)) continue;
          expect(index.exact(readName(text)), text).toEqual([]);
          expect(index.candidates(text), text).toEqual([]);
        }
      },
    ),
    { numRuns: runs(3000) },
  );
  expect(counts.rejected).toBeGreaterThan(1000);
  expect(counts.possible).toBeGreaterThan(1000);
});
