import { type Signal, useSignal } from '@preact/signals';
import { addDays, type Day } from '../../../utils/base/calendar/day.ts';
import type { RecordedEntry } from '../../../utils/duties/entry.ts';
import type { Task } from '../../../utils/register/tasks/task.ts';
import { dropTask, give, putOff } from '../../../utils/register/tasks/task-decisions.ts';
import type { TaskLine } from '../../../utils/register/tasks/task-line.ts';
import { TextField } from '../../register/text-field.tsx';
import { shownClass } from '../../state/class-book.ts';
import { taskOf } from '../../state/class-counts.ts';
import { periods, personOf, today } from '../../state/class-states.ts';
import { useOnce } from '../../state/once.ts';
import { record } from '../../state/record.ts';
import { during } from '../../ui/during.ts';
import { DateField } from '../../ui/fields/date-field.tsx';
import { FormFooter } from '../../ui/form-footer.tsx';

type Decision = 'put-off' | 'give' | 'drop';

/** Why a task is owed, and what may be decided about it besides doing it. */
export function TaskDecision({ line }: { line: TaskLine }) {
  const chosen = useSignal<Decision | null>(null);
  const choose = (decision: Decision, words: string) => (
    <button
      type="button"
      class="small"
      aria-pressed={chosen.value === decision}
      onClick={() => (chosen.value = chosen.value === decision ? null : decision)}
    >
      {words}
    </button>
  );
  const mayWait = !(line.firm && line.due !== null && line.due <= today.value);
  return (
    <div class="workspace-decision stack">
      <p class="small">
        {line.why} <span class="muted">({line.source})</span>
      </p>
      <div class="row">
        {mayWait && choose('put-off', 'Отложить…')}
        {choose('give', 'Поручить…')}
        {!line.firm && choose('drop', 'Не требуется…')}
        {line.firm && <span class="small muted">Срок установлен законом или решает директор.</span>}
      </div>
      {chosen.value && <DecisionForm key={chosen.value} line={line} decision={chosen.value} />}
    </div>
  );
}

const SEND = { 'put-off': 'Отложить', give: 'Поручить', drop: 'Записать: не требуется' } as const;

function DecisionForm({ line, decision }: { line: TaskLine; decision: Decision }) {
  const day = useSignal<Day | ''>('');
  const text = useSignal('');
  const busy = useSignal(false);
  const once = useOnce();
  const task = taskOf(line.id);
  if (!task) return null;
  const send = async () => {
    await during(busy, () => record(entriesOf(task, line, decision, day.value, text.value.trim()), { once }));
  };
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Fields line={line} decision={decision} day={day} text={text} />
      <FormFooter
        send={SEND[decision]}
        busy={busy.value && 'Записываю…'}
        disabled={decision === 'put-off' ? day.value === '' : text.value.trim() === ''}
      />
    </form>
  );
}

function Fields(props: { line: TaskLine; decision: Decision; day: Signal<Day | ''>; text: Signal<string> }) {
  const { line, decision, day, text } = props;
  if (decision === 'give')
    return <TextField label="Кому" value={text} required placeholder="Фамилия И. О., должность" />;
  if (decision === 'drop')
    return (
      <>
        <TextField label="Почему не требуется" value={text} required />
        <p class="small muted">
          До конца учебного года Классрук об этом не напомнит; новые люди напоминание вернут.
        </p>
      </>
    );
  const last = line.firm && line.due !== null ? { max: line.due } : {};
  return (
    <DateField
      label="До какого дня"
      value={day.value}
      onChange={(next) => (day.value = next)}
      min={addDays(today.value, 1)}
      required
      {...last}
    />
  );
}

function entriesOf(task: Task, line: TaskLine, decision: Decision, day: Day, text: string): RecordedEntry[] {
  const classGroup = shownClass();
  if (decision === 'put-off') return putOff(task, line.title, classGroup, day);
  if (decision === 'give') return give(task, line.title, classGroup, text);
  return dropTask(task, line.title, classGroup, {
    reason: text,
    schoolYear: periods.value.schoolYear,
    isPerson: (key) => personOf(key) !== null,
  });
}
