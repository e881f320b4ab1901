import { expect, it } from 'vitest';
import { readTables } from '../../../../utils/base/tables/read-tables.ts';
import type { RawTable } from '../../../../utils/base/tables/table.ts';
import { readSiteFile } from '../../../../utils/dnevnik/files/read-site-file.ts';
import { attendanceCounts, type SiteFileReading } from '../../../../utils/dnevnik/files/site-file.ts';
import { Stream } from '../../../stand/prng.ts';
import { render } from '../../../stand/render.ts';
import { makeSchool } from '../../../stand/school.ts';
import { runs } from '../../property-runs.ts';
import { page } from '../dom.ts';
import { attendance, subject, week, weekByDays } from '../files/tables.ts';
import { wordsOf } from './facts-said.ts';
import { mutatedFile } from './mutate-file.ts';

const school = makeSchool(1, 10);
const answer = render(school);

async function given(path: string, selector: string): Promise<RawTable> {
  const { href } = page(answer(path).body).querySelector<HTMLAnchorElement>(selector)!;
  const { pathname, search } = new URL(href);
  const { file, body } = answer(pathname + search);
  const bytes = file ? new Uint8Array(file) : new TextEncoder().encode(body);
  const read = await readTables(bytes, { name: 'journal.xls', parseHtml: page });
  if (!read.ok) throw new Error(read.note);
  return read.tables[0]!;
}

type Fact = readonly [whom: string, what: string, value: string];

function factsOf(reading: SiteFileReading): Fact[] {
  if ('refused' in reading) return [];
  const { file } = reading;
  if (file.kind === 'attendance-totals')
    return file.rows.flatMap((row) =>
      attendanceCounts.map((count): Fact => [row.name, count, String(row[count])]),
    );
  return file.rows.flatMap(({ name, cells }) =>
    cells.map(({ lesson, text }): Fact => {
      const { day, month, subject: taught, number } = file.lessons[lesson]!;
      return [name, `${taught} ${day}.${month} ${number ?? ''}`, text];
    }),
  );
}

/** Whether a fact has words of the mutated texts; an emptied count of the report means that nothing was missed. */
const isTouched = (fact: Fact, touched: readonly string[]): boolean => {
  const words = new Set(touched.flatMap(wordsOf));
  const isEmptied = touched.includes('') && fact[2] === '0';
  return isEmptied || fact.some((text) => wordsOf(text).some((word) => words.has(word)));
};

it('a mutated file of the site says nothing of anybody that the file did not say of him', async () => {
  const classWeek = `/v2/journals/classweek?school=${school.id}&group=${school.main.id}&date=16.11.2026`;
  const report = `/v2/reports/default?report=attendance-groups&school=${school.id}&group=${school.main.id}`;
  const tables: Record<string, RawTable> = {
    'journal.xls': await given(classWeek, 'a#weekExportButton'),
    'attendance by classes': await given(report, '#linktextExportToExcel'),
    'a week by the facts': week(),
    'a week with days above': weekByDays(),
    'attendance by the facts': attendance(),
    'journal of a subject': subject(),
  };
  const whole = Object.fromEntries(
    Object.entries(tables).map(([name, table]) => [name, factsOf(readSiteFile([table]))]),
  );
  for (const [name, facts] of Object.entries(whole)) expect([name, facts.length > 5]).toEqual([name, true]);
  const shares = { whole: 0, partly: 0, refused: 0 };
  const faults: string[] = [];
  const count = runs(200);
  for (let run = 0; run < count; run++) {
    const stream = new Stream(run, 'mutated file');
    const name = stream.pick(Object.keys(tables));
    const { table, done } = mutatedFile(tables[name]!, stream);
    const reading = readSiteFile([table]);
    const before = new Set(whole[name]!.map((fact) => fact.join('|')));
    const said = factsOf(reading);
    const wrong = said.filter((fact) => !before.has(fact.join('|')) && !isTouched(fact, done.touched));
    if (wrong.length > 0)
      faults.push(`run ${run}, ${name}: ${done.what}: ${wrong.length}, ${wrong[0]!.join(' | ')}`);
    const left = new Set(said.map((fact) => fact.join('|')));
    shares[
      said.length === 0 ? 'refused' : [...before].every((fact) => left.has(fact)) ? 'whole' : 'partly'
    ]++;
  }
  if (count > 1000) console.info(`mutated files: ${count}`, shares);
  // Measured over 10 000: 40 % whole, 28 % partly, 32 % refused.
  expect(shares.refused / count).toBeLessThan(0.45);
  expect(shares.whole / count).toBeGreaterThan(0.25);
  expect(faults.slice(0, Number(process.env.KLASSRUK_FAULTS ?? 20))).toEqual([]);
});
