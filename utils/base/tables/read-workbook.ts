import { CompoundFile } from './compound-file.ts';
import { isProblem } from './finish-table.ts';
import { NOTHING_IN_FILE } from './read-csv.ts';
import { readOds } from './read-ods.ts';
import { readXls } from './read-xls.ts';
import { readXlsx } from './read-xlsx.ts';
import { readXmlWorkbook } from './read-xml-workbook.ts';
import { RefusedWorkbook } from './sheet-builder.ts';
import type { SheetsRead } from './sheets-read.ts';
import type { FileKind } from './sniff.ts';
import { failed, type ReadingOptions, type ReadTables, stopped, type TableProblem } from './table.ts';
import { type ArchiveEntry, isEncrypted, listArchive, unpackArchive } from './unzip.ts';
import { unpackWorkbook, type WorkbookParts } from './workbook-parts.ts';
import { decodeXml } from './xml-reader.ts';

export type WorkbookKind = Extract<FileKind, 'zip' | 'compound' | 'bare-excel' | 'xml-workbook' | 'flat-ods'>;

/** Bytes; each part of a document takes a few hundred. */
const MOST_MANIFEST = 1_000_000;
const COPY_TABLE = 'Откройте его, скопируйте таблицу и вставьте её сюда.';
const LOCKED: TableProblem = {
  what: 'файл закрыт паролем',
  advice: 'Откройте его в Excel и сохраните без пароля.',
};
const WORD: TableProblem = { what: 'это документ Word, а не таблица', advice: COPY_TABLE };
const SLIDES: TableProblem = { what: 'это презентация, а не таблица', advice: COPY_TABLE };
const CUT_OFF: TableProblem = {
  what: 'файл Excel обрезан или повреждён',
  advice: 'Скачайте его ещё раз или откройте в Excel и сохраните заново.',
};
const BROKEN: TableProblem = {
  what: 'не получилось прочитать таблицу: файл повреждён',
  advice: 'Откройте его в той программе, где его сделали, и сохраните заново как .xlsx.',
};

/** What an archive is by the names in it, if it is nothing that can be read; by a name in lower case. */
const NO_TABLES: [name: string, TableProblem][] = [
  [
    'xl/workbook.bin',
    { what: 'это двоичная книга Excel (.xlsb)', advice: 'Откройте её в Excel и сохраните как .xlsx.' },
  ],
  ['word/document.xml', WORD],
  ['ppt/presentation.xml', SLIDES],
  [
    'index/document.iwa',
    {
      what: 'это таблица Numbers',
      advice: 'Откройте её в Numbers и выберите «Файл» → «Экспортировать в» → «Excel…».',
    },
  ],
  [
    'index.zip',
    {
      what: 'это таблица Numbers',
      advice: 'Откройте её в Numbers и выберите «Файл» → «Экспортировать в» → «Excel…».',
    },
  ],
];
const ARCHIVE: TableProblem = {
  what: 'это архив, а не таблица',
  advice: 'Распакуйте его и выберите файл .xlsx, .xls, .ods или .csv.',
};

function readOpenDocument(parts: WorkbookParts, onProgress: (share: number) => void): SheetsRead {
  const xml = parts.text('content.xml');
  if (!xml) throw new RefusedWorkbook(BROKEN);
  if (!/<(?:\w+:)?spreadsheet[\s>/]/.test(xml))
    throw new RefusedWorkbook({ what: 'это документ LibreOffice, но не таблица', advice: COPY_TABLE });
  return readOds(xml, onProgress);
}

/** The list of an OpenDocument's parts, which says whether they are encrypted; it never is itself. */
function manifestOf(bytes: Uint8Array, entries: readonly ArchiveEntry[]): string {
  const isManifest = ({ name, originalSize }: ArchiveEntry) =>
    name === 'META-INF/manifest.xml' && originalSize < MOST_MANIFEST;
  if (!entries.some(isManifest)) return '';
  return new TextDecoder().decode([...unpackArchive(bytes, isManifest).values()][0]);
}

