import { decodeText } from './decode-text.ts';
import type { Encoding } from './encodings.ts';
import { readCsv } from './read-csv.ts';
import { readHtml } from './read-html.ts';
import { readWorkbook, type WorkbookKind } from './read-workbook.ts';
import { type FileKind, sniff } from './sniff.ts';
import type { ReadingOptions, ReadTables, TableProblem } from './table.ts';
import { failed, ofFile, stopped } from './table.ts';

export interface FileReadingOptions extends ReadingOptions {
  /** Name of the file; only for messages, the content decides. */
  name?: string;
  /**
   * In a page: `(html) => new DOMParser().parseFromString(html, 'text/html')`; HTML cannot be read elsewhere.
   */
  parseHtml?: (html: string) => Document;
  /** Chosen by the teacher for a text file; else detected by content. */
  encoding?: Encoding | undefined;
}

const MOST_BYTES = 100 * 1024 * 1024;
/** Characters of a page: 20 000 rows of 12 columns have about 8 million. */
const MOST_HTML = 20_000_000;

const COPY_TABLE = 'Откройте его, скопируйте таблицу и вставьте её сюда.';

const REFUSED: Record<Exclude<FileKind, WorkbookKind | 'html' | 'text'>, Omit<TableProblem, 'sheet'>> = {
  empty: { what: 'файл пустой', advice: 'Скачайте его ещё раз.' },
  'ancient-excel': {
    what: 'это таблица Excel старше 1995 года',
    advice: 'Откройте её в Excel или LibreOffice и сохраните как .xlsx.',
  },
  'web-archive': { what: 'это сохранённая веб-страница (.mht)', advice: COPY_TABLE },
  pdf: { what: 'это PDF, а не таблица', advice: COPY_TABLE },
  rtf: { what: 'это текстовый документ (.rtf), а не таблица', advice: COPY_TABLE },
  image: { what: 'это картинка, а не таблица', advice: 'Попросите файл .xlsx или .csv.' },
  binary: {
    what: 'в файле не текст и не таблица',
    advice:
      'Выберите файл .xlsx, .xls, .ods, .csv или .txt; если это он, файл повреждён: скачайте его ещё раз.',
  },
};

const tooBig = (what: string): TableProblem => ({
  what,
  advice: 'Оставьте в нём только нужные классы и сохраните его заново как .xlsx или .csv.',
});
const TOO_BIG = tooBig(`файл больше ${MOST_BYTES / 1024 / 1024} МБ`);

const isWorkbook = (kind: FileKind): kind is WorkbookKind =>
  !(kind in REFUSED) && kind !== 'html' && kind !== 'text';

/** A page is parsed in one go, which blocks the browser. */
function readPage(html: string, options: FileReadingOptions): Promise<ReadTables> | ReadTables {
  if (html.length > MOST_HTML) return failed(tooBig('страница слишком велика'));
  if (!options.parseHtml) return failed(REFUSED.binary);
  return readHtml(options.parseHtml(html), options);
}

/** Refuses a file that is too big before it is loaded into memory. */
export function refuseSize({ name, size }: { name: string; size: number }): ReadTables | null {
  return size > MOST_BYTES ? ofFile(failed(TOO_BIG), name) : null;
}

async function readContent(bytes: Uint8Array, options: FileReadingOptions): Promise<ReadTables> {
  if (bytes.length > MOST_BYTES) return failed(TOO_BIG);
  const kind = sniff(bytes);
  if (kind === 'html' || kind === 'text') return readDecoded(bytes, kind, options);
  return isWorkbook(kind) ? readWorkbook(bytes, kind, options) : failed(REFUSED[kind]);
}

async function readDecoded(
  bytes: Uint8Array,
  kind: 'html' | 'text',
  options: FileReadingOptions,
): Promise<ReadTables> {
  const { text, encoding, isCertain } = decodeText(bytes, options.encoding);
  const result = kind === 'html' ? await readPage(text, options) : await readCsv(text, options);
  return result.ok ? { ...result, encoding: { used: encoding, isCertain } } : result;
}

/** Tables of a file, determined by its content; error messages begin with the file's name. Never throws. */
export async function readTables(bytes: Uint8Array, options: FileReadingOptions): Promise<ReadTables> {
  if (options.signal?.aborted) return stopped();
  let result: ReadTables;
  try {
    result = await readContent(bytes, options);
  } catch {
    // A file that a library chokes on; the teacher is told that it is none we can read.
    result = failed(REFUSED.binary);
  }
  return ofFile(result, options.name);
}
