import { useSignal } from '@preact/signals';
import { weekdayDate } from '../../../utils/base/calendar/weekday-date.ts';
import { inWords } from '../../../utils/base/text/counted.ts';
import type { DroppedTask } from '../../../utils/register/tasks/task.ts';
import type { TaskLine as Line } from '../../../utils/register/tasks/task-line.ts';
import { URGENCIES } from '../../../utils/register/tasks/task-terms.ts';
import { owed, putOffLines, taskOf } from '../../state/class-counts.ts';
import { takeBack } from '../../state/record.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { dueLines, dueUrgencies } from './due-lines.ts';
import { TaskDecision } from './task-decision.tsx';
import { TaskLine } from './task-line-view.tsx';
import { YearLine } from './year-line.tsx';

const TITLES = {
  overdue: 'Просрочено',
  today: 'Сегодня',
  week: 'На этой неделе',
  later: 'Позже и без срока',
} as const;

/** All that is owed by urgency, and what was put off or is not needed; each can be put off, given to somebody, dropped. */
export function AllTasks({ close }: { close: () => void }) {
  return (
    <Dialog title="Все дела" wide onClose={close}>
      <YearLine onOpen={close} />
      {dueLines.value.length === 0 && <p class="muted">Всё записано, ничего не ждёт.</p>}
      {URGENCIES.map((urgency) => {
        const lines = dueLines.value.filter((line) => line.urgency === urgency);
        if (lines.length === 0) return null;
        return (
          <section key={urgency} class="workspace-tasks" aria-label={TITLES[urgency]}>
            <h3 class={urgency === 'overdue' ? 'workspace-tasks-late' : undefined}>
              {TITLES[urgency]} <span class="muted">{inWords(dueUrgencies.value[urgency])}</span>
            </h3>
            {lines.map((line) => (
              <OneTask key={line.id} line={line} close={close} />
            ))}
          </section>
        );
      })}
      {putOffLines.value.length > 0 && (
        <section class="workspace-tasks" aria-label="Отложено">
          <h3>Отложено</h3>
          {putOffLines.value.map((line) => (
            <PutOff key={line.id} line={line} />
          ))}
        </section>
      )}
      {owed.value.dropped.length > 0 && (
        <section class="workspace-tasks" aria-label="Не требуется в этом учебном году">
          <h3>Не требуется в этом учебном году</h3>
          {owed.value.dropped.map((task) => (
            <Dropped key={`${task.id} ${task.reason}`} task={task} />
          ))}
        </section>
      )}
    </Dialog>
  );
}

function OneTask({ line, close }: { line: Line; close: () => void }) {
  const isOpen = useSignal(false);
  // Nothing is decided about what the vault itself needs.
  if (!taskOf(line.id)) return <TaskLine line={line} onOpen={close} />;
  return (
    <>
      <TaskLine
        line={line}
        onOpen={close}
        more={
          <button
            type="button"
            class="quiet small"
            aria-expanded={isOpen.value}
            aria-label={`Ещё: ${line.title}`}
            onClick={() => (isOpen.value = !isOpen.value)}
          >
            Ещё
          </button>
        }
      />
      {isOpen.value && <TaskDecision line={line} />}
    </>
  );
}

function PutOff({ line: { title, putOff } }: { line: Line }) {
  if (!putOff) return null;
  return (
    <div class="workspace-due waits">
      <i aria-hidden="true" />
      <div>
        <b title={title}>{title}</b>
        <span class="small muted">до {weekdayDate(putOff.until)}</span>
      </div>
      <button type="button" class="small" onClick={() => void takeBack([putOff.entry])}>
        Вернуть
      </button>
    </div>
  );
}

function Dropped({ task: { text, reason, entries } }: { task: DroppedTask }) {
  return (
    <div class="workspace-due waits">
      <i aria-hidden="true" />
      <div>
        <b title={text}>{text}</b>
        <span class="small muted">{reason}</span>
      </div>
      <button type="button" class="small" onClick={() => void takeBack(entries)}>
        Вернуть
      </button>
    </div>
  );
}
