import { type JournalRun, openOf, type StudentPart } from '../../class-data/journal/journal-run.ts';
import { withSiteAverages } from '../../class-data/journal/site-averages.ts';
import { POLITENESS } from '../../dnevnik/fetching/polite-fetch.ts';
import { studentMarksAtPeriod } from '../../dnevnik/journal-addresses.ts';
import { studentMarksSchema } from '../../messages/journal-readings.ts';
import { journalToChange, keepJournal } from '../../stored/stored-journal.ts';
import type { Service } from '../context.ts';
import { fetchJournalPage, type Obstacle } from './journal-fetching.ts';
import { journalRunOf } from './stored-journal-run.ts';

type ChangeRun = (change: (run: JournalRun) => JournalRun) => Promise<JournalRun | null>;

/** After this many pages that do not open, and none that does, the site is assumed not to have them. */
const GIVEN_UP_AFTER = 2;

/**
 * The averages that the site itself shows, from the older page of each student's marks. Figures are complete without
 * them: a page that does not open is reported and skipped.
 */
export async function readSiteAverages(
  service: Service,
  classGroup: string,
  changeRun: ChangeRun,
  signal: AbortSignal,
): Promise<Obstacle | null> {
  const parts = openOf(await journalRunOf(service, classGroup), 'student');
  let obstacle: Obstacle | null = null;
  let read = 0;
  let refused = 0;
  const worker = async (): Promise<void> => {
    for (let part = parts.shift(); part && !obstacle; part = parts.shift()) {
      if (read === 0 && refused >= GIVEN_UP_AFTER) {
        await skip(changeRun, [part, ...parts.splice(0)]);
        return;
      }
      const url = URL.parse(part.address);
      const address = url && studentMarksAtPeriod(url, part.period);
      const page = address
        ? await fetchJournalPage(
            service,
            address,
            { kind: 'student-marks', schema: studentMarksSchema },
            signal,
          )
        : { failed: 'Ссылка не похожа на адрес отметок.' };
      if ('obstacle' in page) {
        obstacle ??= page.obstacle;
        return;
      }
      if ('got' in page && page.got.person === part.student && page.got.period === part.period) {
        read++;
        await take(service, { classGroup, changeRun }, part, page.got);
      } else {
        refused++;
        await skip(changeRun, [part]);
      }
      await service.changed();
    }
  };
  await Promise.all(Array.from({ length: POLITENESS.atOnce }, worker));
  return obstacle;
}

const NOT_READ =
  'Средние баллы самого сайта прочитаны не у всех учеников: где их нет, показаны наши, посчитанные по отметкам.';

async function skip(changeRun: ChangeRun, parts: StudentPart[]): Promise<void> {
  await changeRun((run) => ({
    ...run,
    skipped: [...run.skipped, ...parts.map(({ key }) => key)],
    warnings: [...new Set([...run.warnings, NOT_READ])],
  }));
}

async function take(
  service: Service,
  { classGroup: id, changeRun }: { classGroup: string; changeRun: ChangeRun },
  part: StudentPart,
  page: Parameters<typeof withSiteAverages>[2],
): Promise<void> {
  await service.serial(async () => {
    const run = await journalRunOf(service, id);
    if (!run || run.schoolYear === null) return;
    const [database, key, now] = [await service.database(), await service.key(), service.now()];
    const { classGroup, schoolYear } = run;
    const journal = await journalToChange(database, key, { classGroup, schoolYear, now });
    const next = withSiteAverages(journal, part, page);
    await keepJournal(database, key, next, { period: null, changes: [], now });
  });
  await changeRun((run) => ({ ...run, read: [...run.read, part.key] }));
}
