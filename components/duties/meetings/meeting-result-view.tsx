import { useSignal } from '@preact/signals';
import { count, FAMILIES, RECORDS } from '../../../utils/base/text/plural.ts';
import { DIARY_PURPOSE } from '../../../utils/duties/consents/purposes.ts';
import type { DueFamily } from '../../../utils/duties/meetings/meeting-due.ts';
import { type FamilyResult, meetingEntries } from '../../../utils/duties/meetings/meeting-result.ts';
import { DayField } from '../../register/day-field.tsx';
import { TextField } from '../../register/text-field.tsx';
import { shownClass } from '../../state/class-book.ts';
import { acknowledgementAsk, dueFamilies, today } from '../../state/class-states.ts';
import { useOnce } from '../../state/once.ts';
import { record } from '../../state/record.ts';
import { FORM_NAMES } from '../informing/informing-names.ts';

const FORMS = Object.keys(FORM_NAMES) as (keyof typeof FORM_NAMES)[];

/** After the meeting: everybody came and signed everything, except those ticked as absent. */
export function MeetingResultView() {
  const families = dueFamilies.value;
  const on = useSignal<string>(today.value);
  const place = useSignal('папка класса');
  const absent = useSignal<ReadonlySet<string>>(new Set());
  const changed = useSignal<ReadonlyMap<string, Partial<FamilyResult>>>(new Map());
  const saved = useSignal<number | null>(null);
  const once = useOnce();
  const withPeople = families.filter(({ people }) => people.length > 0);
  const nobody = families.filter(({ people }) => people.length === 0);
  const results = withPeople
    .filter(({ student }) => !absent.value.has(student.key))
    .map((family) => ({ ...usual(family), ...changed.value.get(family.student.key) }));
  const { period, topic } = acknowledgementAsk.value;
  const entries = meetingEntries(families, results, {
    classGroup: shownClass(),
    on: on.value,
    purpose: DIARY_PURPOSE,
    place: place.value.trim() || null,
    period,
    topic,
  });
  const change = (student: string, part: Partial<FamilyResult>) => {
    changed.value = new Map(changed.value).set(student, { ...changed.value.get(student), ...part });
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    saved.value = null;
    if (await record(entries, { once })) {
      saved.value = entries.length;
      absent.value = new Set();
      changed.value = new Map();
    }
  };
  return (
    <form class="card stack" aria-label="После собрания" onSubmit={submit}>
      <h2>После собрания</h2>
      <p class="muted">
        Отметьте только тех, кого не было. За остальных запишется всё, что с них причиталось: выдача
        напечатанных памяток, согласия, форма информирования и ознакомление.
      </p>
      <div class="fields">
        <DayField label="День собрания" value={on} required max={today.value} />
        <TextField label="Куда положены согласия" value={place} />
      </div>
      <div style="overflow-x: auto">
        <table class="people">
          <thead>
            <tr>
              <th style="width: 84px">Не был(а)</th>
              <th>Ученик</th>
              <th>Кто пришёл</th>
              <th style="width: 100px">Реквизиты</th>
              <th style="width: 100px">Согласия</th>
              <th style="width: 150px">Форма</th>
              <th style="width: 120px">Ознакомление</th>
            </tr>
          </thead>
          <tbody>
            {withPeople.map((family) => (
              <Line
                key={family.student.key}
                family={family}
                absent={absent.value.has(family.student.key)}
                result={{ ...usual(family), ...changed.value.get(family.student.key) }}
                onAbsent={() => {
                  const next = new Set(absent.value);
                  if (!next.delete(family.student.key)) next.add(family.student.key);
                  absent.value = next;
                }}
                onChange={(part) => change(family.student.key, part)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {nobody.length > 0 && (
        <p class="small muted">
          Без представителя, которому можно сообщать сведения:{' '}
          {nobody.map(({ student }) => student.name).join(', ')}.
        </p>
      )}
      <div class="row">
        <button type="submit" class="primary" disabled={entries.length === 0}>
          Записать собрание: {count(entries.length, RECORDS)}
        </button>
        <span class="muted">
          Были: {count(results.length, FAMILIES)}, не были: {absent.value.size}
        </span>
        {saved.value !== null && (
          <span class="chip ok" role="status">
            Записано: {count(saved.value, RECORDS)}
          </span>
        )}
      </div>
    </form>
  );
}

function usual({ student, people }: DueFamily): FamilyResult {
  return {
    student: student.key,
    came: people[0]?.person.key ?? '',
    slips: true,
    consents: true,
    form: 'electronic',
    acknowledged: true,
  };
}

function Line(props: {
  family: DueFamily;
  absent: boolean;
  result: FamilyResult;
  onAbsent: () => void;
  onChange: (part: Partial<FamilyResult>) => void;
}) {
  const { family, absent, result, onChange } = props;
  const { name } = family.student;
  const due = family.people.find(({ person }) => person.key === result.came);
  return (
    <tr class={absent ? 'absent' : undefined}>
      <td>
        <input type="checkbox" aria-label={`Не был(а): ${name}`} checked={absent} onChange={props.onAbsent} />
      </td>
      <td>{name}</td>
      <td>
        <select
          aria-label={`Кто пришёл: ${name}`}
          value={result.came}
          disabled={absent}
          onChange={(event) => onChange({ came: event.currentTarget.value })}
        >
          {family.people.map(({ person }) => (
            <option key={person.key} value={person.key}>
              {person.name}
              {person.relation ? ` — ${person.relation}` : ''}
            </option>
          ))}
        </select>
      </td>
      <Tick
        label={`Реквизиты получены: ${name}`}
        due={due !== undefined && due.slips.length > 0}
        on={result.slips}
        disabled={absent}
        onChange={(slips) => onChange({ slips })}
      />
      <Tick
        label={`Согласия подписаны: ${name}`}
        due={due !== undefined && due.consents.length > 0}
        on={result.consents}
        disabled={absent}
        onChange={(consents) => onChange({ consents })}
      />
      <td>
        {due?.chooseForm ? (
          <select
            aria-label={`Форма информирования: ${name}`}
            value={result.form ?? ''}
            disabled={absent}
            onChange={(event) =>
              onChange({ form: FORMS.find((form) => form === event.currentTarget.value) ?? null })
            }
          >
            {FORMS.map((form) => (
              <option key={form} value={form}>
                {FORM_NAMES[form]}
              </option>
            ))}
            <option value="">не выбрал(а)</option>
          </select>
        ) : (
          <span class="muted">выбрана</span>
        )}
      </td>
      <Tick
        label={`Ознакомлен(а): ${name}`}
        due={due?.acknowledge === true}
        on={result.acknowledged}
        disabled={absent}
        onChange={(acknowledged) => onChange({ acknowledged })}
      />
    </tr>
  );
}

function Tick(props: {
  label: string;
  due: boolean;
  on: boolean;
  disabled: boolean;
  onChange: (on: boolean) => void;
}) {
  return (
    <td>
      {props.due ? (
        <input
          type="checkbox"
          aria-label={props.label}
          checked={props.on && !props.disabled}
          disabled={props.disabled}
          onChange={() => props.onChange(!props.on)}
        />
      ) : (
        <span class="muted" title="Здесь ничего не причитается">
          —
        </span>
      )}
    </td>
  );
}
