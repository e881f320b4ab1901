import { useSignal } from '@preact/signals';
import type { StudentAnalysis } from '../../../utils/class-data/analytics/class-analysis.ts';
import type { Standing } from '../../../utils/class-data/analytics/class-figures.ts';
import { openHistory } from '../../register/history-sheet.tsx';
import { personOf } from '../../state/class-states.ts';
import { analysis, figures, openWarnings, studentName } from '../../state/journal-figures.ts';
import { notify } from '../../state/notice-choice.ts';
import { linkToPerson, shownPerson } from '../../state/person-places.ts';
import { Icon } from '../../ui/icon.tsx';
import { Toolbar } from '../../ui/table/toolbar.tsx';
import { everybodyIn } from './journal-rows.ts';
import { MeasuresDialog } from './measures-dialog.tsx';
import { shownPeriodName } from './shown-period-name.ts';
import { SiteReportsLine } from './site-reports-line.tsx';
import { StudentAttendance } from './student-attendance.tsx';
import { StudentContacts } from './student-contacts.tsx';
import { StudentNotes } from './student-notes.tsx';
import { StudentPeriod } from './student-period.tsx';
import { StudentSubjects } from './student-subjects.tsx';
import { StudentTrend } from './student-trend.tsx';
import { WarningSentences } from './warning-sentences.tsx';
import { WithJournal } from './with-journal.tsx';
import './student-card.css';

const GROUPS: Record<Standing['group'], string> = {
  excellent: 'отличные отметки',
  good: 'отметки «4» и «5»',
  middling: 'есть «3»',
  failing: 'есть «2»',
  'not-certified': 'есть н/а',
  none: 'отметок ещё нет',
};

/** Everything about one student on one screen: the marks first, beside them what to do and what was written. */
export function StudentView() {
  const key = shownPerson();
  const inYear = everybodyIn(figures.value?.year).find(({ student }) => student.key === key);
  if (figures.value && (!key || (!inYear && !personOf(key)))) return <StudentList />;
  if (!key) return <WithJournal>{null}</WithJournal>;
  const now = everybodyIn(analysis.value).find(({ student }) => student.key === key);
  const isMarked = now !== undefined && !analysis.value?.unmarked;
  return (
    <>
      <Tools student={key} now={now} />
      <div class="journal-student">
        <div class="stack">
          <WithJournal>
            {now === undefined && <p class="muted">За этот период в журнале ничего нет.</p>}
            {isMarked && <StudentSubjects now={now} />}
            <div class="side-by-side">
              {isMarked && <StudentTrend now={now} />}
              {inYear && <StudentAttendance year={inYear} />}
            </div>
            <SiteReportsLine about={['student']} />
          </WithJournal>
        </div>
        <aside class="journal-beside" aria-label="О ученике">
          {now && <StudentPeriod now={now} />}
          <Signals student={key} />
          <StudentNotes student={key} />
          <StudentContacts student={key} />
        </aside>
      </div>
    </>
  );
}

/** The student's standing in the period shown, and what can be made of the card. */
function Tools({ student, now }: { student: string; now: StudentAnalysis | undefined }) {
  const basis = analysis.value?.figures.basis ?? 'expected';
  const isMarked = now !== undefined && !analysis.value?.unmarked;
  const standing = isMarked
    ? `${basis === 'given' ? 'по выставленным отметкам' : 'по ожидаемым отметкам'}: ${GROUPS[now[basis].group]}`
    : '';
  return (
    <Toolbar
      filters={
        <span class="grow shrinks one-line" title={standing}>
          <b>{shownPeriodName()}</b>
          {standing && <span class="muted"> · {standing}</span>}
          {isDeparted(student) && <span class="chip warn">выбыл(а) из класса или нет в списке</span>}
        </span>
      }
    >
      {personOf(student) && (
        <button type="button" class="quiet" onClick={() => openHistory(student)}>
          Все записи
        </button>
      )}
      <button type="button" onClick={() => print()}>
        <Icon name="print" />
        Печать
      </button>
      <a class="button primary" href={linkToPerson('extracts', student)}>
        {personOf(student) ? 'Выписка' : 'Выписка выбывшему'}
      </a>
    </Toolbar>
  );
}

/** What needs attention today, and the two things to do about it. */
function Signals({ student }: { student: string }) {
  const measured = useSignal(false);
  const warnings = openWarnings.value.filter((each) => each.student === student);
  return (
    <>
      {warnings.length > 0 && (
        <section class="stack" aria-label="Сигналы">
          <WarningSentences warnings={warnings} />
          <div class="row no-print">
            {personOf(student) && (
              <button type="button" class="small" onClick={() => (measured.value = true)}>
                Меры приняты…
              </button>
            )}
            <button type="button" class="small" onClick={() => notify([student])}>
              Уведомить…
            </button>
          </div>
        </section>
      )}
      {measured.value && <MeasuresDialog students={[student]} onClose={() => (measured.value = false)} />}
    </>
  );
}

const isDeparted = (key: string): boolean =>
  figures.value?.year.departed.some(({ student }) => student.key === key) ?? false;

function StudentList() {
  return (
    <WithJournal>
      <div class="card stack">
        <h2>Чью карточку открыть?</h2>
        <ul class="columns">
          {everybodyIn(figures.value?.year).map(({ student }) => (
            <li key={student.key}>
              <a href={linkToPerson('student', student.key)}>{studentName(student.key)}</a>
            </li>
          ))}
        </ul>
      </div>
    </WithJournal>
  );
}
