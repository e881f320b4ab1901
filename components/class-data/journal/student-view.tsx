import { useSignal } from '@preact/signals';
import { NO_REASON } from '../../../utils/class-data/analytics/absence-words.ts';
import type { ClassAnalysis, StudentAnalysis } from '../../../utils/class-data/analytics/class-analysis.ts';
import type { Standing } from '../../../utils/class-data/analytics/class-figures.ts';
import { shownPercent } from '../../../utils/class-data/analytics/fraction.ts';
import { openHistory } from '../../register/history-sheet.tsx';
import { personOf } from '../../state/class-states.ts';
import { analysis, figures, openWarnings, studentName } from '../../state/journal-figures.ts';
import { notify } from '../../state/notice-choice.ts';
import { linkToPerson, shownPerson } from '../../state/person-places.ts';
import { neighboursOf } from './journal-rows.ts';
import { MeasuresDialog } from './measures-dialog.tsx';
import { shownPeriodName } from './shown-period-name.ts';
import { StudentAttendance } from './student-attendance.tsx';
import { StudentContacts } from './student-contacts.tsx';
import { StudentNotes } from './student-notes.tsx';
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

/** Everything about one student on one screen. */
export function StudentView() {
  const key = shownPerson();
  const inYear = everybodyIn(figures.value?.year).find(({ student }) => student.key === key);
  if (figures.value && (!key || (!inYear && !personOf(key)))) return <StudentList />;
  if (!key) return <WithJournal>{null}</WithJournal>;
  const now = everybodyIn(analysis.value).find(({ student }) => student.key === key);
  return (
    <>
      <Heading student={key} />
      <WithJournal>
        {now ? <Figures now={now} /> : <p class="muted">За этот период в журнале ничего нет.</p>}
        {now && !analysis.value?.unmarked && <StudentSubjects now={now} />}
        <div class="side-by-side">
          {now && !analysis.value?.unmarked && <StudentTrend now={now} />}
          {inYear && <StudentAttendance year={inYear} />}
        </div>
      </WithJournal>
      <div class="side-by-side">
        <StudentNotes student={key} />
        <StudentContacts student={key} />
      </div>
    </>
  );
}

function Heading({ student }: { student: string }) {
  const { before, after } = neighboursOf(everybodyIn(figures.value?.year), student);
  return (
    <header class="row">
      <h2 class="journal-student-name">{studentName(student)}</h2>
      <a class="button primary no-print" href={linkToPerson('extracts', student)}>
        {personOf(student) ? 'Выписка' : 'Выписка выбывшему'}
      </a>
      {personOf(student) && (
        <button type="button" class="quiet" onClick={() => openHistory(student)}>
          Все записи
        </button>
      )}
      <span class="grow" />
      <nav class="row journal-others no-print" aria-label="Другие ученики">
        {before && <a href={linkToPerson('student', before)}>← {studentName(before)}</a>}
        {after && <a href={linkToPerson('student', after)}>{studentName(after)} →</a>}
      </nav>
      <button type="button" onClick={() => print()}>
        Напечатать
      </button>
    </header>
  );
}

/** The student's standing in the period shown, and what needs attention today. */
function Figures({ now }: { now: StudentAnalysis }) {
  const measured = useSignal(false);
  const basis = analysis.value?.figures.basis ?? 'expected';
  const { attendance } = now;
  const warnings = openWarnings.value.filter(({ student }) => student === now.student.key);
  return (
    <>
      <p>
        <b>{shownPeriodName()}.</b>{' '}
        {!analysis.value?.unmarked && (
          <>
            {basis === 'given' ? 'По выставленным отметкам' : 'По ожидаемым отметкам'}:{' '}
            {GROUPS[now[basis].group]}.{' '}
          </>
        )}
        Посещено {shownPercent(attendance.attended)} уроков: пропущено {attendance.missed} из{' '}
        {attendance.lessons}, из них по болезни {attendance.illness}, по уважительной причине{' '}
        {attendance.excused}, {NO_REASON} {attendance.unexcused}; опозданий {attendance.late}; полных дней
        пропущено {attendance.daysMissed}.
        {isDeparted(now.student.key) && ' Выбыл(а) из класса или нет в списке.'}
      </p>
      {warnings.length > 0 && (
        <section class="card stack" aria-label="Сигналы">
          <WarningSentences warnings={warnings} />
          <div class="row no-print">
            {personOf(now.student.key) && (
              <button type="button" onClick={() => (measured.value = true)}>
                Меры приняты…
              </button>
            )}
            <button type="button" onClick={() => notify([now.student.key])}>
              Уведомить…
            </button>
          </div>
        </section>
      )}
      {measured.value && (
        <MeasuresDialog students={[now.student.key]} onClose={() => (measured.value = false)} />
      )}
    </>
  );
}

/** The present roll, then those who have left. */
const everybodyIn = (of: ClassAnalysis | null | undefined): StudentAnalysis[] =>
  of ? [...of.students, ...of.departed] : [];

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
