import { array, literal, nullable, number, object, picklist, safeParse, string } from 'valibot';
import type { Roster } from '../../class-data/roster/person.ts';
import { peopleReportAddress } from '../../dnevnik/addresses.ts';
import type { ReportStudent } from '../../dnevnik/pages.ts';
import { fetchSitePage } from '../account.ts';
import type { Service } from '../context.ts';

const id = nullable(string());
const reportSchema = object({
  kind: literal('report-students'),
  data: object({
    page: number(),
    lastPage: number(),
    students: array(
      object({
        person: id,
        user: id,
        name: string(),
        card: nullable(string()),
        school: id,
        sex: nullable(picklist(['male', 'female'])),
        birthDate: nullable(string()),
        classGroup: nullable(object({ id, name: string(), address: nullable(string()) })),
        parents: array(object({ name: string(), relation: nullable(string()), contact: nullable(string()) })),
      }),
    ),
  }),
});

/** The report covers the whole school: a large one has about 1 200 students, 20 per page. */
const MOST_PAGES = 80;
const FRESH_MS = 30 * 24 * 3_600_000;

/** Whether the report may have news: it was never read, or is a month old. */
export function isReportDue(roster: Roster, now: Date): boolean {
  const last = roster.additions.find(({ source }) => source === 'report');
  const isRecent = last !== undefined && now.getTime() - Date.parse(last.at) < FRESH_MS;
  return !isRecent && roster.students.length > 0;
}

/**
 * Reads the report «Люди: Ученики» page by page until all students of the class are found. null: the teacher has no
 * access, or reading failed; the lists of the class do without it. `onPage` reports progress.
 */
export async function readPeopleReport(
  service: Service,
  near: URL,
  roster: Roster,
  signal: AbortSignal,
  onPage: (done: number, total: number) => Promise<void>,
): Promise<ReportStudent[] | null> {
  if (!roster.school.id) return null;
  const rows: ReportStudent[] = [];
  let last = 1;
  for (let page = 1; page <= last; page++) {
    const address = peopleReportAddress(near, { school: roster.school.id, page });
    if (!address) return null;
    const fetched = await fetchSitePage(service, address, signal);
    const checked = fetched.ok ? safeParse(reportSchema, fetched.page) : null;
    if (!checked?.success || checked.output.data.students.length === 0) return null;
    const { students, lastPage } = checked.output.data;
    rows.push(...students);
    last = Math.min(Math.max(last, lastPage), MOST_PAGES);
    const own = rows.filter(({ classGroup }) => classGroup?.id === roster.classGroup.id).length;
    if (own >= roster.students.length) last = page;
    await onPage(page, last);
  }
  return rows;
}
