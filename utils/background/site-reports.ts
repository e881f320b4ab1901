import { dayOf } from '../base/calendar/day.ts';
import { UserError } from '../base/text/user-error.ts';
import { classOfReport } from '../class-data/journal/class-of-report.ts';
import { type PageReport, placeReport, type ReadReport } from '../class-data/journal/page-report.ts';
import type { Roster } from '../class-data/roster/person.ts';
import { journalIdsOf } from '../dnevnik/addresses.ts';
import { describeTrouble } from '../dnevnik/fetching/fetch-problems.ts';
import type { FieldsOf } from '../messages/requests.ts';
import { rosterId } from '../stored/stored-roster.ts';
import { wholeJournal } from '../stored/stored-site-files.ts';
import { documentIds } from '../vault/documents.ts';
import { strangerOn } from './account.ts';
import type { Service } from './context.ts';
import { standingPageOf } from './reading/page-table-taking.ts';
import { rosterOf } from './reading/stored-rosters.ts';

const REPORTS: ReadonlySet<string> = new Set([
  'class-progress-report',
  'student-progress-report',
  'absence-list-report',
  'attendance-report',
]);

/**
 * Reads the report of the site on the page that a tab shows, and says what of it concerns its class: that of the page,
 * not the one that happens to be `shown` where it was asked for. Nothing is fetched and nothing kept: the teacher has built
 * the report, and takes from it what she wants by `site-file/take`.
 */
export async function readPageReport(
  service: Service,
  { tab, shown }: FieldsOf<'site-report/read'>,
): Promise<PageReport> {
  const [database, key] = [await service.database(), await service.key()];
  const { address, html } = await standingPageOf(service, tab);
  const parsed = await service.parsePage(html, address);
  const stranger = await strangerOn(service, parsed.account);
  if (stranger !== null) throw new UserError(stranger);
  if (parsed.kind === 'sign-in') throw new UserError(describeTrouble('signed-out', 200));
  if (!REPORTS.has(parsed.kind))
    throw new UserError({
      what: 'На этой странице нет отчёта, который Классрук знает.',
      kept: 'Ничего не взято.',
      press:
        'Откройте на сайте «Отчёты», выберите «Успеваемость: …» или «Посещаемость: …», постройте отчёт и нажмите ещё раз.',
    });
  // The readers are ours: what they return for these kinds has this form.
  const report = parsed as unknown as ReadReport;
  const roster = classOfReport(report, {
    own: await rostersOf(service),
    shown: await rosterOf(service, shown),
    group: journalIdsOf(new URL(address)).group,
  });
  if (!roster)
    throw new UserError({
      what: 'Список класса ещё не прочитан: чьи это строки, Классрук не знает.',
      kept: 'Ничего не взято.',
      press: 'Откройте в Дневник.ру свой класс и прочитайте список.',
    });
  if ('refused' in roster) throw refusal(roster.refused);
  const { journal } = await wholeJournal(database, key, roster);
  const names = new Map(roster.students.map((student) => [student.key, student.name]));
  const placed = placeReport(report, address, {
    roster,
    journal,
    today: dayOf(service.now()),
    nameOf: (student) => names.get(student) ?? '',
  });
  if ('refused' in placed) throw refusal(placed.refused);
  return placed;
}

const refusal = (what: string): UserError =>
  new UserError({
    what,
    kept: 'Ничего не взято.',
    press: 'Выберите на сайте нужный класс и год и постройте отчёт.',
  });

/** The lists of all classes that were read, in this session or before. */
async function rostersOf(service: Service): Promise<Roster[]> {
  const sealed = await documentIds(await service.database(), ROSTERS);
  const inSession = Object.keys(await service.session.get(null)).filter((name) => name.startsWith(ROSTERS));
  const classes = [...new Set([...sealed, ...inSession])].map((id) => id.slice(ROSTERS.length));
  const rosters = await Promise.all(classes.map((classGroup) => rosterOf(service, classGroup)));
  return rosters.filter((roster) => roster !== null);
}
const ROSTERS = rosterId('');
