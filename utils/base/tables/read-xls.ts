import { type BiffRecord, PartReader, RECORD, recordsFrom } from './biff-records.ts';
import { RefusedWorkbook, SheetBuilder } from './sheet-builder.ts';
import type { SheetsRead } from './sheets-read.ts';
import { type CellFormat, createFormats } from './show-number.ts';
import { readXlsSheet, type XlsContext } from './xls-sheet.ts';

const EXCEL_97 = 0x600;
const WORKSHEET = 0x10;

/** Encodings of texts before Excel 97, by the number that Windows gives them. */
const CODE_PAGES: Record<number, string> = {
  437: 'ibm866',
  866: 'ibm866',
  1250: 'windows-1250',
  1251: 'windows-1251',
  1252: 'windows-1252',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  20866: 'koi8-r',
  32768: 'macintosh',
  32769: 'windows-1252',
};

const LOCKED = { what: 'файл закрыт паролем', advice: 'Откройте его в Excel и сохраните без пароля.' };

interface Sheet {
  name: string;
  at: number;
  isHidden: boolean;
}

/** What stands before the sheets. */
class Globals implements XlsContext {
  readonly isWide: boolean;
  strings: string[] = [];
  readonly sheets: Sheet[] = [];
  readonly #codes = new Map<number, string>();
  readonly #styles: number[] = [];
  #formats: ((code: string | number) => CellFormat) | null = null;
  #is1904 = false;
  /** Windows in Russian, if the file does not say. */
  #decoder = new TextDecoder('windows-1251');

  constructor(isWide: boolean) {
    this.isWide = isWide;
  }

  /** A text with its length before it, in one byte or two. */
  text(reader: PartReader, isLong: boolean): string {
    const length = isLong ? reader.word() : reader.byte();
    return this.isWide ? reader.text(length) : this.#decoder.decode(reader.bytes(length));
  }

  style(index: number): CellFormat {
    this.#formats ??= createFormats(this.#is1904);
    const id = this.#styles[index] ?? 0;
    return this.#formats(this.#codes.get(id) ?? id);
  }

  take({ kind, view, parts }: BiffRecord): void {
    if (kind === RECORD.filePass) throw new RefusedWorkbook(LOCKED);
    if (kind === RECORD.dateMode) this.#is1904 = view.getUint16(0, true) === 1;
    else if (kind === RECORD.codePage) {
      const encoding = CODE_PAGES[view.getUint16(0, true)];
      if (encoding) this.#decoder = new TextDecoder(encoding);
    } else if (kind === RECORD.style) this.#styles.push(view.getUint16(2, true));
    else if (kind === RECORD.format)
      this.#codes.set(view.getUint16(0, true), this.text(new PartReader(parts, 2), this.isWide));
    else if (kind === RECORD.sheet) {
      // Charts and macros have no table.
      if (view.getUint8(5) !== 0) return;
      this.sheets.push({
        name: this.text(new PartReader(parts, 6), false),
        at: view.getUint32(0, true),
        isHidden: (view.getUint8(4) & 3) !== 0,
      });
    } else if (kind === RECORD.strings) {
      const reader = new PartReader(parts, 8);
      const count = view.getUint32(4, true);
      for (let index = 0; index < count; index++) this.strings.push(reader.text(reader.word()));
    }
  }
}

/**
 * Reads the sheets of a workbook of Excel 5 to 2003; a formula gives its last result. `bytes`: the stream `Workbook` or
 * `Book` of the file. Throws on one that is broken or cut off, refuses one behind a password.
 *
 * Source: Microsoft, [MS-XLS], 2.4 (records).
 */
export function readXls(bytes: Uint8Array, onProgress: (share: number) => void): SheetsRead {
  const first = recordsFrom(bytes, 0).next().value as BiffRecord;
  if (first.kind !== RECORD.begin || first.view.byteLength < 4) throw new Error('no workbook begins here');
  const globals = new Globals(first.view.getUint16(0, true) === EXCEL_97);
  // Some exporters write a lone sheet without anything around it.
  if (first.view.getUint16(2, true) === WORKSHEET) {
    const sheet = new SheetBuilder('xls', 'Лист1');
    readXlsSheet(bytes, 0, sheet, globals, onProgress);
    return { tables: [sheet.finish()], hidden: [] };
  }
  for (const record of recordsFrom(bytes, 0)) {
    if (record.kind === RECORD.eof) break;
    globals.take(record);
  }
  const shown = globals.sheets.filter(({ isHidden }) => !isHidden);
  const tables = shown.map(({ name, at }, index) => {
    const sheet = new SheetBuilder('xls', name);
    readXlsSheet(bytes, at, sheet, globals, (share) => onProgress((index + share) / shown.length));
    return sheet.finish();
  });
  return { tables, hidden: globals.sheets.filter(({ isHidden }) => isHidden).map(({ name }) => name) };
}
