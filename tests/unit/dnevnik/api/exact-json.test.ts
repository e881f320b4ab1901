import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseExactJson } from '../../../../utils/dnevnik/api/exact-json.ts';

describe('exact JSON', () => {
  it.each<[string, unknown]>([
    ['2421882773904846063', '2421882773904846063'],
    ['[1, 1000000000017, -2437771422378810496]', [1, 1_000_000_000_017, '-2437771422378810496']],
    ['{"id":9007199254740993}', { id: '9007199254740993' }],
    [
      '{"text":"id 2421882773904846063, \\"9007199254740993\\""}',
      { text: 'id 2421882773904846063, "9007199254740993"' },
    ],
    ['{"2421882773904846063":4.5}', { '2421882773904846063': 4.5 }],
    ['[1e3,0.125,-0,1234567890123456.5]', [1000, 0.125, -0, 1234567890123456.5]],
    ['"\\\\" ', '\\'],
    ['["\\\\",9007199254740993]', ['\\', '9007199254740993']],
  ])('%s', (text, value) => {
    expect(parseExactJson(text)).toEqual(value);
  });
  it.each(['', '{', '[1,]', '<html>', '{"a":01}', '2421882773904846063 2', '"'])('refuses «%s»', (text) => {
    expect(() => parseExactJson(text)).toThrow(SyntaxError);
  });
  it('reads any JSON like JSON.parse, except long numbers', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const short = (value: unknown): boolean =>
          typeof value === 'number' ? Math.abs(value) < 1e15 || !Number.isInteger(value) : true;
        const value: unknown = JSON.parse(text);
        const numbers = text.match(/-?\d+/g) ?? [];
        if (numbers.every((digits) => digits.length < 16) && short(value)) {
          expect(parseExactJson(text)).toEqual(value);
        } else expect(() => parseExactJson(text)).not.toThrow();
      }),
    );
  });
  it('keeps every digit of a long number at any place', () => {
    const long = fc.bigInt({ min: 10n ** 15n, max: 10n ** 19n });
    fc.assert(
      fc.property(long, fc.string(), (id, word) => {
        const text = `{${JSON.stringify(word)}:[${id},{"x":${id}}],"y":${JSON.stringify(String(id))}}`;
        const read = parseExactJson(text) as Record<string, unknown>;
        if (word !== 'y') expect(read[word]).toEqual([String(id), { x: String(id) }]);
        expect(read.y).toBe(String(id));
      }),
    );
  });
});
