import { useEffect, useId } from 'preact/hooks';
import { asObject, type Counted, counted, inWords } from '../../../utils/base/text/counted.ts';
import { CONFIRMATION_WORD } from '../../../utils/duties/credentials/confirmation.ts';
import type { ResetProposal } from '../../../utils/duties/credentials/reset-proposal.ts';
import { FailureNote } from '../../state/failure-note.tsx';
import { vault } from '../../state/vault-session.ts';
import { SelectBox } from '../../ui/select-box.tsx';
import {
  canStart,
  closeWindow,
  included,
  isOver,
  isStarting,
  perSheet,
  proposal,
  startConfirmed,
} from './confirm-model.ts';
import { ConfirmationField } from './confirmation-field.tsx';
import { FirstPasswords, OmittedPeople, ReplacedPasswords } from './proposed-people.tsx';
import './confirm.css';

const PER_SHEET = [
  ['6', '6'],
  ['8', '8'],
  ['10', '10'],
] as const;

/** Names whose passwords will be reset and what that means, and starts only after a word has been typed here. */
export function ConfirmView({ id }: { id: string }) {
  useEffect(() => {
    const close = ({ key }: KeyboardEvent) => {
      if (key === 'Escape' && !isStarting.value) void closeWindow();
    };
    window.addEventListener('keydown', close);
    return () => window.removeEventListener('keydown', close);
  }, []);
  if (vault.value === 'locked' || vault.value === 'absent') {
    return (
      <Over title="Хранилище закрыто">
        Ничего не сброшено. Откройте хранилище и начните снова из панели на странице класса.
      </Over>
    );
  }
  if (isOver.value) {
    return <Over title="Это окно больше не действует">Начните снова из панели на странице класса.</Over>;
  }
  const current = proposal.value;
  return current ? <Proposed current={current} id={id} /> : <Loading />;
}

function Loading() {
  return (
    <main class="confirm-over stack">
      <h1 class="visually-hidden">Новые пароли</h1>
      <FailureNote />
      <p class="muted">Читаю…</p>
    </main>
  );
}

function Over({ title, children }: { title: string; children: string }) {
  return (
    <main class="confirm-over stack">
      <h1>{title}</h1>
      <p>{children}</p>
      <div>
        <button type="button" class="primary" onClick={() => void closeWindow()}>
          Закрыть окно
        </button>
      </div>
    </main>
  );
}

function Proposed({ current, id }: { current: ResetProposal; id: string }) {
  const field = useId();
  const people = counted(
    'people',
    included.value.map(({ key }) => key),
  );
  const { resumes } = current;
  return (
    <form
      class="confirm"
      aria-label="Подтверждение новых паролей"
      onSubmit={(event) => {
        event.preventDefault();
        void startConfirmed(id, true);
      }}
    >
      <header>
        <h1>{resumes ? 'Продолжить выдачу паролей' : 'Выдать новые пароли'}</h1>
        <span class="muted">{current.className}</span>
        <span class="grow" />
        <b>{inWords(people)}</b>
      </header>
      <main>
        <FailureNote />
        <FirstPasswords current={current} />
        <ReplacedPasswords current={current} />
        <OmittedPeople current={current} />
        <section class="stack tight" aria-label="Что будет дальше">
          <h2>Что будет дальше</h2>
          <ul>
            <li>Пароли сменятся по одному на открытой странице класса: не закрывайте её.</li>
            <li>После каждого листа памяток — печать, потом следующий.</li>
            <li>
              «{resumes ? 'Продолжить' : 'Сбросить'} и напечатать» откроет потом страницу печати: на ней
              пароли видны.
            </li>
            <li>Новые пароли будут только на памятках; ненапечатанные сотрутся через 7&nbsp;дней.</li>
          </ul>
        </section>
        {resumes ? (
          <p>Памяток на листе: {current.perSheet}</p>
        ) : (
          <SelectBox
            label="Памяток на листе"
            options={PER_SHEET}
            value={perSheet.value}
            onChange={(chosen) => {
              perSheet.value = chosen;
            }}
          />
        )}
      </main>
      <footer>
        <label for={field}>
          Наберите слово <b>{CONFIRMATION_WORD}</b>, {resumes ? 'чтобы продолжить' : 'чтобы начать'}
        </label>
        <ConfirmationField id={field} />
        <button type="button" disabled={isStarting.value} onClick={() => void closeWindow()}>
          Отменить
        </button>
        <button type="button" disabled={!canStart.value} onClick={() => void startConfirmed(id)}>
          {startText(people, resumes)}
        </button>
        {/* The only one that sends the form: pressed by Enter, too. */}
        <button type="submit" class="danger" disabled={!canStart.value}>
          {isStarting.value
            ? 'Проверяю хранилище…'
            : resumes
              ? 'Продолжить и напечатать'
              : 'Сбросить и напечатать'}
        </button>
      </footer>
    </form>
  );
}

function startText(people: Counted<'people'>, resumes: boolean): string {
  if (people.number === 0) return 'Никто не выбран';
  return resumes
    ? `Продолжить: ${inWords(people)}`
    : `Сбросить ${asObject({ unit: 'passwords', number: people.number })}`;
}
