/**
 * Runs inside a Chromium page: a file's bytes to the matched preview, and the parsing library for comparison.
 */
import { read as readSheetJs, utils } from '@e965/xlsx';
import { readTables } from '../../utils/base/tables/read-tables.ts';
import { applyMapping } from '../../utils/class-data/import/apply-mapping.ts';
import { recogniseColumns } from '../../utils/class-data/import/columns.ts';
import { matchPeople } from '../../utils/class-data/roster/matching/match-people.ts';
import type { Roster } from '../../utils/class-data/roster/person.ts';

export type FileKind = 'xlsx' | 'xls' | 'ods';

export interface ImportTimes {
  ours: number[];
  peer: number[];
  rows: number;
  found: number;
}

const parseHtml = (html: string) => new DOMParser().parseFromString(html, 'text/html');

async function run(packed: string, roster: Roster, rounds: number): Promise<ImportTimes> {
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  const times: ImportTimes = { ours: [], peer: [], rows: 0, found: 0 };
  const sides = {
    ours: async () => {
      const read = await readTables(bytes, { parseHtml });
      if (!read.ok) throw new Error(read.note);
      const rows = read.tables[0]!.rows;
      const matches = matchPeople(applyMapping(rows, recogniseColumns(rows)), roster);
      times.rows = matches.length;
      // In a table without classes that contains strangers, names alone are probable.
      times.found = matches.filter(({ verdict }) => verdict === 'exact' || verdict === 'probable').length;
    },
    peer: async () => {
      const book = readSheetJs(bytes, { type: 'array', dense: true });
      utils.sheet_to_json(book.Sheets[book.SheetNames[0]!]!, { header: 1, raw: false });
    },
  };
  for (let round = -3; round < rounds; round++) {
    const order = round % 2 ? (['ours', 'peer'] as const) : (['peer', 'ours'] as const);
    for (const side of order) {
      const start = performance.now();
      await sides[side]();
      const time = performance.now() - start;
      if (round >= 0) times[side].push(time);
      // Garbage of one side must not be collected in the other's time.
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
  return times;
}

Object.assign(globalThis, { runImportBench: run });
