import { dayOf } from '../../../utils/base/calendar/day.ts';
import { now } from '../../../utils/base/clock/now.ts';
import { inWords } from '../../../utils/base/text/counted.ts';
import type { PanelState } from '../../../utils/messages/panel-requests.ts';
import type { FieldsOf } from '../../../utils/messages/requests.ts';
import { taskCounts } from '../../../utils/register/counts/section-badges.ts';
import type { TaskLine } from '../../../utils/register/tasks/task-line.ts';
import { TaskFacts } from '../../register/task-facts.tsx';
import { act } from '../../state/background.ts';
import './panel.css';

/** The panel stands in the page of the site: the rest is in the workspace. */
const SHOWN = 4;

/** What is owed in the class, the most urgent first. */
export function TasksCard({ tasks: { tasks } }: { tasks: NonNullable<PanelState['tasks']> }) {
  const { overdue, today, ahead } = taskCounts(tasks);
  const words = [
    overdue.number > 0 && `просрочено: ${inWords(overdue)}`,
    today.number > 0 && `сегодня: ${inWords(today)}`,
    ahead.number > 0 && `впереди: ${inWords(ahead)}`,
  ];
  return (
    <section class="card stack" aria-label="Дела класса">
      <div class="row">
        <h2>Дела класса</h2>
        <span class="muted grow">{words.filter(Boolean).join(', ') || 'ничего не ждёт'}</span>
        <button
          type="button"
          class="quiet"
          onClick={() => void act('open/workspace', { section: 'incidents', detail: 'new' })}
        >
          Сообщить об утечке…
        </button>
        {tasks.length > 0 && (
          <button
            type="button"
            class="quiet"
            onClick={() => void act('open/workspace', { section: 'today' })}
          >
            Все дела
          </button>
        )}
      </div>
      {tasks.length > 0 && (
        <ul class="panel-tasks">
          {tasks.slice(0, SHOWN).map((line) => (
            <li key={line.id} class={lookOf(line)}>
              <OneTask line={line} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const lookOf = ({ urgency, term }: TaskLine) =>
  urgency === 'overdue' ? 'late' : term !== null ? 'soon' : undefined;

function OneTask({ line }: { line: TaskLine }) {
  return (
    <>
      <span class="grow">
        <b>{line.title}</b> <TaskFacts line={line} today={dayOf(now())} />
      </span>
      <button type="button" class="small" onClick={() => open(line)}>
        {line.act}
      </button>
    </>
  );
}

function open({ print, section, filter }: TaskLine): void {
  if (print) void act('open/print', { persons: [...print] });
  else
    void act('open/workspace', {
      // Each rule names a section: a test compares them.
      section: section as FieldsOf<'open/workspace'>['section'],
      ...(filter !== null && { detail: filter }),
    });
}
