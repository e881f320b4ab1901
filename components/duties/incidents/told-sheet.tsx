import { useSignal } from '@preact/signals';
import { dayPart, dayTime } from '../../../utils/base/calendar/day-time.ts';
import type { RecordedEntry } from '../../../utils/duties/entry.ts';
import type { IncidentCase } from '../../../utils/duties/incidents/incident-cases.ts';
import { type Receiver, TOLD_WAYS } from '../../../utils/duties/incidents/incident-entries.ts';
import { TextField } from '../../register/text-field.tsx';
import { optionsOf, SelectBox } from '../../ui/select-box.tsx';
import { CaseSheet, futureFault } from './case-sheet.tsx';
import type { CaseDesk } from './desk.ts';
import { typedTime, WhenFields } from './when-fields.tsx';

const WORDS = {
  head: {
    title: 'Сообщено директору',
    receipt: 'Директор получил сообщение',
    who: 'Кто принял: должность, фамилия',
    number: 'Входящий номер, если есть',
  },
  support: {
    title: 'Сообщено поддержке',
    receipt: 'Поддержка получила сообщение',
    who: 'Кто подтвердил: имя или «автоответ»',
    number: 'Номер обращения',
  },
} as const;

interface SheetOf {
  desk: CaseDesk;
  one: IncidentCase;
  to: Receiver;
  minute: string;
  onClose: () => void;
}

type Way = keyof typeof TOLD_WAYS;

/** Records that head or support were told, and how; the receipt may be recorded with it. */
export function ToldSheet({ desk, one, to, minute, onClose }: SheetOf) {
  const on = useSignal(dayPart(minute));
  const time = useSignal('');
  const how = useSignal<Way | ''>('');
  const isReceived = useSignal(false);
  const receivedBy = useSignal('');
  const number = useSignal('');
  const words = WORDS[to];
  const entries = (): RecordedEntry[] | string => {
    const at = typedTime(time.value);
    const wrong = timeFault(one, dayTime(on.value, at), minute);
    if (wrong) return wrong;
    if (how.value === '') return 'Выберите, как сообщили.';
    const base = {
      classGroup: desk.classGroup,
      person: desk.classGroup,
      incident: one.id,
      receiver: to,
      on: on.value,
      time: at,
    };
    return [
      { ...base, kind: 'incident-told', how: how.value },
      ...(isReceived.value
        ? [
            {
              ...base,
              kind: 'incident-received' as const,
              receivedBy: receivedBy.value.trim(),
              number: number.value.trim() || null,
            },
          ]
        : []),
    ];
  };
  return (
    <CaseSheet desk={desk} title={words.title} entries={entries} onClose={onClose}>
      <div class="fields">
        <WhenFields on={on} time={time} max={dayPart(minute)} />
        <SelectBox
          label="Как"
          required
          options={[['', 'выберите'], ...optionsOf(TOLD_WAYS)]}
          value={how.value}
          onChange={(value) => (how.value = value)}
        />
      </div>
      <label class="check">
        <input
          type="checkbox"
          checked={isReceived.value}
          onChange={(event) => (isReceived.value = event.currentTarget.checked)}
        />
        Получение тут же подтверждено (подпись, номер, ответ)
      </label>
      {isReceived.value && (
        <div class="fields">
          <TextField label={words.who} value={receivedBy} required />
          <TextField label={words.number} value={number} />
        </div>
      )}
    </CaseSheet>
  );
}

/** Records the receipt: from both receipts on operations are invalid. */
export function ReceivedSheet({ desk, one, to, minute, onClose }: SheetOf) {
  const on = useSignal(dayPart(minute));
  const time = useSignal('');
  const receivedBy = useSignal('');
  const number = useSignal('');
  const words = WORDS[to];
  const entries = (): RecordedEntry[] | string => {
    const at = typedTime(time.value);
    const wrong = timeFault(one, dayTime(on.value, at), minute);
    if (wrong) return wrong;
    return [
      {
        kind: 'incident-received',
        classGroup: desk.classGroup,
        person: desk.classGroup,
        incident: one.id,
        receiver: to,
        on: on.value,
        time: at,
        receivedBy: receivedBy.value.trim(),
        number: number.value.trim() || null,
      },
    ];
  };
  return (
    <CaseSheet
      desk={desk}
      title={words.receipt}
      about="С этого времени, когда подтвердят оба, действия под учётной записью недействительны."
      entries={entries}
      onClose={onClose}
    >
      <div class="fields">
        <WhenFields on={on} time={time} max={dayPart(minute)} />
        <TextField label={words.who} value={receivedBy} required />
        <TextField label={words.number} value={number} />
      </div>
    </CaseSheet>
  );
}

/** Nobody can be told before the teacher knew. */
export function timeFault(
  { learned }: Pick<IncidentCase, 'learned'>,
  at: string,
  minute: string,
): string | null {
  return (
    futureFault(at, minute) ??
    (at < learned ? 'Это раньше, чем вы узнали об утечке: проверьте день и время.' : null)
  );
}
