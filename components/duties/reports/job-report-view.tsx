import { schoolYearTitle } from '../../../utils/base/calendar/reporting-periods.ts';
import { now } from '../../../utils/base/clock/now.ts';
import { printPapers } from '../../../utils/base/documents/paper.ts';
import { classTitle } from '../../../utils/class-data/roster/class-title.ts';
import { gapsOf } from '../../../utils/class-data/school/school-gaps.ts';
import { dutyJobs } from '../../../utils/duties/duty-jobs.ts';
import { planJobReport } from '../../../utils/duties/reports/job-report-paper.ts';
import { jobReport } from '../../../utils/register/job-report.ts';
import { Gaps } from '../../register/gaps.tsx';
import { schoolWording } from '../../register/paper-class.ts';
import { book, schoolDetails } from '../../state/class-book.ts';
import { classNow } from '../../state/class-states.ts';
import { usePaper } from '../../state/use-paper.ts';
import { PaperView } from '../../ui/drawn/paper-view.tsx';

const TITLE = 'Справка об исполнении инструкции';

/** What of the job description is done, from the registers of the class: asked for every May. */
export function JobReport() {
  const paper = usePaper();
  const current = classNow.value;
  const roster = book.value?.roster;
  const details = schoolDetails.value;
  if (!current || !roster || !details) return null;
  const show = () =>
    paper.show((faces) => {
      const head = {
        className: classTitle(roster.classGroup.name),
        schoolYear: schoolYearTitle(roster.schoolYear),
        on: current.today,
      };
      const planned = planJobReport(jobReport(current, dutyJobs), head, details, faces, schoolWording());
      return printPapers([planned], faces, { title: planned.title, createdAt: now() });
    });
  return (
    <section class="card stack" aria-label={TITLE}>
      <h2>{TITLE}</h2>
      <p class="muted small">
        По запросу: все пункты должностной инструкции по работе в информационной системе — что сделано,
        сколько, с какого дня и что не завершено. Составляется по журналам Классрука.
      </p>
      <div class="row">
        <button type="button" onClick={() => void show()}>
          Показать справку
        </button>
      </div>
      <Gaps gaps={gapsOf('register', details)} />
      <PaperView shown={paper.shown} title={TITLE} />
    </section>
  );
}
