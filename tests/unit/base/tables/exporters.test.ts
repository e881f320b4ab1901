import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readTables } from '../../../../utils/base/tables/read-tables.ts';
import { fault } from '../../../setup/fault.ts';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const link = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
const text = (address: string, value: string) =>
  `<c${address && ` r="${address}"`} t="inlineStr"><is><t>${value}</t></is></c>`;

interface Parts {
  sheet: string;
  styles?: string;
  workbookPr?: string;
  /** Around the rows. */
  columns?: string;
  merges?: string;
  more?: Record<string, string>;
  links?: string;
}

/** A workbook of one sheet, in the least that Excel opens. */
function workbook({
  sheet,
  styles,
  workbookPr = '',
  columns = '',
  merges = '',
  more = {},
  links = '',
}: Parts) {
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships>${link('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${OFFICE}">${workbookPr}<sheets><sheet name="Л" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${link('r1', 'worksheet', 'worksheets/sheet1.xml')}${link('r2', 'styles', 'styles.xml')}${links}</Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${MAIN}>${columns}<sheetData>${sheet}</sheetData>${merges}</worksheet>`,
    ...(styles ? { 'xl/styles.xml': `<styleSheet ${MAIN}>${styles}</styleSheet>` } : {}),
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])));
}

async function tableOf(parts: Parts | Uint8Array) {
  const result = await readTables(parts instanceof Uint8Array ? parts : workbook(parts), {});
  if (!result.ok) throw new Error(result.note);
  return result.tables[0]!;
}

const rowsOf = async (parts: Parts | Uint8Array) => (await tableOf(parts)).rows;

const styled = (...codes: string[]) =>
  `<numFmts>${codes.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code}"/>`).join('')}</numFmts><cellXfs><xf numFmtId="0"/>${codes.map((_, at) => `<xf numFmtId="${164 + at}"/>`).join('')}</cellXfs>`;

describe('what Excel shows is taken', () => {
  fault(
    'logins and passwords are numbers whose zeros only the format shows',
    'they are taken as the screen shows them, zeros included',
    async () => {
      const sheet = '<row r="1"><c r="A1" s="1"><v>71234</v></c><c r="B1" s="2"><v>4821</v></c></row>';
      expect(await rowsOf({ sheet, styles: styled('000000', '00&quot;-&quot;00&quot;-&quot;00') })).toEqual([
        ['071234', '00-48-21'],
      ]);
    },
  );

  fault(
    'days of a workbook count from 1904, and it says «true» instead of 1',
    'the days are those of the screen, not four years earlier',
    async () => {
      const sheet = '<row r="1"><c r="A1" s="1"><v>44817</v></c></row>';
      const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
      for (const value of ['1', 'true', 'on'])
        expect(await rowsOf({ sheet, styles, workbookPr: `<workbookPr date1904="${value}"/>` })).toEqual([
          ['14.09.2026'],
        ]);
      expect(await rowsOf({ sheet, styles, workbookPr: '<workbookPr date1904="false"/>' })).toEqual([
        ['13.09.2022'],
      ]);
    },
  );

  test('a cell of text is shown by its format, too', async () => {
    const sheet = `<row r="1">${text('A1', 'iv').replace('<c', '<c s="1"')}</row>`;
    expect(await rowsOf({ sheet, styles: styled(';;;&quot;л. &quot;@') })).toEqual([['л. iv']]);
  });
});

describe('files of exporters', () => {
  fault(
    'the part with the texts is named in other letters than its relationship says',
    'the texts are found',
    async () => {
      const strings =
        '<sst><si><t>ФИО</t></si><si><r><t>Ива</t></r><r><t>нов</t></r><rPh><t>x</t></rPh></si></sst>';
      const sheet = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>';
      for (const [name, target] of [
        ['xl/SharedStrings.xml', 'sharedStrings.xml'],
        ['xl/sharedStrings.xml', '/xl/sharedStrings.xml'],
        ['xl\\sharedstrings.xml', './sharedStrings.xml'],
        ['data/SHAREDSTRINGS.XML', '../data/sharedStrings.xml'],
      ] as const) {
        const links = link('r3', 'sharedStrings', target);
        expect(await rowsOf({ sheet, links, more: { [name]: strings } }), name).toEqual([['ФИО', 'Иванов']]);
      }
      expect(await rowsOf({ sheet, more: { 'xl/sharedStrings.xml': strings } })).toEqual([['ФИО', 'Иванов']]);
    },
  );

  fault('cells and rows have no addresses', 'each follows the one before, as in Excel', async () => {
    const sheet = `<row>${text('', 'ФИО')}<c/>${text('', 'Логин')}</row><row/><row>${text('', 'Иванов')}${text('C3', 'iv1')}${text('', 'x')}</row>`;
    expect(await rowsOf({ sheet })).toEqual([
      ['ФИО', '', 'Логин', ''],
      ['', '', '', ''],
      ['Иванов', '', 'iv1', 'x'],
    ]);
  });

  test('elements may have a prefix, and attributes apostrophes', async () => {
    const sheet = `<x:worksheet xmlns:x='a'><x:sheetData><x:row r='1'><x:c r='A1' t='str'><x:v>a &lt; b &#1103;</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    expect(await rowsOf({ sheet: '', more: { 'xl/worksheets/sheet1.xml': sheet } })).toEqual([['a < b я']]);
  });

  test('a cell that refers to a text that is not there is refused', async () => {
    const result = await readTables(workbook({ sheet: '<row r="1"><c r="A1" t="s"><v>7</v></c></row>' }), {});
    expect(result).toMatchObject({ ok: false, note: expect.stringContaining('повреждён') });
  });
});

