import { useSignal } from '@preact/signals';
import { dayOf, russianDay } from '../../../utils/base/calendar/day.ts';
import { count } from '../../../utils/base/text/plural.ts';
import type { EarlyWarning } from '../../../utils/class-data/analytics/class-warnings.ts';
import { openWarnings, settled, studentName } from '../../state/journal-figures.ts';
import { linkToPerson } from '../../state/person-places.ts';
import { takeBack } from '../../state/record.ts';
import { WarningLine } from '../journal/warning-line.tsx';

const SIGNALS = ['сигнал', 'сигнала', 'сигналов'] as const;

/** Today's early warnings by student, and those already dealt with. */
export function WarningsList() {
  const looked = useSignal(false);
  const open = openWarnings.value;
  const alarms = open.filter(({ level }) => level === 'alarm');
  const watched = open.filter(({ level }) => level === 'watch');
  return (
    <section class="card stack" aria-label="Ранние сигналы">
      <div class="row">
        <h2>Ранние сигналы на сегодня</h2>
        <span class="grow" />
        <fieldset class="tabs no-print" aria-label="Какие сигналы показать">
          <button type="button" aria-pressed={!looked.value} onClick={() => (looked.value = false)}>
            Ждут <span class={open.length > 0 ? 'count bad' : 'muted'}>{open.length}</span>
          </button>
          <button type="button" aria-pressed={looked.value} onClick={() => (looked.value = true)}>
            Разобраны <span class="muted">{settled.value.size}</span>
          </button>
        </fieldset>
      </div>
      {looked.value ? (
        <Settled />
      ) : (
        <>
          {open.length === 0 && <p class="muted">Сигналов нет: всё спокойно или уже разобрано.</p>}
          <ByStudent warnings={alarms} />
          {alarms.length > 0 && watched.length > 0 && (
            <details>
              <summary>Присмотреться: ещё {count(watched.length, SIGNALS)}</summary>
              <ByStudent warnings={watched} />
            </details>
          )}
          {alarms.length === 0 && <ByStudent warnings={watched} />}
        </>
      )}
    </section>
  );
}

function ByStudent({ warnings }: { warnings: readonly EarlyWarning[] }) {
  const students = [...new Set(warnings.map(({ student }) => student))];
  return (
    <div class="stack analysis-warned-students">
      {students.map((student) => (
        <div key={student} class="analysis-warned">
          <h3>
            <a class="person" href={toStudent(student)}>
              {studentName(student)}
            </a>
          </h3>
          <ul class="warnings">
            {warnings
              .filter((warning) => warning.student === student)
              .map((warning) => (
                <WarningLine key={warning.id} warning={warning} />
              ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

const toStudent = (student: string): string => linkToPerson('student', student);

function Settled() {
  const entries = [...settled.value.values()].reverse();
  if (entries.length === 0) return <p class="muted">Пока ничего не разобрано.</p>;
  return (
    <ol class="history">
      {entries.map(({ id, at, person, said, what }) => (
        <li key={id}>
          <span class="small muted">{russianDay(dayOf(new Date(at)))}</span>
          <span class="grow">
            <a class="person" href={toStudent(person)}>
              {studentName(person)}
            </a>
            : {said}
            {what && <b> — {what}</b>}
          </span>
          <button type="button" class="quiet no-print" onClick={() => void takeBack([id])}>
            Вернуть
          </button>
        </li>
      ))}
    </ol>
  );
}
