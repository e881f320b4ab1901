import { useSignal } from '@preact/signals';
import { daysBetween } from '../../../utils/base/calendar/day.ts';
import { weekdayDate } from '../../../utils/base/calendar/weekday-date.ts';
import { now } from '../../../utils/base/clock/now.ts';
import { inWords } from '../../../utils/base/text/counted.ts';
import { describeTime } from '../../../utils/base/text/times.ts';
import { dutyOf } from '../../../utils/duties/duties.ts';
import { shortTitle } from '../../../utils/register/duty.ts';
import { countOf, type OwnedToDo } from '../../../utils/register/reminder.ts';
import { book } from '../../state/class-book.ts';
import { things, toDo } from '../../state/class-counts.ts';
import { today } from '../../state/class-states.ts';
import { linkTo, type SectionId } from '../../state/route.ts';
import { waiting } from '../../state/waiting.ts';
import { Dialog } from '../../ui/dialog.tsx';
import './due.css';

/** Lines of the short list; the others are behind «Все дела». */
const SHORT = 6;

const shortList = () => toDo.value.slice(0, waiting.value.length > 0 ? SHORT - 1 : SHORT);

/** Beside the title: how much is due, and all of it in a dialog. */
export function DueHead() {
  const showsAll = useSignal(false);
  const { late, ahead } = things.value;
  const words = [
    late.number > 0 && `срок подошёл: ${inWords(late)}`,
    ahead.number > 0 && (late.number > 0 ? `${ahead.number} впереди` : inWords(ahead)),
  ];
  return (
    <>
      <span class="muted grow">{words.filter(Boolean).join(', ') || 'Всё записано, ничего не ждёт.'}</span>
      {toDo.value.length > shortList().length && (
        <button type="button" class="small" onClick={() => (showsAll.value = true)}>
          Все дела
        </button>
      )}
      {showsAll.value && (
        <Dialog title="Все дела" wide onClose={() => (showsAll.value = false)}>
          {toDo.value.map((thing) => (
            <DueLine
              key={`${thing.section} ${thing.text}`}
              thing={thing}
              onOpen={() => (showsAll.value = false)}
            />
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
      {short.map((thing) => (
        <DueLine key={`${thing.section} ${thing.text}`} thing={thing} />
      ))}
    </section>
  );
}

function DueLine({ thing, onOpen }: { thing: OwnedToDo<SectionId>; onOpen?: () => void }) {
  const { section, filter, text, due } = thing;
  const state = due === null ? 'waits' : due <= today.value ? 'late' : 'soon';
  const duty = dutyOf(section);
  return (
    <div class={`workspace-due ${state}`}>
      <i aria-hidden="true" />
      <div>
        <b title={text}>
          {text}: {inWords(countOf(thing))}
        </b>
        <span class="small muted">
          {duty ? shortTitle(duty) : 'Список и контакты'}
          {due !== null && <Term due={due} />}
        </span>
      </div>
      <a
        class="button small"
        href={linkTo({ section, classGroup: book.value?.classGroup ?? null, detail: filter })}
        onClick={onOpen}
      >
        Открыть
      </a>
    </div>
  );
}

function Term({ due }: { due: string }) {
  const days = daysBetween(today.value, due);
  return (
    <>
      {' · '}
      <em>
        {days === 0 ? 'срок — сегодня' : days < 0 ? `срок был ${weekdayDate(due)}` : `до ${weekdayDate(due)}`}
      </em>
    </>
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