function readArchive(bytes: Uint8Array, onProgress: (share: number) => void): SheetsRead {
  const entries = listArchive(bytes);
  if (!entries) throw new RefusedWorkbook(CUT_OFF);
  if (isEncrypted(bytes))
    throw new RefusedWorkbook({
      what: 'архив закрыт паролем',
      advice: 'Распакуйте его и выберите файл из него.',
    });
  const names = new Set(entries.map(({ name }) => name.replaceAll('\\', '/').toLowerCase()));
  const known = NO_TABLES.find(([name]) => names.has(name));
  if (known) throw new RefusedWorkbook(known[1]);
  if (names.has('encrypted-package')) throw new RefusedWorkbook(LOCKED);
  const isOds = names.has('content.xml') && (names.has('mimetype') || names.has('meta-inf/manifest.xml'));
  if (!isOds && !names.has('xl/workbook.xml') && !names.has('_rels/.rels'))
    throw new RefusedWorkbook(ARCHIVE);
  if (isOds && manifestOf(bytes, entries).includes('encryption-data')) throw new RefusedWorkbook(LOCKED);
  const parts = unpackWorkbook(bytes, entries, (share) => onProgress(share * 0.3));
  if (isProblem(parts)) throw new RefusedWorkbook(parts);
  const read = isOds ? readOpenDocument : readXlsx;
  return read(parts, (share) => onProgress(0.3 + share * 0.7));
}

/** Whether a name stands in the container, in UTF-16, even if it is cut off. */
const mentions = (bytes: Uint8Array, name: string): boolean =>
  new TextDecoder('windows-1252').decode(bytes).includes([...name].join('\0'));

function readCompound(bytes: Uint8Array, onProgress: (share: number) => void): SheetsRead {
  let file: CompoundFile;
  try {
    file = new CompoundFile(bytes);
  } catch {
    // Cut off or broken; the names in it may still tell what it was.
    if (mentions(bytes, 'EncryptedPackage')) throw new RefusedWorkbook(LOCKED);
    throw new RefusedWorkbook(mentions(bytes, 'WordDocument') ? WORD : CUT_OFF);
  }
  const workbook = file.stream('Workbook') ?? file.stream('Book');
  if (workbook) return readXls(workbook, onProgress);
  if (file.has('EncryptedPackage')) throw new RefusedWorkbook(LOCKED);
  if (file.has('WordDocument')) throw new RefusedWorkbook(WORD);
  if (file.has('PowerPoint Document')) throw new RefusedWorkbook(SLIDES);
  throw new RefusedWorkbook({ what: 'это файл старого формата Office, но не таблица', advice: COPY_TABLE });
}

function readSheets(bytes: Uint8Array, kind: WorkbookKind, onProgress: (share: number) => void): SheetsRead {
  if (kind === 'zip') return readArchive(bytes, onProgress);
  if (kind === 'compound') return readCompound(bytes, onProgress);
  if (kind === 'bare-excel') return readXls(bytes, onProgress);
  return (kind === 'xml-workbook' ? readXmlWorkbook : readOds)(decodeXml(bytes), onProgress);
}

/** Reads every sheet of a workbook that is seen and not empty. A worker has to do it: it does not pause. */
export function readWorkbook(
  bytes: Uint8Array,
  kind: WorkbookKind,
  options: ReadingOptions = {},
): ReadTables {
  const onProgress = (share: number) => options.onProgress?.(share);
  onProgress(0);
  let read: SheetsRead;
  try {
    read = readSheets(bytes, kind, onProgress);
  } catch (error) {
    // Whatever else a reader stumbles over is a broken file; the teacher is told.
    return failed(error instanceof RefusedWorkbook ? error.problem : BROKEN);
  }
  if (options.signal?.aborted) return stopped();
  const tables = read.tables.filter(({ rows }) => rows.length > 0);
  const [first] = tables;
  if (!first) return failed(read.hidden.length > 0 ? ALL_HIDDEN : NOTHING_IN_FILE);
  for (const name of read.hidden)
    first.notes.push({ row: null, text: `скрытый лист «${name}» не взят: на экране его не видно` });
  onProgress(1);
  return { ok: true, tables };
}

const ALL_HIDDEN: TableProblem = {
  what: 'все листы с данными в файле скрыты',
  advice: 'Откройте его, покажите нужный лист и сохраните файл заново.',
};
