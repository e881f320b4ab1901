import { expect, it } from 'vitest';
import { fault } from '../../setup/fault.ts';
import { readText, sourceFiles, withoutComments } from './repository.ts';

/** Whether a text calls something lawful: that is for the school to decide. */
const callsLawful = (text: string): boolean =>
  /соответств\S*[^.!?\n]{0,60}(?:152.ФЗ|закон)|(?:152.ФЗ|закон)[^.!?\n]{0,60}соответств/iu.test(
    text.replace(/в соответствии с/giu, ''),
  );

fault(
  'Klassruk tells a school that it fits the law',
  'No text of the product, of its papers or of the README says so: the school decides',
  () => {
    const texts = sourceFiles.filter((path) => /^(?:utils|components|entrypoints)\/.*\.tsx?$/.test(path));
    const broken = [...texts, 'README.md', 'CHANGELOG.md'].filter((path) =>
      callsLawful(path.endsWith('.md') ? readText(path) : withoutComments(readText(path))),
    );
    expect(broken).toEqual([]);
  },
);

it('finds such a promise', () => {
  expect(callsLawful('Классрук соответствует 152-ФЗ.')).toBe(true);
  expect(callsLawful('Соответствие требованиям закона обеспечено')).toBe(true);
  expect(callsLawful('В соответствии со статьёй 9 Федерального закона № 152-ФЗ')).toBe(false);
});
