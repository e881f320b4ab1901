import type { TaskLine } from '../../utils/register/tasks/task-line.ts';
import { clockWords, termWords, whomWords } from '../../utils/register/tasks/task-words.ts';
import { useMinute } from '../ui/use-minute.ts';

/** By when a task is due, the clock of a term in hours, for whom it is and to whom it was given; why, as its hint. */
export function TaskFacts({ line, today }: { line: TaskLine; today: string }) {
  const facts = [whomWords(line), line.given && `поручено: ${line.given.to}`].filter(Boolean).join(' · ');
  const when = termWords(line, today);
  const left = clockWords(line, useMinute());
  return (
    <span class="small muted" title={`${line.why} (${line.source})`}>
      {when && <em>{when}</em>}
      {left && (
        <span role="timer">
          {' · '}
          {left}
        </span>
      )}
      {when && facts && ' · '}
      {facts}
    </span>
  );
}
