/** Runs inside a Chromium page: reading a page of people as the extension does, and bare parsing beside it. */
import { parsePage } from '../../utils/dnevnik/parse-page.ts';

export interface MembersTimes {
  ours: number[];
  peer: number[];
  people: number;
  warnings: string[];
}

async function run(html: string, address: string, rounds: number): Promise<MembersTimes> {
  const times: MembersTimes = { ours: [], peer: [], people: 0, warnings: [] };
  const sides = {
    ours: () => {
      const { data, warnings } = parsePage(html, address);
      const read = data as { students: unknown[]; representatives: unknown[] };
      times.people = read.students.length + read.representatives.length;
      times.warnings = warnings.map(({ code }) => code);
    },
    peer: () => {
      new DOMParser().parseFromString(html, 'text/html');
    },
  };
  for (let round = -5; round < rounds; round++) {
    const order = round % 2 ? (['ours', 'peer'] as const) : (['peer', 'ours'] as const);
    for (const side of order) {
      const start = performance.now();
      sides[side]();
      const time = performance.now() - start;
      if (round >= 0) times[side].push(time);
      // Garbage of one side is not to be collected in the time of the other.
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
  return times;
}

Object.assign(globalThis, { runMembersBench: run });
