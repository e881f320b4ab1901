import { strFromU8, unzipSync } from 'fflate';
import { jsPDF } from 'jspdf';
import Papa from 'papaparse';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { writeXlsx } from '../../../utils/base/tables/write-xlsx.ts';
import { readText } from './repository.ts';

/** Libraries of which more is used than they document: pinned exactly, so that an update is a decision. */
const PINNED: Record<string, string> = {
  jspdf: 'base/documents/pdf.ts: events of fonts, the lines of a page',
  papaparse: 'base/tables/parse-delimited.ts: the parser itself, where it stopped, the row of an error',
  valibot: 'vault/quick-check.ts: how a schema describes itself',
  'write-excel-file': 'base/tables/write-xlsx.ts: the text of a sheet, changed before it is packed',
};

const { dependencies } = JSON.parse(readText('package.json')) as { dependencies: Record<string, string> };

it.each(Object.keys(PINNED))('%s is pinned to the version that is installed', (name) => {
  const installed = JSON.parse(readText(`node_modules/${name}/package.json`)) as { version: string };
  expect(dependencies[name]).toBe(installed.version);
});

describe('jsPDF', () => {
  it('offers its table of fonts, asks for each font, and takes the lines of a page as they are', () => {
    type FontTable = Record<string, { fontName: string; objectNumber?: number; isAlreadyPutted?: boolean }>;
    const { events } = jsPDF.API as unknown as { events: [string, (of: { fonts: FontTable }) => void][] };
    let table: FontTable = {};
    events.push(['addFonts', ({ fonts }) => (table = fonts)]);
    const doc = new jsPDF();
    events.pop();
    expect(Object.keys(table)).toHaveLength(14);
    for (const id of Object.keys(table)) delete table[id];
    const internal = doc.internal as unknown as {
      events: { subscribe(topic: string, handler: (of: never) => void): void };
      pages: string[][];
    };
    internal.events.subscribe('buildDocument', () => {
      table.F1 = { fontName: 'Ours' };
    });
    internal.events.subscribe(
      'putFont',
      (of: {
        font: FontTable[string];
        out(text: string): void;
        newObject(): number;
        putStream(stream: { data: string; addLength1: boolean; objectId: number }): void;
      }) => {
        of.putStream({ data: 'glyphs', addLength1: true, objectId: of.newObject() });
        of.out('endobj');
        of.font.objectNumber = of.newObject();
        of.out(`<</Type/Font/BaseFont/${of.font.fontName}>>`);
        of.out('endobj');
        of.font.isAlreadyPutted = true;
      },
    );
    internal.pages[1]!.splice(0, Number.POSITIVE_INFINITY, 'BT 1 0 Td ET');
    const file = doc.output();
    expect(file).toContain('\nBT 1 0 Td ET\n');
    expect(file).toMatch(/\/Length1 6\b/);
    const [, object] = /\/F1 (\d+) 0 R/.exec(file) ?? [];
    expect(file).toContain(`\n${object} 0 obj\n<</Type/Font/BaseFont/Ours>>\nendobj`);
    expect(file).not.toContain('Helvetica');
  });
});

describe('papaparse', () => {
  it('has a parser that leaves an unfinished row, and says where it stopped and which rows are odd', () => {
    const parse = (text: string, leaveLast: boolean) =>
      new Papa.Parser({ delimiter: ';', newline: '\n', quoteChar: '"' }).parse(text, 0, leaveLast);
    expect(parse('а;б\nв;г\nд;', true)).toMatchObject({
      data: [
        ['а', 'б'],
        ['в', 'г'],
      ],
      meta: { cursor: 8 },
    });
    expect(parse('а\n"б', false).errors).toMatchObject([{ code: 'MissingQuotes', row: 1 }]);
    expect(parse('а\n"б"в\n', false).errors).toMatchObject([
      { code: 'InvalidQuotes', row: 1 },
      { code: 'MissingQuotes', row: 1 },
    ]);
  });
});

describe('valibot', () => {
  it.each<[string, unknown, object]>([
    ['string', v.string(), { kind: 'schema', type: 'string' }],
    ['boolean', v.boolean(), { kind: 'schema', type: 'boolean' }],
    ['number', v.number(), { kind: 'schema', type: 'number' }],
    ['literal', v.literal('a'), { type: 'literal', literal: 'a' }],
    ['picklist', v.picklist(['a', 'b']), { type: 'picklist', options: ['a', 'b'] }],
    [
      'nullable',
      v.nullable(v.string()),
      { type: 'nullable', wrapped: { type: 'string' }, default: undefined },
    ],
    [
      'optional',
      v.optional(v.string(), 'a'),
      { type: 'optional', wrapped: { type: 'string' }, default: 'a' },
    ],
    ['object', v.object({ a: v.string() }), { type: 'object', entries: { a: { type: 'string' } } }],
    [
      'variant',
      v.variant('kind', [v.object({ kind: v.literal('a') })]),
      { type: 'variant', key: 'kind', options: [{ entries: { kind: { literal: 'a' } } }] },
    ],
    [
      'pipe',
      v.pipe(v.string(), v.minLength(1), v.maxLength(2), v.regex(/a/)),
      {
        pipe: [
          { kind: 'schema', type: 'string' },
          { kind: 'validation', type: 'min_length', requirement: 1 },
          { kind: 'validation', type: 'max_length', requirement: 2 },
          { kind: 'validation', type: 'regex', requirement: /a/ },
        ],
      },
    ],
    [
      'limits',
      v.pipe(v.number(), v.minValue(1), v.maxValue(2), v.integer()),
      {
        pipe: [
          { type: 'number' },
          { type: 'min_value', requirement: 1 },
          { type: 'max_value', requirement: 2 },
          { kind: 'validation', type: 'integer', requirement: Number.isInteger },
        ],
      },
    ],
  ])('describes %s', (_, schema, description) => {
    expect(schema).toMatchObject(description);
  });
});

describe('write-excel-file', () => {
  it('lets the text of each sheet be changed', async () => {
    const bytes = await writeXlsx([
      { name: 'А', header: ['а'], rows: [[{ formula: '1+1', value: 2, format: '0' }]] },
      { name: 'Б', header: ['а'], rows: [[{ formula: '1+2', value: 3, format: '0' }]] },
    ]);
    const files = unzipSync(bytes);
    expect(strFromU8(files['xl/worksheets/sheet1.xml']!)).toContain('<f>1+1</f><v>2</v>');
    expect(strFromU8(files['xl/worksheets/sheet2.xml']!)).toContain('<f>1+2</f><v>3</v>');
  });
});
