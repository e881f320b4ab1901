import browser from 'webextension-polyfill';
import { dayOf } from '../../../utils/base/calendar/day.ts';
import { now } from '../../../utils/base/clock/now.ts';
import { count } from '../../../utils/base/text/plural.ts';
import { describeTime } from '../../../utils/base/text/times.ts';
import { classTitle } from '../../../utils/class-data/roster/class-title.ts';
import { termWords } from '../../../utils/register/tasks/task-words.ts';
import { taskLink } from '../../state/task-link.ts';
import { dueMoments, reminders } from './reminders.ts';

const TERMS = ['срок', 'срока', 'сроков'] as const;

/** The checklist in the toolbar popup: what is due, of how many, each line linked to its register. */
export function ReminderList() {
  const classes = reminders.value;
  if (classes === null) return <p class="muted">Смотрю, что ждёт…</p>;
  if (classes.length === 0) return null;
  return (
    <>
      {classes.map(({ classGroup, tasks: lines }) => (
        <section key={classGroup.id} aria-label={`Что сделать: ${classTitle(classGroup.name)}`}>
          <h2>Что сделать · {classTitle(classGroup.name)}</h2>
          {lines.length === 0 && <p class="muted">Всё записано, ничего не ждёт.</p>}
          <ul class="todo">
            {lines.map((line) => (
              <li key={line.id}>
                <a
                  href={`${browser.runtime.getURL('/workspace.html')}${taskLink(line, classGroup.id)}`}
                  target="_blank"
                  rel="noopener"
                >
                  <span class="grow">
                    {line.title}
                    <span class={line.urgency === 'overdue' ? 'small due-now' : 'small muted'}>
                      {termWords(line, dayOf(now()))}
                    </span>
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** While the vault is locked: only that something falls due. */
export function DueNote() {
  const due = dueMoments.value.filter((time) => time <= now().getTime());
  const next = dueMoments.value.find((time) => time > now().getTime());
  if (due.length === 0 && next === undefined) return null;
  return (
    <p class={due.length > 0 ? 'box warn' : 'muted small'}>
      {due.length > 0 && `Подошло: ${count(due.length, TERMS)}. `}
      {next !== undefined && `Ближайший срок — ${describeTime(new Date(next), now())}. `}
      Откройте хранилище, чтобы увидеть, что это.
    </p>
  );
}
