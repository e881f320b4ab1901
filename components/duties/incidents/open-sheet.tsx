import { type Signal, useSignal } from '@preact/signals';
import { dayPart, dayTime } from '../../../utils/base/calendar/day-time.ts';
import { normaliseName } from '../../../utils/base/names/names.ts';
import type { RecordedEntry } from '../../../utils/duties/entry.ts';
import type { IncidentCase } from '../../../utils/duties/incidents/incident-cases.ts';
import { LOST } from '../../../utils/duties/incidents/incident-entries.ts';
import { TextField } from '../../register/text-field.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { optionsOf } from '../../ui/select-box.tsx';
import { CaseSheet, futureFault } from './case-sheet.tsx';
import type { CaseDesk } from './desk.ts';
import { typedTime, WhenFields } from './when-fields.tsx';

type Lost = keyof typeof LOST;

const SOURCES = ['ученик', 'родитель', 'коллега', 'служба поддержки', 'заметил(а) сам(а)'];

/** «Сообщить об утечке»: whose credentials, what was lost, what happened, when it became known and from whom. */
export function OpenSheet(props: {
  desk: CaseDesk;
  minute: string;
  /** The case to be changed; null: a new one. */
  one: IncidentCase | null;
  /** Key of somebody who is chosen already. */
  person: string | null;
  /** With the id of the case; null: nothing was recorded. */
  onClose: (id: string | null) => void;
}) {
  const { desk, minute, one, person } = props;
  const id = useSignal(one?.id ?? crypto.randomUUID()).value;
  const lost = useSignal<ReadonlyMap<string, Lost | ''>>(
    new Map(one ? one.accounts.map((each) => [each.key, each.lost]) : person ? [[person, '']] : []),
  );
  const on = useSignal(one?.recorded.on ?? dayPart(minute));
  const time = useSignal(one?.recorded.time ?? '');
  const from = useSignal(one?.recorded.from ?? '');
  const what = useSignal(one?.recorded.what ?? '');
  const report = useSignal(one?.recorded.report ?? '');
  const entries = (): RecordedEntry[] | string => {
    const at = typedTime(time.value);
    const late = futureFault(dayTime(on.value, at), minute);
    if (late) return late;
    if (lost.value.size === 0) return 'Отметьте, чьи реквизиты могли стать известны.';
    const base = { classGroup: desk.classGroup, incident: id };
    const gone = one?.accounts.filter(({ key, lost: before }) => lost.value.get(key) !== before) ?? [];
    return [
      {
        ...base,
        kind: 'incident-recorded',
        person: desk.classGroup,
        on: on.value,
        time: at,
        from: from.value.trim(),
        what: what.value.trim(),
        report: report.value.trim() || null,
      },
      ...[...lost.value].flatMap(([key, value]): RecordedEntry[] =>
        value === '' || one?.accounts.some((each) => each.key === key && each.lost === value)
          ? []
          : [
              {
                ...base,
                kind: 'incident-account',
                person: key,
                lost: value,
                ...(key === desk.classGroup ? { own: true as const } : {}),
              },
            ],
      ),
      ...desk.striking(gone.map(({ entry }) => entry)),
    ];
  };
  return (
    <CaseSheet
      desk={desk}
      title={one ? 'Изменить, что случилось' : 'Сообщить об утечке'}
      wide
      entries={entries}
      send={one ? 'Записать изменения' : 'Записать и запустить сроки'}
      onClose={(done) => props.onClose(done ? id : null)}
    >
      <Whose desk={desk} lost={lost} />
      <label class="field">
        Что случилось
        <textarea
          rows={2}
          required
          maxLength={1000}
          placeholder="Памятка с логином и временным паролем потеряна; её мог прочитать посторонний."
          value={what.value}
          onInput={(event) => (what.value = event.currentTarget.value)}
        />
      </label>
      <div class="fields">
        <WhenFields on={on} time={time} max={dayPart(minute)} day="Когда вы узнали" />
        <TextField label="От кого узнали" value={from} required known={SOURCES} />
        <TextField label="Номер письменного сообщения, если есть" value={report} />
      </div>
      <p class="small muted">
        С этой минуты идут сроки: вам — до конца следующего рабочего дня, школе — 24 и 72 часа.
      </p>
    </CaseSheet>
  );
}

/** Who may be affected: the teacher first, then those whom the search finds; the chosen ones stay in sight. */
function Whose({ desk, lost }: { desk: CaseDesk; lost: Signal<ReadonlyMap<string, Lost | ''>> }) {
  const search = useSignal('');
  const wanted = normaliseName(search.value);
  const all = [
    { key: desk.classGroup, name: desk.nameOf(desk.classGroup), about: 'ваша учётная запись' },
    ...desk.people,
  ];
  const shown = all.filter(
    ({ key, name }) => lost.value.has(key) || (wanted !== '' && normaliseName(name).includes(wanted)),
  );
  const others = wanted === '' ? all.filter(({ key }) => !lost.value.has(key)) : [];
  const change = (key: string, value: Lost | '' | null) => {
    const next = new Map(lost.value);
    if (value === null) next.delete(key);
    else next.set(key, value);
    lost.value = next;
  };
  return (
    <fieldset class="group stack">
      <legend>Чьи реквизиты стали известны</legend>
      <SearchField value={search} />
      <ul class="incidents-whose">
        {[...shown, ...others].map(({ key, name, about }) => {
          const chosen = lost.value.get(key);
          return (
            <li key={key} class="row">
              <label class="check grow">
                <input
                  type="checkbox"
                  checked={chosen !== undefined}
                  onChange={(event) => change(key, event.currentTarget.checked ? '' : null)}
                />
                <span>
                  {name} <span class="muted">{about}</span>
                </span>
              </label>
              {chosen !== undefined && (
                <select
                  required
                  aria-label={`Что стало известно: ${name}`}
                  value={chosen}
                  onChange={(event) => change(key, event.currentTarget.value as Lost | '')}
                >
                  <option value="">что стало известно</option>
                  {optionsOf(LOST).map(([value, text]) => (
                    <option key={value} value={value}>
                      {text}
                    </option>
                  ))}
                </select>
              )}
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
