import { subjectKey } from '../../base/text/subject-key.ts';
import type { StudentProgressData } from '../../dnevnik/report-pages.ts';
import type { PersonKey } from '../roster/person.ts';
import type { ClassJournal } from './class-journal.ts';
import { periodByName } from './period-kind.ts';
import type { AveragesContent } from './site-files.ts';

/** What a report is compared with. */
export interface Comparison {
  journal: ClassJournal;
  nameOf(student: PersonKey): string;
}

const shown = (hundredths: number): string => (hundredths / 100).toFixed(2).replace('.', ',');

/** Averages of the report that are others than those read with the marks. */
export function averageDifferences(
  { period, rows }: AveragesContent,
  { journal, nameOf }: Comparison,
): string[] {
  const id = journal.periods.find(({ kind, number }) => kind !== 'year' && number === period)?.id;
  const subjectOf = (name: string) =>
    journal.subjects.find((each) => subjectKey(each.name) === subjectKey(name))?.id;
  const own = new Map(
    journal.averages.flatMap((each) =>
      each.period === id ? [[`${each.student} ${each.subject}`, each.hundredths]] : [],
    ),
  );
  return rows.flatMap(({ student, averages }) =>
    averages.flatMap(({ subject, hundredths }) => {
      const read = own.get(`${student} ${subjectOf(subject)}`);
      if (read === undefined || read === hundredths) return [];
      return [
        `${nameOf(student)}, ${subject}: в отчёте средний балл ${shown(hundredths)}, со страниц прочитан ${shown(read)}`,
      ];
    }),
  );
}

/** Final marks and lessons missed that the report of a student shows otherwise than what was read of the same period. */
export function studentDifferences(
  student: PersonKey,
  row: StudentProgressData['students'][number],
  { period: ofPage }: Pick<StudentProgressData, 'period'>,
  { journal, nameOf }: Comparison,
): string[] {
  const idOf = (name: string): string | null => {
    const { kind, number } = periodByName(name);
    return journal.periods.find((each) => each.kind === kind && each.number === number)?.id ?? null;
  };
  const marks = row.subjects.flatMap(({ subject, finals }) => {
    const of = journal.subjects.find((each) => subjectKey(each.name) === subjectKey(subject))?.id;
    return finals.flatMap(({ period, value }) => {
      const name = period || ofPage || '';
      const id = idOf(name);
      const read = journal.finals.find(
        (each) =>
          each.kind === 'period' && each.student === student && each.subject === of && each.period === id,
      );
      if (id === null || !read || read.value === value) return [];
      return [
        `${nameOf(student)}, ${subject}, ${name}: в отчёте «${value}», со страниц прочитано «${read.value}»`,
      ];
    });
  });
  const id = ofPage === null ? null : idOf(ofPage);
  const missed = id === null ? null : missedIn(journal, student, id);
  const inReport = row.attendance?.missed ?? null;
  if (missed === null || inReport === null || missed === inReport) return marks;
  return [
    ...marks,
    `${nameOf(student)}: в отчёте пропущено уроков ${inReport}, в прочитанных журналах ${missed}`,
  ];
}

/** Lessons missed in the registers of a period that were read; null: none was. */
function missedIn({ registers }: ClassJournal, student: PersonKey, period: string): number | null {
  const own = registers.filter((each) => each.period === period && each.source !== 'file');
  if (own.length === 0) return null;
  const cells = own.flatMap(({ rows }) => rows.flatMap((row) => (row.student === student ? row.cells : [])));
  return cells.filter(({ absence }) => absence !== null && absence !== 'late').length;
}
