import { dictionary } from '../text/dictionary.ts';
import type { TableProblem } from './table.ts';
import { type ArchiveEntry, unpackArchive } from './unzip.ts';

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

const ENTITIES = dictionary({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" });

const attribute = (tag: string, name: string): string =>
  (new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '').replace(
    /&(\w+);/g,
    (whole, entity: string) => ENTITIES.get(entity) ?? whole,
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

const hasCells = ({ name }: ArchiveEntry): boolean =>
  /\.xml(?:\.rels)?$|\.rels$/.test(name) && !NO_CELLS.test(name);

/** The part with which the parts come to too much; undefined when they do not. */
function tooLarge(parts: readonly ArchiveEntry[]): ArchiveEntry | undefined {
  let left = MOST_UNPACKED;
  return parts.find(({ originalSize }) => {
    left -= originalSize;
    return left < 0;
  });
}

/**
 * Unpacks the parts of a workbook that its tables are read from. An archive that comes to too much is a problem that
 * names the part, and is not unpacked. Throws when the archive is broken, or holds more than it says.
 */
export function unpackWorkbook(
  bytes: Uint8Array,
  entries: readonly ArchiveEntry[],
  onProgress?: (share: number) => void,
): WorkbookParts | TableProblem {
  const wanted = entries.filter(hasCells);
  const large = tooLarge(wanted);
  if (large) {
    return {
      what: `таблица слишком велика: при распаковке «${large.name}» выходит больше ${MOST_UNPACKED / 1024 / 1024} МБ`,
      advice: 'Оставьте в файле только нужные классы и сохраните его заново.',
    };
  }
  const total = wanted.reduce((sum, { size }) => sum + size, 0) || 1;
  let done = 0;
  const files = unpackArchive(bytes, (entry) => {
    if (!hasCells(entry)) return false;
    onProgress?.(done / total);
    done += entry.size;
    return true;
  });
  for (const [name, data] of files) if (!endsAsXml(data)) throw new Error(`${name} is cut off`);
  return { files, sheets: sheetsOf(files) };
}

/** The last character that is no space closes a tag. */
function endsAsXml(data: Uint8Array): boolean {
  const last = data.findLastIndex((byte) => byte > 0x20);
  return last < 0 ? data.length === 0 : data[last] === 0x3e;
}
