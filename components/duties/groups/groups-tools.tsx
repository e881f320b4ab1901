import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { schoolYearTitle } from '../../../utils/base/calendar/reporting-periods.ts';
import { now } from '../../../utils/base/clock/now.ts';
import type { Faces } from '../../../utils/base/documents/fonts.ts';
import { type Paper, printPapers } from '../../../utils/base/documents/paper.ts';
import { classTitle } from '../../../utils/class-data/roster/class-title.ts';
import type { SchoolDetails } from '../../../utils/class-data/school/school-details.ts';
import {
  type PrintedGroups,
  planDeputySheet,
  planStudentGroups,
  planSubjectGroups,
  planTeacherSheet,
} from '../../../utils/duties/groups/group-papers.ts';
import { planOf } from '../../../utils/duties/groups/group-plans.ts';
import { groupTable } from '../../../utils/duties/groups/group-table.ts';
import { RegisterTools } from '../../register/register-tools.tsx';
import { book, schoolDetails } from '../../state/class-book.ts';
import { students } from '../../state/class-states.ts';
import { FailureNote } from '../../state/failure-note.tsx';
import { usePaper } from '../../state/use-paper.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { PaperView } from '../../ui/drawn/paper-view.tsx';
import { changesFrom, plan, plans, plansOnDay, schoolYear, subject } from './groups-model.ts';

type Make = (of: PrintedGroups, details: SchoolDetails, faces: Faces) => Paper[];

const shownPlan = () => planOf(plansOnDay.value, subject.value);

const PAPERS = {
  subject: 'Списки по группам',
  students: 'Списки по ученикам',
  teachers: 'Листы учителям предмета',
  deputy: 'Лист завучу для внесения',
} as const;
type PaperId = keyof typeof PAPERS;

const MAKE: Record<PaperId, Make> = {
  subject: (of, details, faces) => [planSubjectGroups(shownPlan(), of, details, faces)],
  students: (of, details, faces) => [planStudentGroups(plansOnDay.value, of, details, faces)],
  teachers: (of, details, faces) =>
    shownPlan().groups.map((group) => planTeacherSheet({ plan: shownPlan(), group }, of, details, faces)),
  deputy: (of, details, faces) => [planDeputySheet(plansOnDay.value, of, details, faces)],
};

/** «Печать» and «Таблица» of the groups. */
export function GroupsTools() {
  const shown = useSignal<PaperId | null>(null);
  return (
    <>
      <RegisterTools
        table={groupTable(plans.value, students.value)}
        prints={(Object.keys(PAPERS) as PaperId[]).map((id) => (
          <button
            key={id}
            type="button"
            disabled={
              id === 'subject' || id === 'teachers'
                ? plan.value.groups.length === 0
                : plans.value.length === 0
            }
            onClick={() => (shown.value = id)}
          >
            {PAPERS[id]}…
          </button>
        ))}
      />
      {shown.value && <PaperSheet id={shown.value} onClose={() => (shown.value = null)} />}
    </>
  );
}

function PaperSheet({ id, onClose }: { id: PaperId; onClose: () => void }) {
  const paper = usePaper();
  const details = schoolDetails.value;
  const roster = book.value?.roster;
  const show = () =>
    paper.show((faces) => {
      if (!details || !roster) return null;
      const of: PrintedGroups = {
        students: students.value,
        className: classTitle(roster.classGroup.name),
        schoolYear: schoolYearTitle(schoolYear.value),
        on: changesFrom.value,
      };
      return printPapers(MAKE[id](of, details, faces), faces, { title: PAPERS[id], createdAt: now() });
    });
  // A paper is shown as soon as it is asked for.
  useEffect(() => void show(), []);
  return (
    <Dialog title={PAPERS[id]} wide onClose={onClose}>
      <div class="stack">
        <FailureNote />
        <PaperView shown={paper.shown} title={PAPERS[id]} />
      </div>
    </Dialog>
  );
}
