import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Faces, readFaces } from '../../../../utils/base/documents/fonts.ts';
import {
  fitText,
  missingCharacters,
  settable,
  widthOf,
  wrap,
} from '../../../../utils/base/documents/text.ts';
import { testFonts } from './ink.ts';

let faces: Faces;
beforeAll(async () => {
  faces = readFaces(await testFonts());
});

describe('settable', () => {
  it.each([
    ['Иванов  Пётр\nСергеевич', 'Иванов Пётр Сергеевич'],
    ['Фёдоров и\u0306', 'Фёдоров й'],
    ['Али\u00adев\u200b', 'Алиев'],
    ['Әлфия Ҡасимова', 'Әлфия Ҡасимова'],
  ])('%j → %j', (text, expected) => {
    expect(settable(text, faces.regular)).toBe(expected);
  });

  it('names the characters that the face lacks', () => {
    expect(missingCharacters('Ли 李 😀, <b> «ё» № ә', faces.regular)).toEqual(['李', '😀']);
  });
});

describe('wrap', () => {
  it('loses no character and keeps every line within the width', () => {
    const word = fc.string({ unit: fc.constantFrom(...'абвёЩ-<b>«»0Ol'), minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 15, max: 90 }),
        (words, width) => {
          const text = words.join(' ');
          const lines = wrap(text, faces.bold, 11, width);
          expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
          for (const line of lines) expect(widthOf(line, faces.bold, 11)).toBeLessThanOrEqual(width + 1e-6);
        },
      ),
    );
  });

  it('never breaks the mark «н/а», and breaks other slashes', () => {
    const text = '5 (01.11), н/а (17.11), 4 (18.11), н/а (19.11)';
    for (let width = 20; width < 80; width += 5)
      for (const line of wrap(text, faces.regular, 11, width)) expect(line).not.toMatch(/н\/$/);
    expect(wrap('сентябрь/октябрь', faces.regular, 11, 20)).toEqual(['сентябрь/', 'октябрь']);
  });

  it('breaks a word of 60 letters without break opportunities', () => {
    const fitted = fitText('Щ'.repeat(60), faces.bold, { width: 69, largest: 12, smallest: 8, maxLines: 3 });
    expect(fitted.fits).toBe(true);
    expect(fitted.lines.join('')).toBe('Щ'.repeat(60));
  });
});
