import type { TableProblem } from './table.ts';
import { type ArchiveEntry, unpackArchive } from './unzip.ts';
import { decodeXml, XmlReader } from './xml-reader.ts';

/** Maximum total size of a workbook's text parts, bytes; 100 000 rows of 12 columns are about 60 MB. */
const MOST_UNPACKED = 160 * 1024 * 1024;
/** Parts without cells, which are not unpacked. */
const NO_CELLS =
  /(?:^|\/)(?:docProps|customXml|theme|drawings|charts|media|embeddings|printerSettings|externalLinks|pivotTables|pivotCache|queryTables|tables|comments[^/]*|threadedComments|persons|ctrlProps|activeX|slicers|diagrams|Thumbnails|Configurations2|Pictures|Object [^/]*)(?:\/|\.xml)/i;

/** Parts of an archive by their names in lower case: programs do not agree about case, and Excel does not mind. */
export class WorkbookParts {
  readonly #files: ReadonlyMap<string, Uint8Array>;

  constructor(files: ReadonlyMap<string, Uint8Array>) {
    this.#files = new Map(
      [...files].map(([name, bytes]) => [name.replaceAll('\\', '/').toLowerCase(), bytes]),
    );
  }

  get names(): string[] {
    return [...this.#files.keys()];
  }

  /** Text of a part; null: there is none. Throws when it is no text. */
  text(name: string): string | null {
    const bytes = this.#files.get(name.toLowerCase());
    return bytes ? decodeXml(bytes) : null;
  }

  /** What a part refers to, by id. */
  links(part: string): Map<string, { path: string; type: string }> {
    const folder = part.slice(0, part.lastIndexOf('/') + 1);
    const xml = new XmlReader(this.text(`${folder}_rels/${part.slice(folder.length)}.rels`) ?? '');
    const links = new Map<string, { path: string; type: string }>();
    while (xml.next()) {
      if (xml.isClosing || xml.name !== 'Relationship') continue;
      const target = xml.attribute('Target') ?? '';
      const type = xml.attribute('Type') ?? '';
      links.set(xml.attribute('Id') ?? '', {
        path: resolvePath(folder, target),
        type: type.slice(type.lastIndexOf('/') + 1),
      });
    }
    return links;
  }
}

/** `../worksheets/sheet1.xml` seen from a folder; `/xl/…` is seen from the root. */
function resolvePath(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of `${target.startsWith('/') ? '' : folder}${target.replaceAll('\\', '/')}`.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

const hasCells = ({ name }: ArchiveEntry): boolean =>
  /\.xml(?:\.rels)?$|\.rels$|^mimetype$/i.test(name) && !NO_CELLS.test(name);

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
  for (const [name, data] of files)
    if (name !== 'mimetype' && !endsAsXml(data)) throw new Error(`${name} is cut off`);
  return new WorkbookParts(files);
}

/** The last character that is no space closes a tag; the text may be UTF-16. */
function endsAsXml(data: Uint8Array): boolean {
  const last = data.findLastIndex((byte) => byte > 0x20);
  return last < 0 ? data.length === 0 : data[last] === 0x3e;
}
