import { useSignal } from '@preact/signals';
import { schoolYearTitle } from '../../../utils/base/calendar/reporting-periods.ts';
import { now } from '../../../utils/base/clock/now.ts';
import type { Faces } from '../../../utils/base/documents/fonts.ts';
import { type Paper, printPapers } from '../../../utils/base/documents/paper.ts';
import { type OutSheet, writeXlsx } from '../../../utils/base/tables/write-xlsx.ts';
import { counted, inWords } from '../../../utils/base/text/counted.ts';
import { classTitle } from '../../../utils/class-data/roster/class-title.ts';
import type { SchoolDetails } from '../../../utils/class-data/school/school-details.ts';
import { gapsOf } from '../../../utils/class-data/school/school-gaps.ts';
import { periodDays } from '../../../utils/duties/extracts/period-days.ts';
import { classReport } from '../../../utils/duties/reports/class-report.ts';
import { planClassReport } from '../../../utils/duties/reports/class-report-paper.ts';
import { classReportSheets } from '../../../utils/duties/reports/class-report-workbook.ts';
import { studentReport } from '../../../utils/duties/reports/student-report.ts';
import { planStudentReport } from '../../../utils/duties/reports/student-report-paper.ts';
import { studentReportSheets } from '../../../utils/duties/reports/student-report-workbook.ts';
import { shownPeriodName } from '../../class-data/journal/shown-period-name.ts';
import { SiteReportsLine } from '../../class-data/journal/site-reports-line.tsx';
import { Gaps } from '../../register/gaps.tsx';
import { schoolWording } from '../../register/paper-class.ts';
import { book, headedDetails } from '../../state/class-book.ts';
import { barred, today } from '../../state/class-states.ts';
import { analysis, journal, studentName } from '../../state/journal-figures.ts';
import { showFailure } from '../../state/load-failure.ts';
import { divisionsIn } from '../../state/settled-period.ts';
import { usePaper } from '../../state/use-paper.ts';
import { PaperView } from '../../ui/drawn/paper-view.tsx';
import { usePrinting } from '../../ui/drawn/use-printing.tsx';
import { saveFile } from '../../ui/save-file.ts';

interface Made {
  title: string;
  papers(details: SchoolDetails, faces: Faces): Paper[];
  sheets(): OutSheet[];
}

/** Our own report of the class or of one student for the period shown, on paper and in Excel. */
export function OwnReports() {
  const whose = useSignal('');
  const paper = usePaper();
  const current = analysis.value;
  const details = headedDetails.value;
  const made = current && reportOf(whose.value);
  const { print, file } = usePrinting({ shown: paper.shown, title: made?.title ?? 'Отчёт' });
  if (!current || !details) return null;
  const why = whose.value ? barred(whose.value) : null;
  const show = () =>
    paper.show((faces) =>
      made ? printPapers(made.papers(details, faces), faces, { title: made.title, createdAt: now() }) : null,
    );
  const save = async () => {
    try {
      if (!made) return;
      const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
      saveFile(await writeXlsx(made.sheets()), made.title, 'xlsx', type);
    } catch (error) {
      showFailure(error, 'reports/own');
    }
  };
  return (
    <section class="card stack" aria-label="Свой отчёт">
      <h2>Свой отчёт: {shownPeriodName()}</h2>
      <div class="row">
        <select
          aria-label="О ком отчёт"
          class="narrow"
          value={whose.value}
          onChange={(event) => {
            whose.value = event.currentTarget.value;
            paper.clear();
          }}
        >
          <option value="">Весь класс — для завуча</option>
          {current.students.map(({ student: { key } }) => (
            <option key={key} value={key}>
              {studentName(key)}
            </option>
          ))}
          {current.departed.map(({ student: { key } }) => (
            <option key={key} value={key}>
              {studentName(key)} (нет в нынешнем списке)
            </option>
          ))}
        </select>
        <button
          type="button"
          class="primary"
          disabled={!made}
          onClick={async () => {
            if (await show()) print();
          }}
        >
          Напечатать отчёт
        </button>
        <button type="button" disabled={!made} onClick={() => void show()}>
          Показать отчёт
        </button>
        <button type="button" disabled={!made} onClick={() => void save()}>
          В Excel
        </button>
      </div>
      <p class="muted small">
        {whose.value
          ? 'Отметки, средние и посещаемость одного ученика: без прогнозов и сравнения с другими.'
          : 'Показатели класса, предметов и учебных групп, посещаемость. В Excel доли и итоги — формулами.'}
      </p>
      <SiteReportsLine about={whose.value ? ['student'] : ['progress', 'attendance']} />
      {!whose.value && current.departed.length > 0 && (
        <p class="box">
          Показатели — по нынешнему списку класса:{' '}
          {inWords(
            counted(
              'students',
              current.students.map(({ student: { key } }) => key),
            ),
          )}
          . Не учтены, потому что выбыли или их нет в списке:{' '}
          {current.departed.map(({ student: { key } }) => studentName(key)).join(', ')}.
        </p>
      )}
      {why !== null && <p class="box warn">Семье этого ученика ничего не выдавать: {why}.</p>}
      <Gaps gaps={gapsOf('acknowledgement-sheet', details)} />
      {file}
      <PaperView shown={paper.shown} title={made?.title ?? 'Отчёт'} action={null} />
    </section>
  );
}

function reportOf(student: string): Made | null {
  const [current, read] = [analysis.value, journal.value];
  const roster = book.value?.roster;
  if (!current || !roster) return null;
  const className = classTitle(roster.classGroup.name);
  const year = `${schoolYearTitle(roster.schoolYear)} учебный год`;
  const head = {
    className,
    period: current.period === null ? year : `${shownPeriodName()}, ${year}`,
    days: read
      ? periodDays(read, current.period, { on: today.value, settled: book.value?.periods ?? null })
      : '',
    on: today.value,
  };
  if (!student) {
    const report = classReport(current, head, studentName, divisionsIn(current.period));
    return {
      title: `Отчёт, ${className}, ${shownPeriodName()}`,
      papers: (details, faces) => planClassReport(report, details, faces, schoolWording()),
      sheets: () => classReportSheets(report, schoolWording()),
    };
  }
  const of = [...current.students, ...current.departed].find((each) => each.student.key === student);
  if (!of) return null;
  const report = studentReport(current, of, { ...head, student: studentName(student) });
  return {
    title: `Отчёт, ${studentName(student)}, ${shownPeriodName()}`,
    papers: (details, faces) => [planStudentReport(report, details, faces)],
    sheets: () => studentReportSheets(report),
  };
}
