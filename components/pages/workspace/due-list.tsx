import { useSignal } from '@preact/signals';
import { inWords } from '../../../utils/base/text/counted.ts';
import { listOnDay, YEAR_LISTS } from '../../../utils/tasks/year-lists.ts';
import { book } from '../../state/class-book.ts';
import { isPastClass, periods, today } from '../../state/class-states.ts';
import { linkTo } from '../../state/route.ts';
import { lazyView } from '../../ui/lazy-view.tsx';
import { dueLines, dueUrgencies } from './due-lines.ts';
import { TaskLine } from './task-line-view.tsx';
import './due.css';

const AllTasks = lazyView(async () => (await import('./all-tasks.tsx')).AllTasks);

/** Lines of the short list; the others are behind «Все дела». */
const SHORT = 6;

const shortList = () => dueLines.value.slice(0, SHORT);

/** Beside the title: how much is due, and all of it in a dialog. */
export function DueHead() {
  const showsAll = useSignal(false);
  const { overdue, today: dueToday, ahead } = dueUrgencies.value;
  const words = [
    overdue.number > 0 && `просрочено: ${inWords(overdue)}`,
    dueToday.number > 0 && `сегодня: ${inWords(dueToday)}`,
    ahead.number > 0 && `впереди: ${inWords(ahead)}`,
  ];
  return (
    <>
      <span class="muted grow">{words.filter(Boolean).join(', ') || 'Всё записано, ничего не ждёт.'}</span>
      <YearListLink />
      <button type="button" class="small" onClick={() => (showsAll.value = true)}>
        Все дела
      </button>
      {showsAll.value && <AllTasks close={() => (showsAll.value = false)} />}
    </>
  );
}

/** The way to the list of the season, in September and in May. It counts nothing: what is open in it is owed by its duty. */
function YearListLink() {
  const list = listOnDay(today.value, periods.value.schoolYear);
  if (list === null || isPastClass.value) return null;
  return (
    <a
      class="button small"
      href={linkTo({ section: 'year', classGroup: book.value?.classGroup ?? null, detail: list })}
    >
      {YEAR_LISTS[list]}
    </a>
  );
}

/** What is due, the nearest day first, in two columns. */
export function DueList() {
  const short = shortList();
  if (short.length === 0) return null;
  return (
    <section class="workspace-due-columns no-print" aria-label="Что сделать">
      {short.map((line) => (
        <TaskLine key={line.id} line={line} />
      ))}
    </section>
  );
}
