import { useSignal } from '@preact/signals';
import { russianDay } from '../../utils/base/calendar/day.ts';
import {
  type ComputerAnswer,
  type ComputerKind,
  type PERMITTERS,
  presentAnswer,
} from '../../utils/base/computer/this-computer.ts';
import { shortDate } from '../../utils/base/text/times.ts';
import { act } from '../state/background.ts';
import { linkTo } from '../state/route.ts';
import { computer } from '../state/this-computer.ts';
import { DateField } from '../ui/fields/date-field.tsx';
import { FormFooter } from '../ui/form-footer.tsx';
import { ComputerChoice, PersonalNote } from './computer-choice.tsx';

type Permitter = (typeof PERMITTERS)[number];

const BY: Record<Permitter, string> = {
  head: 'директор',
  'acting-head': 'исполняющий обязанности директора',
  authorised: 'уполномоченный директором',
};
const KIND_NAMES: Record<ComputerKind, string> = { school: 'школьный', personal: 'личный' };

/** Whether this computer is the school’s or personal, the head’s permission, and what was said before. */
export function ComputerSection() {
  const changing = useSignal(false);
  const kind = useSignal<ComputerKind | null>(null);
  const current = computer.value;
  if (!current) return null;
  const answer = presentAnswer(current);
  const save = async (event: Event) => {
    event.preventDefault();
    if (kind.value === null) return;
    const permission = answer?.kind === kind.value ? answer.permission : null;
    if (await act('computer/answer', { kind: kind.value, permission })) changing.value = false;
  };
  return (
    <section class="card stack" aria-label="Этот компьютер">
      <h2>Этот компьютер</h2>
      {answer && <p>{sentence(answer)}</p>}
      {answer?.kind === 'personal' && <PermissionForm key={answer.at} answer={answer} />}
      {answer === null || changing.value ? (
        <form class="stack" onSubmit={save}>
          <ComputerChoice kind={kind} />
          <FormFooter
            send="Сохранить ответ"
            disabled={kind.value === null}
            leave="Не менять"
            onLeave={answer !== null && (() => (changing.value = false))}
          />
        </form>
      ) : (
        <div class="row">
          <button
            type="button"
            onClick={() => {
              kind.value = null;
              changing.value = true;
            }}
          >
            Изменить ответ…
          </button>
        </div>
      )}
      <PersonalNote />
      <p class="small muted">
        Ответ относится к этому компьютеру, а не к хранилищу: в копию он не входит, и на другом компьютере
        Классрук спросит заново.
      </p>
      {current.answers.length > 1 && (
        <details>
          <summary>Что отвечали раньше: {current.answers.length - 1}</summary>
          <ol class="history">
            {current.answers.slice(0, -1).map((each) => (
              <li key={each.at}>{sentence(each)}</li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}

function sentence({ kind, at, permission }: ComputerAnswer): string {
  const said = `Компьютер ${KIND_NAMES[kind]}: так отмечено ${shortDate(new Date(at))}.`;
  if (kind === 'school') return said;
  return permission
    ? `${said} Разрешение № ${permission.number} от ${russianDay(permission.on)}, дал ${BY[permission.by]}.`
    : `${said} Разрешение не записано.`;
}

/** Records the head’s permission; nothing is filled in beforehand. */
function PermissionForm({ answer }: { answer: ComputerAnswer }) {
  const number = useSignal('');
  const on = useSignal('');
  const by = useSignal<Permitter | ''>('');
  const save = async (event: Event) => {
    event.preventDefault();
    if (by.value === '') return;
    const permission = { number: number.value, on: on.value, by: by.value };
    await act('computer/answer', { kind: 'personal', permission });
  };
  const withdraw = () => act('computer/answer', { kind: 'personal', permission: null });
  if (answer.permission)
    return (
      <div class="row">
        <button type="button" onClick={() => void withdraw()}>
          Разрешение больше не действует
        </button>
      </div>
    );
  return (
    <form class="stack" aria-label="Разрешение директора" onSubmit={save}>
      <div class="fields">
        <label class="field">
          Номер разрешения
          <input
            type="text"
            required
            maxLength={60}
            autocomplete="off"
            value={number.value}
            onInput={(event) => (number.value = event.currentTarget.value)}
          />
        </label>
        <DateField label="Дата разрешения" required value={on.value} onChange={(day) => (on.value = day)} />
        <label class="field shrinks">
          Кто разрешил
          <select
            class="shrinks whole-width"
            required
            value={by.value}
            onChange={(event) => (by.value = event.currentTarget.value as Permitter | '')}
          >
            <option value="">выберите</option>
            {(Object.keys(BY) as Permitter[]).map((each) => (
              <option key={each} value={each}>
                {BY[each]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div class="row">
        <button type="submit">Записать разрешение</button>
        <span class="small muted">
          Бланк «Разрешение на личный компьютер» печатается в разделе{' '}
          <a href={linkTo({ section: 'meetings', detail: 'blanks' })}>«Собрание» → «Бланки»</a>; подписанный
          отметьте и в разделе <a href={linkTo({ section: 'protection' })}>«Защита сведений»</a>.
        </span>
      </div>
    </form>
  );
}
