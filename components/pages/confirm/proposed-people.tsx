import type { ProposedPerson, ResetProposal } from '../../../utils/duties/credentials/reset-proposal.ts';
import type { ResetReason } from '../../../utils/duties/credentials/run.ts';
import { SelectBox } from '../../ui/select-box.tsx';
import { giveReason, included, leaveOut, leftOut, reasons } from './confirm-model.ts';

const REASONS: readonly [ResetReason, string][] = [
  ['lost', 'потерял(а) пароль'],
  ['asked', 'попросил(а) новый'],
  ['leak', 'пароль узнали посторонние'],
  ['unknown-outcome', 'неизвестно, сменился ли'],
  ['slip-destroyed', 'памятка уничтожена, не врученная'],
];

/** More people without a reason than these are folded: a bulk selection is no wish to reset everybody. */
const SHOWN = 6;

/** People who never had an account: they are included until the teacher leaves them out. */
export function FirstPasswords({ current }: { current: ResetProposal }) {
  const people = current.people.filter(({ first }) => first);
  if (people.length === 0) return <h2>Первый пароль: 0</h2>;
  return (
    <section class="confirm-group" aria-label="Первый пароль">
      <h2>Первый пароль: {included.value.filter(({ first }) => first).length}</h2>
      <p class="small muted">Учётной записи у них ещё не было: ничего не перестанет действовать.</p>
      <ul>
        {people.map((person) =>
          current.resumes ? (
            <li key={person.key}>
              <Name person={person} />
            </li>
          ) : (
            <li key={person.key}>
              <label class="check">
                <input
                  type="checkbox"
                  checked={!leftOut.value.has(person.key)}
                  onChange={(event) => leaveOut(person.key, !event.currentTarget.checked)}
                />
                <Name person={person} />
              </label>
            </li>
          ),
        )}
      </ul>
    </section>
  );
}

/** People who may have a working password: only a reason, given for each of them, includes them. */
export function ReplacedPasswords({ current }: { current: ResetProposal }) {
  const people = current.people.filter(({ first }) => !first);
  const number = included.value.filter(({ first }) => !first).length;
  const title = `Прежний перестанет действовать: ${number}`;
  // Said aloud also where nobody loses one: that is what the teacher looks for.
  if (people.length === 0) return <h2>{title}</h2>;
  const list = (
    <ul>
      {people.map((person) => (
        <li key={person.key}>
          <Name person={person} />
          {current.resumes ? <span class="small">{reasonText(person)}</span> : <Reason person={person} />}
        </li>
      ))}
    </ul>
  );
  return (
    <section
      class={number > 0 ? 'confirm-group confirm-replaced' : 'confirm-group'}
      aria-label="Прежний пароль"
    >
      <h2>{title}</h2>
      <p class="small">
        {number > 0
          ? 'Старый пароль перестанет подходить сразу, вернуть его нельзя. '
          : `Может действовать прежний: ${people.length}. `}
        {!current.resumes && 'Новый получат только те, кому вы укажете причину.'}
      </p>
      {current.resumes || people.length <= SHOWN ? (
        list
      ) : (
        <details open={number > 0}>
          <summary>Выбраны в панели: {people.length}</summary>
          {list}
        </details>
      )}
    </section>
  );
}

/** Chosen people who get no new password. */
export function OmittedPeople({ current }: { current: ResetProposal }) {
  if (current.omitted.length === 0) return null;
  return (
    <section class="stack tight" aria-label="Не получат">
      <h2>Не получат: {current.omitted.length}</h2>
      <ul class="small">
        {current.omitted.map(({ name, why }, index) => (
          <li key={`${name}-${index}`}>
            {name} — {why}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Reason({ person }: { person: ProposedPerson }) {
  return (
    <SelectBox
      label={`Причина: ${person.name}`}
      unseenLabel
      options={[['', 'не сбрасывать'], ...REASONS]}
      value={reasons.value.get(person.key) ?? ''}
      onChange={(reason) => giveReason(person.key, reason)}
    />
  );
}

function reasonText({ reason }: ProposedPerson): string {
  return REASONS.find(([key]) => key === reason)?.[1] ?? 'учётная запись появилась недавно';
}

function Name({ person }: { person: ProposedPerson }) {
  return (
    <span class="confirm-name">
      {person.name}
      {person.about && <span class="small muted"> · {person.about}</span>}
    </span>
  );
}
