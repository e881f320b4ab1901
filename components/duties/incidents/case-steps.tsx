import { counted, inWords, outOf } from '../../../utils/base/text/counted.ts';
import type { IncidentCase } from '../../../utils/duties/incidents/incident-cases.ts';
import type { CaseStep, StepId } from '../../../utils/duties/incidents/incident-steps.ts';
import { invalidOf } from '../../../utils/duties/incidents/invalid-operations.ts';
import { linkTo } from '../../state/route.ts';
import type { CaseAsk } from './case-asks.tsx';
import type { CaseDesk } from './desk.ts';
import { briefTerm, shortDayTime } from './term-words.ts';

const TITLES: Record<StepId, string> = {
  recorded: 'Записать, что случилось',
  head: 'Сообщить директору',
  support: 'Сообщить поддержке',
  password: 'Сменить пароли',
  sessions: 'Завершить сеансы',
  family: 'Сообщить семье',
  access: 'Восстановить доступ',
  operations: 'Отметить недействительные действия',
  closed: 'Закрыть случай',
};

const MARKS = { done: 'done', late: 'overdue', next: '', waits: 'none-needed' } as const;
const SAID = { done: 'сделано', late: 'срок прошёл', next: 'не сделано', waits: 'ещё рано' } as const;

interface StepsOf {
  desk: CaseDesk;
  one: IncidentCase;
  steps: readonly CaseStep[];
  onAsk: (ask: CaseAsk) => void;
}

