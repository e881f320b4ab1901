import { useSignal } from '@preact/signals';
import { dayPart, dayTime } from '../../../utils/base/calendar/day-time.ts';
import type { RecordedEntry } from '../../../utils/duties/entry.ts';
import type { IncidentCase } from '../../../utils/duties/incidents/incident-cases.ts';
import { REGULATOR } from '../../../utils/duties/incidents/incident-entries.ts';
import { DayField } from '../../register/day-field.tsx';
import { TextField } from '../../register/text-field.tsx';
import { optionsOf, SelectBox } from '../../ui/select-box.tsx';
import { CaseSheet } from './case-sheet.tsx';
import type { CaseDesk } from './desk.ts';
import { timeFault } from './told-sheet.tsx';
import { typedTime, WhenFields } from './when-fields.tsx';

interface SheetOf {
  desk: CaseDesk;
  one: IncidentCase;
  minute: string;
  onClose: () => void;
}

type Decision = keyof typeof REGULATOR;

/** Records what the head decided about the notice to the regulator; the teacher decides nothing here. */
export function RegulatorSheet({
  desk,
  one,
  minute,
  onClose,
  stage,
}: SheetOf & { stage: 'first' | 'result' }) {
  const decision = useSignal<Decision | ''>('');
  const on = useSignal(dayPart(minute));
  const time = useSignal('');
  const number = useSignal('');
  const entries = (): RecordedEntry[] | string => {
    const at = typedTime(time.value);
    const wrong = timeFault(one, dayTime(on.value, at), minute);
    if (wrong) return wrong;
    if (decision.value === '') return 'Выберите, что решил директор.';
    return [
      {
        kind: 'incident-regulator',
        classGroup: desk.classGroup,
        person: desk.classGroup,
        incident: one.id,
        stage,
        decision: decision.value,
        on: on.value,
        time: at,
        number: number.value.trim() || null,
      },
    ];
  };
  return (
    <CaseSheet
      desk={desk}
      title={
        stage === 'first'
          ? 'Решение директора: уведомление за 24 часа'
          : 'Решение директора: результаты за 72 часа'
      }
      about="Нужно ли уведомлять Роскомнадзор, решает директор. Запишите, что он сказал."
      entries={entries}
      onClose={onClose}
    >
      <div class="fields">
        <SelectBox
          label="Решение"
          required
          options={[['', 'выберите'], ...optionsOf(REGULATOR)]}
          value={decision.value}
          onChange={(value) => (decision.value = value)}
        />
        <WhenFields on={on} time={time} max={dayPart(minute)} />
        <TextField label="Номер, если есть" value={number} />
      </div>
    </CaseSheet>
  );
}

/** Ends the case: what came of it. */
export function CloseSheet({ desk, one, minute, onClose }: SheetOf) {
  const on = useSignal(dayPart(minute));
  const result = useSignal('');
  const entries = (): RecordedEntry[] | string =>
    on.value < dayPart(one.learned)
      ? 'Это раньше, чем вы узнали об утечке: проверьте день.'
      : [
          {
            kind: 'incident-closed',
            classGroup: desk.classGroup,
            person: desk.classGroup,
            incident: one.id,
            on: on.value,
            result: result.value.trim(),
          },
        ];
  return (
    <CaseSheet desk={desk} title="Закрыть случай" send="Закрыть случай" entries={entries} onClose={onClose}>
      <div class="fields">
        <DayField label="День" value={on} required max={dayPart(minute)} />
        <TextField
          label="Чем закончилось"
          value={result}
          required
          known={[
            'Пароли сменены, посторонних входов не было',
            'Пароли сменены, недействительные операции отменены',
          ]}
        />
      </div>
    </CaseSheet>
  );
}
