import { decodeText } from './decode-text.ts';
import type { Encoding } from './encodings.ts';
import { readCsv } from './read-csv.ts';
import { readHtml } from './read-html.ts';
import { readXlsx } from './read-xlsx.ts';
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

const SAVE_AS_XLSX = 'Откройте его в Excel и сохраните как «Книга Excel (.xlsx)».';
const COPY_TABLE = 'Откройте его, скопируйте таблицу и вставьте её сюда.';

const REFUSED: Record<Exclude<FileKind, 'zip' | 'html' | 'text'>, Omit<TableProblem, 'sheet'>> = {
  empty: { what: 'файл пустой', advice: 'Скачайте его ещё раз.' },
  locked: { what: 'файл закрыт паролем', advice: 'Откройте его в Excel и сохраните без пароля.' },
  'old-excel': { what: 'это старый формат Excel (.xls)', advice: SAVE_AS_XLSX },
  'old-word': { what: 'это документ Word, а не таблица', advice: COPY_TABLE },
  'old-office': { what: 'это файл старого формата Office или закрытый паролем', advice: SAVE_AS_XLSX },
  'xml-workbook': { what: 'это таблица в формате XML', advice: SAVE_AS_XLSX },
  'web-archive': { what: 'это сохранённая веб-страница (.mht)', advice: COPY_TABLE },
  pdf: { what: 'это PDF, а не таблица', advice: COPY_TABLE },
  rtf: { what: 'это текстовый документ (.rtf), а не таблица', advice: COPY_TABLE },
  image: { what: 'это картинка, а не таблица', advice: 'Попросите файл .xlsx или .csv.' },
  binary: {
    what: 'в файле не текст и не таблица',
    advice: 'Выберите файл .xlsx, .csv или .txt; если это он, файл повреждён: скачайте его ещё раз.',
  },
};

const tooBig = (what: string): TableProblem => ({
  what,
  advice: 'Оставьте в нём только нужные классы и сохраните его заново как .xlsx или .csv.',
});
const TOO_BIG = tooBig(`файл больше ${MOST_BYTES / 1024 / 1024} МБ`);

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
  if (kind === 'zip') return readXlsx(bytes, options);
  if (kind !== 'html' && kind !== 'text') return failed(REFUSED[kind]);
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