/** What to do, step by step, each with its button. */
export function CaseSteps(props: StepsOf) {
  const { steps } = props;
  const idsOf = (all: readonly CaseStep[]) => all.map(({ id }) => id);
  const done = counted('steps', idsOf(steps.filter(({ state }) => state === 'done')));
  return (
    <section class="incidents-box" aria-label="Что делать">
      <header>
        <h2>Что делать</h2>
        <span class="muted small">сделано {outOf(done, counted('steps', idsOf(steps)))}</span>
        <span class="grow" />
        <button type="button" class="small" onClick={() => props.onAsk({ ask: 'whole' })}>
          Дело целиком
        </button>
      </header>
      <ol class="incidents-steps">
        {steps.map((step, index) => (
          <li key={step.id} class={`incidents-step ${step.state}`}>
            <span class={`mark ${MARKS[step.state]}`} title={SAID[step.state]}>
              <span aria-hidden="true">
                {step.state === 'done' ? '✓' : step.state === 'late' ? '!' : index + 1}
              </span>
              <span class="visually-hidden">{SAID[step.state]}</span>
            </span>
            <div>
              <b>
                {TITLES[step.id]}
                {step.open.length > 1 && `: ${inWords(counted('people', step.open))}`}
              </b>{' '}
              <span class="muted small">
                {step.at && step.id !== 'closed'
                  ? shortDayTime(step.at)
                  : step.due && briefTerm({ due: step.due })}
              </span>
              <p class="small muted">{aboutStep(step, props)}</p>
            </div>
            <div class="row">
              <StepButtons {...props} step={step} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function aboutStep({ id, open, state }: CaseStep, { desk, one }: StepsOf): string {
  const names = open.map(desk.nameOf).join(', ');
  switch (id) {
    case 'recorded':
      return one.recorded.what;
    case 'head':
      return 'Лично и бумагой: два экземпляра, на вашем — подпись и время. Позвоните сегодня же.';
    case 'support':
      return one.telling.support.received?.number
        ? `Обращение № ${one.telling.support.received.number}.`
        : 'Обращением или письмом: нужен номер или ответ.';
    case 'password':
      return state === 'done'
        ? 'Прежний пароль больше не действует.'
        : `${names}. До смены чужой человек может войти.`;
    case 'sessions':
      return state === 'done'
        ? 'Никто не остался в системе.'
        : `${names}. Выйти на всех устройствах, проверить почту и телефон записи.`;
    case 'family':
      return state === 'done'
        ? 'Семья знает, что случилось.'
        : `${names}. Скажите, что случилось и что пароль новый.`;
    case 'access':
      return state === 'done'
        ? 'Владелец снова входит сам.'
        : 'Когда новый пароль у владельца и он вошёл. До этого действия недействительны.';
    case 'operations':
      return 'С момента, когда сообщение получили и директор, и поддержка, до восстановления доступа.';
    case 'closed':
      return one.closed?.result ?? 'Когда директор и поддержка подтвердили, пароли новые, семья извещена.';
  }
}

function StepButtons({ desk, one, step, onAsk }: StepsOf & { step: CaseStep }) {
  const { id, state } = step;
  if (one.closed)
    return id === 'operations' ? (
      <Ask text="Перечень" onClick={() => onAsk({ ask: 'appendix' })} quiet />
    ) : null;
  switch (id) {
    case 'recorded':
      return <Ask text="Изменить" quiet onClick={() => onAsk({ ask: 'change' })} />;
    case 'head':
    case 'support':
      return (
        <>
          <Ask
            text={id === 'head' ? 'Напечатать' : 'Составить'}
            quiet={state === 'done'}
            label={`${id === 'head' ? 'Напечатать уведомление директору' : 'Составить уведомление поддержке'}`}
            onClick={() => onAsk({ ask: 'notice', to: id })}
          />
          {state !== 'done' && (
            <Ask
              text={id === 'head' ? 'Вручено…' : 'Отправлено…'}
              onClick={() => onAsk({ ask: 'told', to: id })}
            />
          )}
        </>
      );
    case 'password':
      return state === 'done' ? null : (
        <>
          <Cards desk={desk} open={step.open} />
          <Ask text="Сменён…" onClick={() => onAsk({ ask: 'step', step: id })} />
        </>
      );
    case 'sessions':
    case 'family':
    case 'access':
      return state === 'done' ? null : (
        <Ask
          text={id === 'sessions' ? 'Завершены…' : id === 'family' ? 'Сообщено…' : 'Восстановлен…'}
          disabled={state === 'waits'}
          onClick={() => onAsk({ ask: 'step', step: id })}
        />
      );
    case 'operations': {
      const invalid = one.accounts.reduce((sum, account) => sum + invalidOf(one, account).length, 0);
      return (
        <>
          {one.accounts.some(({ operations }) => operations !== null) && (
            <Ask
              text={inWords({ unit: 'operations', number: invalid })}
              quiet
              onClick={() => onAsk({ ask: 'appendix' })}
            />
          )}
          <Ask
            text="Список…"
            label="Список недействительных действий"
            onClick={() => onAsk({ ask: 'operations' })}
          />
        </>
      );
    }
    case 'closed':
      return (
        <Ask
          text="Закрыть…"
          label="Закрыть случай"
          disabled={state === 'waits'}
          onClick={() => onAsk({ ask: 'close' })}
        />
      );
  }
}

/** The card of the site where a password is changed; several people: the section of credentials. */
function Cards({ desk, open }: { desk: CaseDesk; open: readonly string[] }) {
  const [first, ...others] = open.map(desk.personOf);
  if (desk.drill) return null;
  if (first?.card && others.length === 0)
    return (
      <a class="button small" href={first.card} target="_blank" rel="noreferrer">
        Карточка
      </a>
    );
  if (open.every((key) => key === desk.classGroup)) return null;
  return (
    <a class="button small" href={linkTo({ section: 'credentials', classGroup: desk.classGroup })}>
      Реквизиты
    </a>
  );
}

function Ask(props: {
  text: string;
  label?: string;
  quiet?: boolean;
  disabled?: boolean;
  onClick: () => void;
}) {
  return (
    <button
      type="button"
      class={props.quiet ? 'quiet small' : 'small'}
      aria-label={props.label}
      disabled={props.disabled}
      onClick={props.onClick}
    >
      {props.text}
    </button>
  );
}
