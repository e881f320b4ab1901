import { describeProblem } from '../../base/text/problem.ts';
import type { ClassJournal } from '../../class-data/journal/class-journal.ts';
import { withPage } from '../../class-data/journal/from-page.ts';
import { journalDifference } from '../../class-data/journal/journal-difference.ts';
import { withMissing } from '../../class-data/journal/journal-parts.ts';
import type { JournalRun, RegisterPart } from '../../class-data/journal/journal-run.ts';
import type { SubjectJournalData } from '../../dnevnik/journal-pages.ts';
import { keepJournal } from '../../stored/stored-journal.ts';
import type { Service } from '../context.ts';
import type { JournalFetched, Obstacle } from './journal-fetching.ts';
import { journalRunOf, keepJournalRun } from './stored-journal-run.ts';

/** Adds a page to the journal and stores journal, changes and run. */
export function takePage(
  service: Service,
  held: { journal: ClassJournal },
  {
    part,
    fetched,
    people,
    classGroup,
  }: {
    part: RegisterPart;
    fetched: Exclude<JournalFetched<SubjectJournalData>, { obstacle: Obstacle }>;
    people: { key: string; name: string }[];
    classGroup: string;
  },
): Promise<void> {
  return service.serial(async () => {
    const run = await journalRunOf(service, classGroup);
    if (!run) return;
    const [database, key, now] = [await service.database(), await service.key(), service.now()];
    const { subject, group, period } = part;
    const taken =
      'got' in fetched
        ? withPage(held.journal, { data: fetched.got, readAt: now.toISOString(), people })
        : null;
    const why =
      'failed' in fetched
        ? fetched.failed
        : describeProblem({
            what: 'Страница не сказала, чей это журнал.',
            kept: 'Прочитанное на месте.',
            press: 'Посмотрите этот журнал на сайте.',
          });
    const next = inOrder(
      taken?.journal ?? withMissing(held.journal, { subject, group, period, why }),
      run.journals ?? [],
    );
    // The journal itself shows whether a register was read before; for «Итоговые» the earlier runs do.
    const compared = period !== null || run.known.includes(part.key);
    const changes = taken && compared ? journalDifference(held.journal, next) : [];
    await keepJournal(database, key, next, { period, changes, now });
    held.journal = next;
    const found = [...('got' in fetched ? fetched.warnings : []), ...(taken?.warnings ?? [])];
    const texts = found.map(({ text }) => `${part.name}: ${text}`);
    const warnings = [...new Set([...run.warnings, ...texts])].slice(0, 50);
    const list = taken ? 'read' : 'failed';
    const students = withLinked(run.students, 'got' in fetched ? fetched.got.students : []);
    await keepJournalRun(service, { ...run, students, warnings, [list]: [...run[list], part.key] });
  });
}

/** Students whose marks can be fetched one by one: still in the class, and their row links to that page. */
function withLinked(
  known: JournalRun['students'],
  rows: SubjectJournalData['students'],
): JournalRun['students'] {
  const further = rows.flatMap(({ person, left, marksAddress }) =>
    person && marksAddress && !left && !known.some(({ key }) => key === person)
      ? [{ key: person, address: marksAddress }]
      : [],
  );
  return further.length ? [...known, ...further] : known;
}

/** Subjects in the order of the class's list of journals, whichever was read first. */
function inOrder(journal: ClassJournal, journals: { subject: string }[]): ClassJournal {
  const place = ({ id }: { id: string }) => {
    const at = journals.findIndex(({ subject }) => subject === id);
    return at < 0 ? journals.length : at;
  };
  return { ...journal, subjects: [...journal.subjects].sort((a, b) => place(a) - place(b)) };
}
