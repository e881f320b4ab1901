import { fileURLToPath } from 'node:url';
import { JSDOM } from 'jsdom';
import type { Browser } from 'playwright';
import { journalOf } from '../stand/journal/journal.ts';
import { render } from '../stand/render.ts';
import { makeSchool } from '../stand/school.ts';
import { type BenchRow, median } from './bench-row.ts';
import { bundleForPage } from './bundle.ts';
import type { JournalTimes } from './journal-page.ts';

const STUDENTS = 35;
const LESSONS = 60;

/**
 * A journal of 35 students and 60 lessons in the stand's full page frame: the pages of a subject's quarters
 * merged into one table, with the stand's cells.
 */
function journalPage(): { html: string; address: string } {
  const school = makeSchool(1, STUDENTS, { today: '27.05.2027' });
  const journal = journalOf(school).ofClass(school.main);
  const course = journal.courses.find(({ subject }) => subject.name === 'Русский язык')!;
  const answer = render(school);
  const target = (period: string) =>
    `/journals/journalclassical.aspx?view=subject&school=${school.id}&group=${school.main.id}&subject=${course.subject.id}&period=${period}&year=2026`;
  const heads: string[] = [];
  /** Of each student who is in every quarter: the cell with the name, and those of all lessons. */
  const students = new Map<string, { name: string; cells: string[] }>();
  for (const { id } of journal.periods) {
    const { document } = new JSDOM(answer(target(id)).body).window;
    const days = [...document.querySelectorAll('th[id^="day_"]')];
    for (const row of document.querySelectorAll('table.marks tbody tr')) {
      const [, name, ...cells] = [...row.children].map((cell) => cell.outerHTML);
      const person = /student=(\d+)/.exec(name ?? '')?.[1] ?? '';
      const before = students.get(person)?.cells ?? [];
      if (before.length === heads.length)
        students.set(person, { name: name ?? '', cells: [...before, ...cells] });
    }
    heads.push(...days.map((day) => day.outerHTML));
  }
  const whole = [...students.values()].filter(({ cells }) => cells.length === heads.length);
  if (whole.length < STUDENTS - 3 || heads.length < LESSONS) {
    throw new Error(`${whole.length} students and ${heads.length} lessons are too few`);
  }
  const rows = Array.from({ length: STUDENTS }, (_, index) => {
    const { name, cells } = whole[index % whole.length]!;
    return `<tr><td class="tac">${index + 1}</td>${name}${cells.slice(0, LESSONS).join('')}</tr>`;
  });
  const head = `<thead><tr><th>№</th><th>Ученик</th>${heads.slice(0, LESSONS).join('')}</tr></thead>`;
  const first = answer(target(journal.periods[0]!.id)).body;
  const html = first.replace(
    /(<table class="grid gridLines vam marks">)[\s\S]*?<\/table>/,
    (_, open: string) => `${open}${head}<tbody>\n${rows.join('\n')}\n</tbody></table>`,
  );
  return { html, address: `https://schools.dnevnik.ru${target(journal.periods[0]!.id)}` };
}

/** Reading a journal (page, frame and table, as in the background) compared with parsing the same page. */
export async function benchJournal(browser: Browser, rounds: number): Promise<BenchRow> {
  const { html, address } = journalPage();
  const script = await bundleForPage(fileURLToPath(new URL('./journal-page.ts', import.meta.url)));
  const page = await browser.newPage();
  await page.addScriptTag({ content: script });
  type Run = (html: string, address: string, rounds: number) => Promise<JournalTimes>;
  const times = await page.evaluate(
    ([text, url, count]) =>
      (globalThis as unknown as { runJournalBench: Run }).runJournalBench(text, url, count),
    [html, address, rounds] as const,
  );
  await page.close();
  if (
    times.students !== STUDENTS ||
    times.lessons !== LESSONS ||
    times.cells < 500 ||
    times.warnings.length
  ) {
    throw new Error(`not the whole journal was read: ${JSON.stringify({ ...times, ours: 0, peer: 0 })}`);
  }
  const [ours, peer] = [median(times.ours), median(times.peer)];
  return { name: 'journal-read', ours, peer, peerName: 'DOMParser', ratio: ours / peer, goal: 2, unit: 'ms' };
}
