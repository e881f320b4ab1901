import browser from 'webextension-polyfill';
import { dayOf } from '../../../utils/base/calendar/day.ts';
import { now } from '../../../utils/base/clock/now.ts';
import { inWords } from '../../../utils/base/text/counted.ts';
import { clockWords, termWords, whomWords } from '../../../utils/register/tasks/task-words.ts';
import { act as perform } from '../../state/background.ts';
import { taskLink } from '../../state/task-link.ts';
import { useMinute } from '../../ui/use-minute.ts';
import { pageReport } from './page-report-model.ts';
import { type ShownTask, shownClass, shownTasks, taskLists } from './popup-model.ts';
import { QuietDay } from './quiet-day.tsx';

interface Group {
  title: string;
  tone: 'bad' | 'warn' | '';
  tasks: ShownTask[];
}

/** What is owed, in the order of urgency; where nothing is urgent, the figures of the day above the rest. */
export function PopupTasks() {
  if (taskLists.value === null) return <p class="muted popup-note">Смотрю, что ждёт…</p>;
  const all = groupsOf(shownTasks.value);
  const urgent = all.some(({ tone }) => tone !== '');
  // On a quiet day the signals stand as «Кому нужна помощь».
  const groups = urgent || !shownClass.value?.day ? all : groupsOf(shownTasks.value.filter(isNoSignal));
  return (
    <>
      {!urgent && <QuietDay />}
      {groups.map(({ title, tone, tasks }) => (
        <section key={title} aria-label={title}>
          <h2 class={`popup-group ${tone === 'bad' ? 'popup-late' : 'muted'}`}>
            <span>{title}</span>
            <span title={inWords({ unit: 'things', number: tasks.length })}>{tasks.length}</span>
          </h2>
          <ul class="popup-list">
            {tasks.map((task, at) => (
              <TaskRow
                key={`${task.classGroup} ${task.id}`}
                task={task}
                tone={tone}
                first={tone === 'bad' && at === 0 && !pageReport.value}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

const isNoSignal = ({ section }: ShownTask): boolean => section !== 'analysis';

function groupsOf(tasks: readonly ShownTask[]): Group[] {
  const of = (test: (task: ShownTask) => boolean) => tasks.filter(test);
  const groups: Group[] = [
    { title: 'Просрочено', tone: 'bad', tasks: of(({ urgency }) => urgency === 'overdue') },
    { title: 'Сегодня', tone: 'warn', tasks: of(({ urgency }) => urgency === 'today') },
    {
      title: 'На этой неделе и позже',
      tone: 'warn',
      tasks: of(({ urgency, term }) => urgency === 'week' || (urgency === 'later' && term !== null)),
    },
    { title: 'Без срока', tone: '', tasks: of(({ urgency, term }) => urgency === 'later' && term === null) },
  ];
  return groups.filter((group) => group.tasks.length > 0);
}

function TaskRow({ task, tone, first }: { task: ShownTask; tone: Group['tone']; first: boolean }) {
  const { title, act, why, source, classGroup, print, given } = task;
  const look = `small ${first ? 'primary' : ''}`;
  const whom = [whomWords(task), given && `поручено: ${given.to}`].filter(Boolean).join(' · ');
  const term = termWords(task, dayOf(now()));
  const left = clockWords(task, useMinute());
  return (
    <li class={`popup-task ${tone}`}>
      <i aria-hidden="true" />
      <div>
        <b title={title}>{title}</b>
        <span class="small muted" title={`${why} (${source})`}>
          {term && <em>{term}</em>}
          {whom && term && ' · '}
          {whom}
        </span>
        {left && (
          <span class="small muted" role="timer">
            {left}
          </span>
        )}
      </div>
      {print && classGroup ? (
        <button
          type="button"
          class={look}
          aria-label={`${act}: ${title}`}
          onClick={() => void perform('import/print', { classGroup, persons: [...print] })}
        >
          {act}
        </button>
      ) : (
        <a
          class={`button ${look}`}
          href={`${browser.runtime.getURL('/workspace.html')}${taskLink(task, classGroup)}`}
          target="_blank"
          rel="noopener"
          aria-label={`${act}: ${title}`}
        >
          {act}
        </a>
      )}
    </li>
  );
}
