import { useSignal } from '@preact/signals';
import { dayPart, dayTime } from '../../../utils/base/calendar/day-time.ts';
import type { RecordedEntry } from '../../../utils/duties/entry.ts';
import type { IncidentAccount, IncidentCase } from '../../../utils/duties/incidents/incident-cases.ts';
import { type AccountStep, FAMILY_WAYS } from '../../../utils/duties/incidents/incident-entries.ts';
import { optionsOf, SelectBox } from '../../ui/select-box.tsx';
import { CaseSheet } from './case-sheet.tsx';
import type { CaseDesk } from './desk.ts';
import { timeFault } from './told-sheet.tsx';
import { typedTime, WhenFields } from './when-fields.tsx';

const TITLES: Record<AccountStep | 'family', string> = {
  password: 'Пароль сменён',
  sessions: 'Сеансы завершены',
  access: 'Доступ восстановлен',
  family: 'Семье сообщено',
};

type Way = keyof typeof FAMILY_WAYS;

/** Records a step for the accounts that the teacher ticks, with its time. */
export function StepSheet(props: {
  desk: CaseDesk;
  one: IncidentCase;
  step: AccountStep | 'family';
  /** Keys of the accounts for which it is open. */
  open: readonly string[];
  minute: string;
  onClose: () => void;
}) {
  const { desk, one, step, open, minute } = props;
  const ticked = useSignal<ReadonlySet<string>>(new Set());
  const on = useSignal(dayPart(minute));
  const time = useSignal('');
  const how = useSignal<Way | ''>('');
  const entries = (): RecordedEntry[] | string => {
    const at = typedTime(time.value);
    const wrong = timeFault(one, dayTime(on.value, at), minute);
    if (wrong) return wrong;
    if (ticked.value.size === 0) return 'Отметьте, для кого это сделано.';
    const when = { classGroup: desk.classGroup, incident: one.id, on: on.value, time: at };
    const way = how.value;
    return [...ticked.value].flatMap((person): RecordedEntry[] =>
      step !== 'family'
        ? [{ ...when, kind: 'incident-step', person, step }]
        : way === ''
          ? []
          : [{ ...when, kind: 'incident-family-told', person, how: way }],
    );
  };
  return (
    <CaseSheet desk={desk} title={TITLES[step]} entries={entries} onClose={props.onClose}>
      <fieldset class="group stack tight">
        <legend>{step === 'family' ? 'Чьей семье' : 'У кого'}</legend>
        {one.accounts
          .filter(({ key }) => open.includes(key))
          .map((account) => (
            <AccountTick key={account.key} desk={desk} account={account} ticked={ticked} />
          ))}
      </fieldset>
      <div class="fields">
        <WhenFields on={on} time={time} max={dayPart(minute)} />
        {step === 'family' && (
          <SelectBox
            label="Как"
            required
            options={[['', 'выберите'], ...optionsOf(FAMILY_WAYS)]}
            value={how.value}
            onChange={(value) => (how.value = value)}
          />
        )}
      </div>
    </CaseSheet>
  );
}

function AccountTick(props: {
  desk: CaseDesk;
  account: IncidentAccount;
  ticked: { value: ReadonlySet<string> };
}) {
  const { desk, account, ticked } = props;
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={ticked.value.has(account.key)}
        onChange={(event) => {
          const next = new Set(ticked.value);
          if (event.currentTarget.checked) next.add(account.key);
          else next.delete(account.key);
          ticked.value = next;
        }}
      />
      {desk.nameOf(account.key)}
    </label>
  );
}
