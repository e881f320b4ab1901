import { useSignal } from '@preact/signals';
import { useId, useRef } from 'preact/hooks';
import { dayAndMonth } from '../../../utils/base/calendar/day-and-month.ts';
import { count, ROWS_OF } from '../../../utils/base/text/plural.ts';
import { DIARY_PURPOSE } from '../../../utils/duties/consents/purposes.ts';
import { USUAL_REASONS } from '../../../utils/duties/credentials/usual-reasons.ts';
import { withEverybody } from '../../../utils/duties/meetings/meeting-due.ts';
import { type MeetingMarks, NOTHING_MARKED } from '../../../utils/duties/meetings/meeting-marks.ts';
import {
  attendedOn,
  isTakenByAnother,
  meetingEntries,
} from '../../../utils/duties/meetings/meeting-result.ts';
import { meetingSummary, notBrought } from '../../../utils/duties/meetings/meeting-summary.ts';
import { DayField } from '../../register/day-field.tsx';
import { noteTowards } from '../../register/person-notes.ts';
import { TextField } from '../../register/text-field.tsx';
import { areOfLaterYear, LaterYearNote } from '../../register/turn/later-year-note.tsx';
import { book, shownClass } from '../../state/class-book.ts';
import {
  acknowledgementAsk,
  classFamilies,
  dueFamilies,
  periodName,
  today,
} from '../../state/class-states.ts';
import { useOnce } from '../../state/once.ts';
import { record } from '../../state/record.ts';
import { Icon } from '../../ui/icon.tsx';
import { Toolbar } from '../../ui/table/toolbar.tsx';
import { MeetingFamilyRows } from './meeting-rows.tsx';
import { MeetingSteps } from './meeting-steps.tsx';
import { useWalk } from './use-walk.ts';
import { WalkHints } from './walk-hints.tsx';

