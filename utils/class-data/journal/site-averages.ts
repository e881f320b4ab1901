import type { StudentMarksData } from '../../dnevnik/journal-pages.ts';
import type { ClassJournal, SiteAverage } from './class-journal.ts';

/**
 * The journal with the averages on the site's page of one student for a period, which replace the earlier
 * ones.
 */
export function withSiteAverages(
  journal: ClassJournal,
  { student, period }: { student: string; period: string },
  page: { subjects: Pick<StudentMarksData['subjects'][number], 'id' | 'name' | 'average'>[] },
): ClassJournal {
  const shown = page.subjects.flatMap(({ id, name, average }): SiteAverage[] => {
    const subject = journal.subjects.find((each) => (id ? each.id === id : each.name === name));
    return subject && average !== null ? [{ student, subject: subject.id, period, hundredths: average }] : [];
  });
  const others = journal.averages.filter((each) => each.student !== student || each.period !== period);
  return { ...journal, averages: [...others, ...shown] };
}
