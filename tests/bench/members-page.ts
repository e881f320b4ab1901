/**
 * Runs inside a Chromium page: reading a page of people as the extension does, and bare parsing for
 * comparison.
 */
import { parsePage } from '../../utils/dnevnik/parse-page.ts';
import { type InterleavedTimes, interleave } from './interleave.ts';

export interface MembersTimes extends InterleavedTimes {
  people: number;
  warnings: string[];
}

async function run(html: string, address: string, rounds: number): Promise<MembersTimes> {
  const read = { people: 0, warnings: [] as string[] };
  const ours = () => {
    const { data, warnings } = parsePage(html, address);
    const lists = data as { students: unknown[]; representatives: unknown[] };
    read.people = lists.students.length + lists.representatives.length;
    read.warnings = warnings.map(({ code }) => code);
  };
  const peer = () => {
    new DOMParser().parseFromString(html, 'text/html');
  };
  return { ...(await interleave({ ours, peer }, rounds)), ...read };
}

Object.assign(globalThis, { runMembersBench: run });
