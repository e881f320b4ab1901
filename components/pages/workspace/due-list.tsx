import { useSignal } from '@preact/signals';
import { now } from '../../../utils/base/clock/now.ts';
import { inWords } from '../../../utils/base/text/counted.ts';
import { describeTime } from '../../../utils/base/text/times.ts';
import type { TaskLine } from '../../../utils/register/tasks/task-line.ts';
import { termWords } from '../../../utils/register/tasks/task-words.ts';
import { book } from '../../state/class-book.ts';
import { taskLines, urgencies } from '../../state/class-counts.ts';
import { today } from '../../state/class-states.ts';
import { taskLink } from '../../state/task-link.ts';
import { waiting } from '../../state/waiting.ts';
import { Dialog } from '../../ui/dialog.tsx';
import './due.css';

/** Lines of the short list; the others are behind «Все дела». */
const SHORT = 6;

const shortList = () => taskLines.value.slice(0, waiting.value.length > 0 ? SHORT - 1 : SHORT);

/** Beside the title: how much is due, and all of it in a dialog. */
export function DueHead() {
  const showsAll = useSignal(false);
  const { overdue, today: dueToday, ahead } = urgencies.value;
  const words = [
    overdue.number > 0 && `просрочено: ${inWords(overdue)}`,
    dueToday.number > 0 && `сегодня: ${inWords(dueToday)}`,
    ahead.number > 0 && `впереди: ${inWords(ahead)}`,
  ];
  return (
    <>
      <span class="muted grow">{words.filter(Boolean).join(', ') || 'Всё записано, ничего не ждёт.'}</span>
      {taskLines.value.length > shortList().length && (
        <button type="button" class="small" onClick={() => (showsAll.value = true)}>
          Все дела
        </button>
      )}
      {showsAll.value && (
        <Dialog title="Все дела" wide onClose={() => (showsAll.value = false)}>
          {taskLines.value.map((line) => (
            <DueLine key={line.id} line={line} onOpen={() => (showsAll.value = false)} />
          ))}
        </Dialog>
      )}
    </>
  );
}

/** What is due, the nearest day first, in two columns. */
export function DueList() {
  const short = shortList();
  if (short.length + waiting.value.length === 0) return null;
  return (
    <section class="workspace-due-columns no-print" aria-label="Что сделать">
      {waiting.value.length > 0 && <PasswordsLine />}
      {short.map((line) => (
        <DueLine key={line.id} line={line} />
      ))}
    </section>
  );
}

const LOOKS = { overdue: 'late', today: 'soon', week: 'soon', later: 'soon' } as const;

function DueLine({ line, onOpen }: { line: TaskLine; onOpen?: () => void }) {
  const { title, names, count, term, urgency, act } = line;
  const look = term === null ? 'waits' : LOOKS[urgency];
  const more = count - names.length;
  const whom = names.length > 0 ? `${names.join(', ')}${more > 0 ? ` и ещё ${more}` : ''}` : '';
  const when = termWords(line, today.value);
  return (
    <div class={`workspace-due ${look}`}>
      <i aria-hidden="true" />
      <div>
        <b title={title}>{title}</b>
        <span class="small muted">
          {whom}
          {whom && when && ' · '}
          {when && <em>{when}</em>}
        </span>
      </div>
      <a class="button small" href={taskLink(line, book.value?.classGroup ?? null)} onClick={onOpen}>
        {act}
      </a>
    </div>
  );
}

const HOW_TO_PRINT = 'Откройте класс в Дневник.ру и напечатайте памятки.';

/** Temporary passwords that nobody has printed yet. */
function PasswordsLine() {
  const first = Math.min(...waiting.value);
  return (
    <div class="workspace-due soon">
      <i aria-hidden="true" />
      <div>
        <b>Ждут печати: {inWords({ unit: 'passwords', number: waiting.value.length })}</b>
        <span class="small muted" title={HOW_TO_PRINT}>
          Первый сотрётся <em>{describeTime(new Date(first), now())}</em>. {HOW_TO_PRINT}
        </span>
      </div>
    </div>
  );
}
