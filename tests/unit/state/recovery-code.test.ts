import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { groupedCode, newRecoveryCode, readRecoveryCode } from '../../../utils/vault/recovery-code.ts';

const CHARACTERS = '23456789ACEHKMPTX';

it('has 24 characters, none easily confused, in six groups of four', () => {
  for (let turn = 0; turn < 200; turn++) {
    const code = newRecoveryCode();
    expect(code).toMatch(/^[23456789ACEHKMPTX]{24}$/);
    expect(groupedCode(code)).toMatch(/^(?:[^-]{4}-){5}[^-]{4}$/);
    expect(readRecoveryCode(groupedCode(code))).toEqual({ ok: true, code });
  }
});

it('differs each time and uses every character about as often', () => {
  const codes = Array.from({ length: 500 }, newRecoveryCode);
  expect(new Set(codes).size).toBe(500);
  for (const character of CHARACTERS) {
    const times = codes.join('').split(character).length - 1;
    // 12 000 characters, 706 of each expected; six standard deviations.
    expect(Math.abs(times - 706), character).toBeLessThan(156);
  }
});

it.each<[string, (code: string) => string]>([
  ['small letters', (code) => code.toLowerCase()],
  ['spaces', (code) => ` ${groupedCode(code).replaceAll('-', '  ')} `],
  ['long dashes', (code) => groupedCode(code).replaceAll('-', ' — ')],
  [
    'Russian letters',
    (code) =>
      code
        .replace(/[ACEHKMPTX3]/g, (character) => 'АСЕНКМРТХЗ'['ACEHKMPTX3'.indexOf(character)] as string)
        .toLowerCase(),
  ],
  [
    'full-width characters',
    (code) => code.replace(/./g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)),
  ],
])('is read with %s', (_, typed) => {
  const code = newRecoveryCode();
  expect(readRecoveryCode(typed(code))).toEqual({ ok: true, code });
});

const aCode = fc.constant(null).map(newRecoveryCode);

test('one wrong character is always detected', () => {
  fc.assert(
    fc.property(aCode, fc.nat(23), fc.constantFrom(...CHARACTERS), (code, at, character) => {
      fc.pre(code[at] !== character);
      const wrong = code.slice(0, at) + character + code.slice(at + 1);
      expect(readRecoveryCode(wrong)).toMatchObject({ ok: false, note: expect.stringContaining('описка') });
    }),
  );
});

test('two swapped neighbours are always detected', () => {
  fc.assert(
    fc.property(aCode, fc.nat(22), (code, at) => {
      fc.pre(code[at] !== code[at + 1]);
      const wrong = `${code.slice(0, at)}${code[at + 1]}${code[at]}${code.slice(at + 2)}`;
      expect(readRecoveryCode(wrong).ok).toBe(false);
    }),
  );
});

test('whatever is typed, the answer is a code or a note', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (typed) => {
      const read = readRecoveryCode(typed);
      if (!read.ok) expect(read.note).toMatch(/^[А-Я].*\.$/su);
    }),
  );
});

it('says what is wrong', () => {
  const note = (typed: string) => {
    const read = readRecoveryCode(typed);
    return read.ok ? '' : read.note;
  };
  expect(note('2345-67B9')).toContain('Знака «B»');
  expect(note('2345-67О9')).toContain('Знака «О»');
  expect(note('')).toContain('а набрано 0');
  expect(note('2345 6789 ACEH')).toContain('а набрано 12');
});