/** After the meeting: who came and what each of them signed. Nothing is ticked before the teacher ticks it. */
export function MeetingResultView() {
  const families = withEverybody(dueFamilies.value, classFamilies.value, ({ key }, student) =>
    noteTowards(key, student.key),
  );
  const on = useSignal<string>(today.value);
  const place = useSignal('');
  const reason = useSignal('');
  const marks = useSignal<MeetingMarks>(NOTHING_MARKED);
  const saved = useSignal('');
  const once = useOnce();
  const summaryId = useId();
  const withPeople = families.filter(({ people }) => people.length > 0);
  const nobody = dueFamilies.value.filter(({ people }) => people.length === 0);
  const { period, topic, runningUntil } = acknowledgementAsk.value;
  const signedFor = runningUntil
    ? `Ознакомление за период подписывают, когда он закончится: ${dayAndMonth(runningUntil)}`
    : `Подпись в листе ознакомления: «${topic}»${period === null ? '' : `, ${periodName(period)}`}`;
  const attended = attendedOn(book.value?.register.entries ?? [], on.value);
  const meeting = {
    classGroup: shownClass(),
    on: on.value,
    purpose: DIARY_PURPOSE,
    place: place.value.trim() || null,
    reason: reason.value.trim() || null,
    period,
    topic,
  };
  const entries = meetingEntries(withPeople, marks.value, meeting, attended);
  const summary = meetingSummary(entries).join('; ');
  const isLate = areOfLaterYear(() => [{ kind: 'meeting-attended', on: on.value }, ...entries]);
  const isForeign = isTakenByAnother(entries);
  const missing = notBrought(marks.value);
  const change = (next: MeetingMarks) => {
    marks.value = next;
    saved.value = '';
  };
  const recordButton = useRef<HTMLButtonElement>(null);
  const walk = useWalk({
    families: withPeople,
    marks: marks.value,
    attended,
    onChange: change,
    onEnd: () => recordButton.current?.focus(),
    // As the button does: what is required is asked for first.
    onSend: () => recordButton.current?.click(),
  });
  const submit = async (event: Event) => {
    event.preventDefault();
    if (await record(entries, { once })) {
      marks.value = NOTHING_MARKED;
      reason.value = '';
      saved.value = summary;
    }
  };
  const isMarked = marks.value.size > 0;
  return (
    <form class="stack meetings" aria-label="После собрания" onSubmit={submit} onKeyDown={keepFromSending}>
      <Toolbar
        search={
          <>
            <DayField label="День собрания" value={on} required max={today.value} />
            <TextField label="Куда положены согласия" value={place} placeholder="например, папка класса" />
          </>
        }
      >
        <button
          type="button"
          class="primary"
          disabled={withPeople.length === 0 || isLate}
          onClick={walk.start}
        >
          Отмечать клавишами
        </button>
      </Toolbar>
      {isLate && <LaterYearNote />}
      <div class="table-frame">
        <table class="data meetings-list" aria-label="Кто пришёл" {...walk.table}>
          <thead>
            <tr>
              <th class="meetings-student">Ученик</th>
              <th>Кто пришёл</th>
              <th class="meetings-slips">Памятка вручена</th>
              <th class="meetings-consents">Согласие</th>
              <th class="meetings-form">Форма</th>
              <th class="meetings-signed middle" title={signedFor}>
                Подпись
              </th>
            </tr>
          </thead>
          {withPeople.map((family) => (
            <MeetingFamilyRows
              key={family.student.key}
              family={family}
              families={withPeople}
              marks={marks.value}
              attended={attended}
              spoken={walk.of}
              onChange={change}
            />
          ))}
        </table>
      </div>
      <p class="small muted">
        {signedFor}.
        {nobody.length > 0 &&
          ` Без представителя, которому можно сообщать сведения: ${nobody.map(({ student }) => student.name).join(', ')}.`}
      </p>
      <div class={isMarked ? 'bulk meetings-foot' : 'card row meetings-foot'}>
        <WalkHints families={withPeople} marks={marks.value} walk={walk} />
        {isMarked && <MeetingSteps families={withPeople} marks={marks.value} onChange={change} />}
        {isForeign && (
          <section class="box warn row" aria-label="Памятку берёт не владелец">
            <p class="small grow">
              Логин и пароль личные. Памятку ребёнка берёт представитель: назовите причину, она войдёт в
              запись.
            </p>
            <TextField
              label="Почему берёт не владелец"
              value={reason}
              required
              known={USUAL_REASONS}
              placeholder={USUAL_REASONS[0]}
            />
          </section>
        )}
        {/* The keys say each mark by themselves; the sum is read with the button that writes it. */}
        <p
          id={summaryId}
          role="status"
          aria-live={isMarked ? 'off' : 'polite'}
          aria-label="Что будет записано"
          class="grow"
        >
          {entries.length > 0 && `Будет записано: ${summary}.`}
          {entries.length === 0 && saved.value !== '' && `Записано: ${saved.value}.`}
          {entries.length === 0 &&
            saved.value === '' &&
            'Пока ничего не отмечено. Отметьте, кто пришёл, и у каждого — что он получил и подписал.'}
          {missing > 0 && ` Согласий не принесли: ${missing}; о них ничего не записывается.`}
        </p>
        {isMarked && (
          <>
            <button
              ref={recordButton}
              type="submit"
              class="primary"
              aria-describedby={summaryId}
              disabled={entries.length === 0 || isLate}
            >
              Записать собрание{entries.length > 0 && `: ${count(entries.length, ROWS_OF)} в журналы`}
            </button>
            <button
              type="button"
              class="clear"
              aria-label="Снять все отметки"
              title="Снять все отметки"
              onClick={() => change(NOTHING_MARKED)}
            >
              <Icon name="close" />
            </button>
          </>
        )}
      </div>
    </form>
  );
}

/** Enter in a field or on a tick writes nothing: the button does, and Ctrl Enter in the list. */
function keepFromSending(event: KeyboardEvent): void {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
}
