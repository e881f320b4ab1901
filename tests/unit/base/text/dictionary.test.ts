import { expect } from 'vitest';
import { dictionary } from '../../../../utils/base/text/dictionary.ts';
import { kinWords } from '../../../../utils/class-data/roster/kin-words.ts';
import { pageKindOf } from '../../../../utils/dnevnik/addresses.ts';
import { readJournalCell } from '../../../../utils/dnevnik/readers/journal-cell.ts';
import { fault } from '../../../setup/fault.ts';

const INHERITED = ['constructor', '__proto__', 'toString', 'valueOf', 'hasOwnProperty'];

fault(
  'a subject, a relation, a mark or a page is named as something that every object inherits',
  'it is a word like any other that is not known',
  () => {
    const words = dictionary({ алгебра: 'Алг' });
    for (const word of INHERITED) {
      expect(words.get(word)).toBeUndefined();
      expect(kinWords({ role: 'representative', relation: word }).of).toBe('представителя');
      expect(readJournalCell(word)?.unrecognised).toEqual([word]);
      expect(pageKindOf(new URL(`https://schools.dnevnik.ru/${word}`))).toBe('unknown');
      expect(pageKindOf(new URL(`https://schools.dnevnik.ru/reports?report=${word}`))).toBe('unknown');
    }
  },
);
