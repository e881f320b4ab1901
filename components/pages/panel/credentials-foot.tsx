import { counted, inWords } from '../../../utils/base/text/counted.ts';
import { neverHadAccount } from '../../../utils/duties/credentials/known.ts';
import { unprinted } from '../../../utils/duties/credentials/run.ts';
import { planPreparation, type SlipPreparation } from '../../../utils/duties/credentials/slip-preparation.ts';
import type { PanelState } from '../../../utils/messages/panel-requests.ts';
import { act } from '../../state/background.ts';
import { ActionOver } from '../../ui/action-over.tsx';
import { Menu } from '../../ui/menu.tsx';
import type { Rows } from '../../ui/table/use-rows.ts';
import type { PersonRow } from './people-columns.tsx';
import { slipsOfRun } from './run-box.tsx';

/** What can be done with those chosen; with nobody chosen slips are prepared for all who are shown. */
export function CredentialsFoot(props: { current: PanelState; rows: readonly PersonRow[]; control: Rows }) {
  const { current, rows, control } = props;
  const chosen = rows.filter(({ key }) => control.isChosen(key));
  const isAny = chosen.length > 0;
  const over = isAny ? chosen : rows;
  const persons = over.map(({ key }) => key);
  const isOpen = current.vault === 'unlocked';
  // What is to be done next stands beside the run.
  const isUnderWay =
    current.run !== null &&
    (current.run.status !== 'done' || unprinted(current.run) > 0 || slipsOfRun(current).number > 0);
  const plan = planPreparation(over);
  const isFirst = isAny && chosen.every(neverHadAccount);
  const look = (isPrimary: boolean) => (isPrimary && !isUnderWay ? 'primary small' : 'small');
  return (
    <footer class="panel-foot">
      {isAny ? (
        <>
          <b role="status">Выбрано: {inWords(counted('people', persons))}</b>
          <span class="panel-about small muted" title={aboutPasswords(chosen)}>
            {aboutPasswords(chosen)}
          </span>
          <button type="button" class="quiet small" title="Esc" onClick={control.clear}>
            Снять
          </button>
        </>
      ) : (
        <>
          <span class="muted" role="status">
            {rolesIn(rows)}
          </span>
          <span class="small muted grow one-line">
            Никто не выбран: памятки — всем, кто показан
            {plan.unread.length > 0 && `; сначала прочту логины: ${plan.unread.length}`}.
          </span>
        </>
      )}
      <LeftOut plan={plan} />
      <ActionOver
        verb={plan.unread.length > 0 ? 'Подготовить' : 'Напечатать'}
        of={plan.slips}
        nothing="Печатать нечего"
        title={plan.unread.length > 0 ? READS_FIRST : undefined}
        class={look(!isFirst)}
        disabled={!isOpen || (plan.unread.length > 0 && current.run?.status === 'running')}
        onClick={() => void prepare(plan, persons)}
      />
      {isAny && (
        <ActionOver
          verb="Выдать"
          of={counted('newPasswords', mayGetPassword(chosen))}
          nothing="Новый пароль выдать некому"
          follows="…"
          class={look(isFirst)}
          disabled={!isOpen}
          onClick={() => void act('reset/propose', { persons })}
        />
      )}
    </footer>
  );
}

const READS_FIRST =
  'Прочитает недостающие логины, на сайте ничего не меняя, и откроет печать: памятки с ведомостью выдачи';

/** Opens the print page; where logins lack, they are read first, and the page opens after that. */
async function prepare({ unread }: SlipPreparation, persons: string[]): Promise<void> {
  if (unread.length === 0) await act('open/print', { persons });
  else await act('run/collect', { persons: [...unread], prepares: persons });
}

/** Who gets no slip, by name and with the reason. */
function LeftOut({ plan: { leftOut } }: { plan: SlipPreparation }) {
  if (leftOut.length === 0) return null;
  const left = counted(
    'people',
    leftOut.map(({ key }) => key),
  );
  return (
    <Menu title={`Без памятки: ${left.number}`} look="quiet small" hint={inWords(left)} atEnd>
      <ul class="panel-told small">
        {leftOut.map(({ key, name, why }) => (
          <li key={key}>
            <b>{name}</b> — {why}
          </li>
        ))}
      </ul>
    </Menu>
  );
}

const keysWhere = (rows: readonly PersonRow[], is: (row: PersonRow) => boolean): string[] =>
  rows.filter(is).map(({ key }) => key);

/** Whom the window of confirmation names. */
const mayGetPassword = (rows: readonly PersonRow[]): string[] =>
  keysWhere(rows, ({ barred, person }) => barred === null && person.card !== null);

function rolesIn(rows: readonly PersonRow[]): string {
  const of = (role: PersonRow['person']['role']) => keysWhere(rows, ({ person }) => person.role === role);
  return [counted('students', of('student')), counted('representatives', of('representative'))]
    .filter(({ number }) => number > 0)
    .map(inWords)
    .join(', ');
}

/** What a new password would mean for those chosen. */
function aboutPasswords(chosen: readonly PersonRow[]): string {
  const first = counted('people', keysWhere(chosen, neverHadAccount));
  const elsewhere = counted(
    'people',
    keysWhere(chosen, ({ reset }) => reset === 'gosuslugi'),
  );
  const parts: string[] = [];
  if (first.number === chosen.length) parts.push('пароля ещё не было');
  else if (first.number > 0) parts.push(`пароля ещё не было: ${first.number}`);
  if (elsewhere.number > 0) parts.push(`вход через Госуслуги, сайт сброс не предлагает: ${elsewhere.number}`);
  return parts.join('; ');
}
