import { decodeText } from '../../../utils/base/tables/decode-text.ts';
import { readInWorker } from '../../../utils/base/tables/read-in-worker.ts';
import { sniff } from '../../../utils/base/tables/sniff.ts';
import { type PlacedFile, placeSiteFile } from '../../../utils/class-data/journal/placed-file.ts';
import type { Roster } from '../../../utils/class-data/roster/person.ts';
import { linesOutsideTables } from '../../../utils/dnevnik/files/html-lines.ts';
import { readSiteFile } from '../../../utils/dnevnik/files/read-site-file.ts';
import type { FileTitles } from '../../../utils/dnevnik/files/site-file.ts';
import { ask } from '../../state/background.ts';

/** A file as it may be taken; or in Russian why not. */
export type ReadSiteFile = { placed: PlacedFile; titles: FileTitles } | { refused: string };

/** Reads a file of the site and gives its rows to the students of the class. */
export async function readChosenFile(
  file: File,
  of: { roster: Roster; today: string },
): Promise<ReadSiteFile> {
  const tables = await readInWorker({ file, encoding: undefined });
  if (!tables.ok) return { refused: tables.note };
  const reading = readSiteFile(tables.tables, await linesOf(file));
  const parts = 'refused' in reading ? ['file-refused'] : [];
  const kind = 'refused' in reading ? 'file-unknown' : (`file-${reading.file.kind}` as const);
  void ask('understood/note', { kind, parts });
  if ('refused' in reading) return reading;
  const placed = placeSiteFile(reading.file, of);
  return 'refused' in placed ? placed : { placed, titles: reading.file.titles };
}

/** What an HTML file says around its tables. */
async function linesOf(file: File): Promise<string[]> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (sniff(bytes) !== 'html') return [];
  return linesOutsideTables(new DOMParser().parseFromString(decodeText(bytes).text, 'text/html'));
}
