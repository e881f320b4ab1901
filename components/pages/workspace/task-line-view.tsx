import type { ComponentChildren } from 'preact';
import type { TaskLine as Line } from '../../../utils/register/tasks/task-line.ts';
import { TaskFacts } from '../../register/task-facts.tsx';
import { act as perform } from '../../state/background.ts';
import { book, shownClass } from '../../state/class-book.ts';
import { today } from '../../state/class-states.ts';
import { taskLink } from '../../state/task-link.ts';
import './due.css';

const LOOKS = { overdue: 'late', today: 'soon', week: 'soon', later: 'soon' } as const;

/** One task: what, for whom, by when, and the one button that opens the place for it. `more` stands before the button. */
export function TaskLine(props: { line: Line; onOpen?: (() => void) | undefined; more?: ComponentChildren }) {
  const { title, term, urgency, act, print } = props.line;
  const look = term === null ? 'waits' : LOOKS[urgency];
  return (
    <div class={`workspace-due ${look}`}>
      <i aria-hidden="true" />
      <div>
        <b title={title}>{title}</b>
        <TaskFacts line={props.line} today={today.value} />
      </div>
      <span class="row tight">
        {props.more}
        {print ? (
          <button
            type="button"
            class="small"
            onClick={() => void perform('import/print', { classGroup: shownClass(), persons: [...print] })}
          >
            {act}
          </button>
        ) : (
          <a
            class="button small"
            href={taskLink(props.line, book.value?.classGroup ?? null)}
            onClick={props.onOpen}
          >
            {act}
          </a>
        )}
      </span>
    </div>
  );
}