describe('what the screen does not show', () => {
  fault(
    'rows, columns and cells under merged ones are hidden in a workbook',
    'they are not taken, and notes name them',
    async () => {
      const row = (at: number, name: string, attributes = '') =>
        `<row r="${at}"${attributes}>${text(`A${at}`, name)}${text(`B${at}`, `id${at}`)}${text(`C${at}`, `l${at}`)}</row>`;
      const table = await tableOf({
        columns: '<cols><col min="2" max="2" hidden="1"/></cols>',
        sheet: row(1, 'ФИО') + row(2, 'Иванов', ' hidden="true"') + row(3, 'Котов') + row(4, 'Лосев'),
        merges: '<mergeCells><mergeCell ref="C3:C4"/></mergeCells>',
      });
      expect(table.rows).toEqual([
        ['ФИО', '', 'l1'],
        ['', '', ''],
        ['Котов', '', 'l3'],
        ['Лосев', '', 'l3'],
      ]);
      expect(table.notes).toEqual([
        { row: null, text: 'скрытые строки (2) не взяты: на экране их не видно' },
        { row: null, text: 'скрытые столбцы (B) не взяты: на экране их не видно' },
        { row: 4, text: 'под объединённой ячейкой есть текст, которого не видно: он не взят' },
      ]);
    },
  );

  test('a cell merged over hidden rows is seen in the others', async () => {
    const table = await tableOf({
      sheet: `<row r="1" hidden="1">${text('A1', '7А')}</row><row r="2">${text('B2', 'Котов')}</row>`,
      merges: '<mergeCells><mergeCell ref="A1:A2"/></mergeCells>',
    });
    expect(table.rows).toEqual([
      ['', ''],
      ['7А', 'Котов'],
    ]);
  });

  fault(
    'a number has more digits than Excel keeps: the last ones are zeros',
    'a note names the cell',
    async () => {
      const table = await tableOf({ sheet: '<row r="1"><c r="A1"><v>1234567890123456789</v></c></row>' });
      expect(table.notes).toEqual([
        { row: 1, text: 'в числе ячейки A1 больше 15 цифр: последние не сохранились' },
      ]);
    },
  );
});
