import { subjectKey } from '../../base/text/subject-key.ts';
import type { ClassJournal, SiteAverage } from './class-journal.ts';
import type { TakenFile } from './site-files.ts';

/**
 * Averages from reports of the site where the journal has none of its own: those read with the marks stay, and a report
 * that is older than the marks of a subject says nothing of them. Of two reports the one taken last counts.
 */
export function reportedAverages(
  files: readonly TakenFile[],
  { averages, periods, subjects, registers }: ClassJournal,
): SiteAverage[] {
  const keyOf = ({ student, subject, period }: Omit<SiteAverage, 'hundredths'>) =>
    `${student} ${subject} ${period}`;
  const own = new Set(averages.map(keyOf));
  const found = new Map<string, SiteAverage>();
  for (const { content, takenAt } of files) {
    if (content.kind !== 'site-averages') continue;
    const period = periods.find(({ kind, number }) => kind !== 'year' && number === content.period)?.id;
    if (period === undefined) continue;
    for (const { student, averages: shown } of content.rows)
      for (const { subject: name, hundredths } of shown) {
        const subject = subjects.find((each) => subjectKey(each.name) === subjectKey(name))?.id;
        const marks = registers.filter((each) => each.subject === subject && each.period === period);
        if (subject === undefined || marks.length === 0 || marks.some(({ readAt }) => readAt > takenAt))
          continue;
        const average: SiteAverage = { student, subject, period, hundredths };
        if (!own.has(keyOf(average))) found.set(keyOf(average), average);
      }
  }
  return [...found.values()];
}
