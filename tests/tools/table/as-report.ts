import type { RawTable } from '../../../utils/base/tables/table.ts';
import { readReceived } from '../../../utils/duties/reports/read-received.ts';
import type { ReceivedFigure, ReceivedReport } from '../../../utils/duties/reports/received-report.ts';
import { columnsShown } from './columns-shown.ts';
import { journalSubjects } from './journal-subjects.ts';
import type { AskedFile, Understanding, UnderstoodSheet } from './understood.ts';

/** Of a report: `{row, of: "subject" | "class" | "student", name, className, figures}`, of students with `marks`. */
export function asReport(tables: readonly RawTable[], asked: AskedFile): Understanding {
  const report = readReceived(tables, {
    subjects: journalSubjects,
    className: asked.class,
    schoolYear: asked.year,
    span: asked.period,
    chosen: asked.choose,
  });
  const question = report.question
    ? [`${report.question.title}: ${report.question.options.map((option) => `«${option}»`).join(' или ')}?`]
    : [];
  return {
    sheets: report.tables.map(
      ({ sheet, header, columns }): UnderstoodSheet => ({
        name: sheet,
        header,
        columns: columnsShown(columns),
        taken: takenOf(report, sheet),
        left: report.left
          .filter((each) => each.sheet === (sheet ?? ''))
          .map(({ row, why }) => ({ row, why })),
      }),
    ),
    notes: [...report.notes, ...question],
  };
}

function takenOf(report: ReceivedReport, sheet: string | null): object[] {
  const rows = [
    ...report.subjects.map((each) => ({ ...each, of: 'subject' as const })),
    ...report.classes.map((each) => ({ ...each, of: 'class' as const })),
    ...report.students.map((each) => ({ ...each, of: 'student' as const })),
  ].filter((each) => each.sheet === sheet);
  return rows
    .map((each) => ({
      row: each.row,
      of: each.of,
      name: each.name,
      className: each.className,
      ...('marks' in each
        ? {
            marks: each.marks.filter(({ value }) => value !== ''),
            figures: valuesOf({ mean: each.mean ?? undefined }),
          }
        : { figures: valuesOf(each.figures) }),
    }))
    .sort((a, b) => a.row - b.row);
}

const valuesOf = (figures: Partial<Record<string, ReceivedFigure | undefined>>): Record<string, number> =>
  Object.fromEntries(
    Object.entries(figures).flatMap(([kind, figure]) => (figure ? [[kind, figure.value]] : [])),
  );
