import browser from 'webextension-polyfill';
import { type Day, dayOf, russianDay } from '../../../utils/base/calendar/day.ts';
import { now } from '../../../utils/base/clock/now.ts';
import { inWords } from '../../../utils/base/text/counted.ts';
import { count } from '../../../utils/base/text/plural.ts';
import { describeTime } from '../../../utils/base/text/times.ts';
import { classTitle } from '../../../utils/class-data/roster/class-title.ts';
import { dutyOf } from '../../../utils/duties/duties.ts';
import { shortTitle } from '../../../utils/register/duty.ts';
import { PEOPLE_SECTION } from '../../../utils/register/reminder.ts';
import { linkTo } from '../../state/route.ts';
import { dueMoments, reminders } from './reminders.ts';

function titleOf(id: string): string {
  if (id === PEOPLE_SECTION) return 'Список класса';
  const duty = dutyOf(id);
  return duty ? shortTitle(duty) : '';
}

const TERMS = ['срок', 'срока', 'сроков'] as const;

/** The checklist in the toolbar popup: what is due, of how many, each line linked to its register. */
export function ReminderList() {
  const classes = reminders.value;
  if (classes === null) return <p class="muted">Смотрю, что ждёт…</p>;
  if (classes.length === 0) return null;
  return (
    <>
      {classes.map(({ classGroup, reminders: lines }) => (
        <section key={classGroup.id} aria-label={`Что сделать: ${classTitle(classGroup.name)}`}>
          <h2>Что сделать · {classTitle(classGroup.name)}</h2>
          {lines.length === 0 && <p class="muted">Всё записано, ничего не ждёт.</p>}
          <ul class="todo">
            {lines.map(({ section, filter, text, count: number, unit, due }) => (
              <li key={`${section} ${text}`}>
                <a
                  href={`${browser.runtime.getURL('/workspace.html')}${linkTo({ section, classGroup: classGroup.id, detail: filter })}`}
                  target="_blank"
                  rel="noopener"
                >
                  <span class="grow">
                    {text}
                    <span class="small muted">
                      {titleOf(section)}
                      {due && <DueDay due={due} />}
                    </span>
                  </span>
                  <b class="small">{inWords({ unit, number })}</b>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** A day that has come is red, and its words say so, too. */
function DueDay({ due }: { due: Day }) {
  const today = dayOf(now());
  if (due > today) return <> · до {russianDay(due)}</>;
  return (
    <>
      {' · '}
      <span class="due-now">{due === today ? 'сегодня' : `срок был ${russianDay(due)}`}</span>
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
