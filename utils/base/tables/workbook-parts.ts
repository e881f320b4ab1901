import type { TableProblem } from './table.ts';
import { unzip } from './unzip.ts';
import type { ZipEntry } from './zip-entries.ts';

/** Maximum total size of a workbook's text parts, bytes; 100 000 rows of 12 columns are about 60 MB. */
const MOST_UNPACKED = 160 * 1024 * 1024;
/** Parts without cells, which are not unpacked. */
const NO_CELLS =
  /(?:^|\/)(?:docProps|customXml|theme|drawings|charts|media|embeddings|printerSettings|externalLinks|pivotTables|pivotCache|queryTables|tables|comments[^/]*|threadedComments|persons|ctrlProps|activeX|slicers|diagrams)(?:\/|\.xml)/;

export interface WorkbookParts {
  files: Map<string, Uint8Array<ArrayBuffer>>;
  /** Sheets in workbook order. */
  sheets: { name: string; path: string }[];
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const attribute = (tag: string, name: string): string =>
  (new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '').replace(
    /&(\w+);/g,
    (whole, entity: string) => ENTITIES[entity] ?? whole,
  );

function sheetsOf(files: ReadonlyMap<string, Uint8Array>): WorkbookParts['sheets'] {
  const text = (name: string) => new TextDecoder().decode(files.get(name));
  const links = text('xl/_rels/workbook.xml.rels').match(/<(?:\w+:)?Relationship\s[^>]*>/g) ?? [];
  const targets = new Map(
    links.map((tag) => [attribute(tag, 'Id'), attribute(tag, 'Target').replace(/^\/?(?:xl\/)?/, 'xl/')]),
  );
  const sheets = text('xl/workbook.xml').match(/<(?:\w+:)?sheet\s[^>]*>/g) ?? [];
  return sheets.map((tag) => ({
    name: attribute(tag, 'name'),
    path: targets.get(attribute(tag, 'r:id')) ?? '',
  }));
}

/**
 * Unpacks the parts of a workbook that its tables are read from. An archive that grows too big is a problem
 * that names the part; unpacking then stops at once. Throws if the archive is broken.
 */
export async function unpackWorkbook(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  onProgress?: (share: number) => void,
): Promise<WorkbookParts | TableProblem> {
  const wanted = entries.filter(({ name }) => /\.xml(?:\.rels)?$|\.rels$/.test(name) && !NO_CELLS.test(name));
  const total = wanted.reduce((sum, { packedSize }) => sum + packedSize, 0) || 1;
  const files: WorkbookParts['files'] = new Map();
  let left = MOST_UNPACKED;
  let done = 0;
  let tooLarge: string | null = null;
  const take = (size: number): boolean => {
    left -= size;
    return left >= 0;
  };
  // In parallel: most parts are so small that unpacking them is mostly waiting.
  await Promise.all(
    wanted.map(async (entry) => {
      const data = await unzip(bytes, entry, take);
      if (!data) {
        tooLarge ??= entry.name;
        return;
      }
      done += entry.packedSize;
      files.set(entry.name, data);
      onProgress?.(done / total);
    }),
  );
  if (tooLarge !== null) {
    return {
      what: `таблица слишком велика: при распаковке «${tooLarge}» выходит больше ${MOST_UNPACKED / 1024 / 1024} МБ`,
      advice: 'Оставьте в файле только нужные классы и сохраните его заново.',
    };
  }
  return { files, sheets: sheetsOf(files) };
}
