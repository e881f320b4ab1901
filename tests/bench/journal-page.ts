/** Runs inside a Chromium page: reading a journal as the extension does, and bare parsing for comparison. */

import type { SubjectJournalData } from '../../utils/dnevnik/journal-pages.ts';
import { parsePage } from '../../utils/dnevnik/parse-page.ts';
import { type InterleavedTimes, interleave } from './interleave.ts';

export interface JournalTimes extends InterleavedTimes {
  students: number;
  lessons: number;
  cells: number;
  warnings: string[];
}

async function run(html: string, address: string, rounds: number): Promise<JournalTimes> {
  const read = { students: 0, lessons: 0, cells: 0, warnings: [] as string[] };
  const ours = () => {
    const { data, warnings } = parsePage(html, address);
    const { students, lessons } = data as SubjectJournalData;
    read.students = students.length;
    read.lessons = lessons.length;
    read.cells = students.reduce((sum, { cells }) => sum + cells.length, 0);
    read.warnings = warnings.map(({ code }) => code);
  };
  const peer = () => {
    new DOMParser().parseFromString(html, 'text/html');
  };
  return { ...(await interleave({ ours, peer }, rounds)), ...read };
}

Object.assign(globalThis, { runJournalBench: run });
