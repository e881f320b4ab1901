import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeText } from '../../../../utils/base/tables/decode-text.ts';
import { ENCODINGS, type Encoding } from '../../../../utils/base/tables/encodings.ts';
import { readTables } from '../../../../utils/base/tables/read-tables.ts';
import { runs } from '../../property-runs.ts';

const ONE_BYTE = ['windows-1251', 'ibm866', 'koi8-r'] as const;
const parseHtml = () => {
  throw new Error('no page is expected');
};

function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-16le') return new Uint8Array(Buffer.from(text, 'utf16le'));
  if (encoding === 'utf-16be') return new Uint8Array(Buffer.from(text, 'utf16le').swap16());
  const table = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, code) => code));
  return Uint8Array.from(text, (letter) => table.indexOf(letter));
}

const NAMES = 'Абрамов Ершов Журавлёв Калинин Селезнёв Цветкова Щербакова Юдина Ким Черных Шевченко'.split(
  ' ',
);
const GIVEN = 'Глеб Ярослав Фёдор Юлия Ульяна Софья Таисия Пётр Лев Ева Вероника'.split(' ');
const PATRONYMICS = 'Ильич Андреевна Олегович Семёнович Юрьевна Денисовна'.split(' ');
const letters = fc.constantFrom('as-is', 'upper', 'lower');
const people = fc.array(
  fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...GIVEN), fc.constantFrom(...PATRONYMICS)),
  { minLength: 1, maxLength: 30 },
);

/** So few people may leave the encoding open: of 60 000 lists 667 did, one of them with 4 people, none with more. */
const FEW = 6;

function listOf(names: string[][], hasHeader: boolean, how: string): string {
  const rows = names.map((name, at) => `${at + 1};${name.join(' ')};login${at};Pw${at}x`);
  const text = [...(hasHeader ? ['№;ФИО;Логин;Пароль'.slice(2)] : []), ...rows].join('\r\n');
  return how === 'upper' ? text.toUpperCase() : how === 'lower' ? text.toLowerCase() : text;
}

test('a class list is read in any encoding, and no wrong one is called certain', () => {
  const counts = { certain: 0, unsure: 0 };
  fc.assert(
    fc.property(
      people,
      fc.boolean(),
      letters,
      fc.constantFrom(...ENCODINGS),
      (names, header, how, encoding) => {
        const text = listOf(names, header, how);
        const read = decodeText(encode(text, encoding));
        if (read.isCertain) expect(read).toMatchObject({ text: text.replaceAll('\r\n', '\n'), encoding });
        else expect(names.length, encoding).toBeLessThan(FEW);
        counts[read.isCertain ? 'certain' : 'unsure']++;
      },
    ),
    { numRuns: runs(2000) },
  );
  expect(counts.certain).toBeGreaterThan(counts.unsure * 10);
});

test.each(ONE_BYTE)('too few letters are not certain, and the chosen encoding overrules: %s', (encoding) => {
  const bytes = encode('ю;a\n', encoding);
  expect(decodeText(bytes).isCertain).toBe(false);
  expect(decodeText(bytes, encoding)).toEqual({ text: 'ю;a\n', encoding, isCertain: true });
});

test('random letters in a single-byte encoding are never certain in a wrong one', () => {
  const letter = fc.constantFrom(...'абвгдежзийклмнопрстуфхцчшщъыьэюяАБВГДЕЖЗ ;\n');
  const counts = { certain: 0, wrong: 0 };
  fc.assert(
    fc.property(
      // «яю» in windows-1251 is the BOM of UTF-16: no text begins with it.
      fc.string({ unit: letter, maxLength: 12 }).map((text) => `а${text}`),
      fc.constantFrom(...ONE_BYTE),
      (text, encoding) => {
        const read = decodeText(encode(text, encoding));
        if (!read.isCertain) return;
        counts.certain++;
        if (read.text !== text) counts.wrong++;
      },
    ),
    { numRuns: runs(10_000), seed: 20260901 },
  );
  expect(counts.certain).toBeGreaterThan(100);
  expect(counts.wrong).toBe(0);
});

test('UTF-8 with a broken byte stays UTF-8', () => {
  const bytes = encode('ФИО;Логин\nЖуравлёв Пётр Ильич;a\nЕршова Вера Олеговна;b\n'.repeat(5), 'utf-8');
  bytes[40] = 0xff;
  expect(decodeText(bytes).encoding).toBe('utf-8');
});

test('the table reports how its text was read', async () => {
  const text = `ФИО;Логин\n${NAMES.map((name) => `${name} Пётр Ильич;l`).join('\n')}\n`;
  for (const encoding of ONE_BYTE) {
    expect(await readTables(encode(text, encoding), { parseHtml })).toMatchObject({
      ok: true,
      encoding: { used: encoding, isCertain: true },
      tables: [
        {
          rows: [
            ['ФИО', 'Логин'],
            ['Абрамов Пётр Ильич', 'l'],
            ...NAMES.slice(1).map(() => expect.anything()),
          ],
        },
      ],
    });
  }
  const chosen = await readTables(encode('ю;a\nя;b\n', 'koi8-r'), { parseHtml, encoding: 'koi8-r' });
  expect(chosen).toMatchObject({
    tables: [
      {
        rows: [
          ['ю', 'a'],
          ['я', 'b'],
        ],
      },
    ],
  });
});

test.each(ENCODINGS)('a long text is the same, wherever its pieces part: %s', (encoding) => {
  const lines = Array.from({ length: 4000 }, (_, at) => `${at};Ёлкина Алёна (Щука);login${at}`);
  for (const shift of ['', 'a', 'aю', 'aюb']) {
    const text = `${shift}${lines.join('\r\n')}\r`;
    const read = decodeText(encode(text, encoding));
    expect(read).toMatchObject({ encoding, isCertain: true });
    expect(read.text === text.replaceAll('\r\n', '\n').replace('\r', '\n')).toBe(true);
  }
});

test('a letter cut at the end of a long UTF-8 text is dropped', () => {
  const text = 'Ёлка;1\n'.repeat(20_000);
  const bytes = encode(`${text}я`, 'utf-8');
  expect(decodeText(bytes.subarray(0, -1))).toEqual({ text, encoding: 'utf-8', isCertain: true });
});
