import { counted, inWords } from '../../../utils/base/text/counted.ts';
import { type IncidentCase, timeOf } from '../../../utils/duties/incidents/incident-cases.ts';
import { LOST, REGULATOR } from '../../../utils/duties/incidents/incident-entries.ts';
import { longDayTime, whichAccounts } from '../../../utils/duties/incidents/incident-on-paper.ts';
import { type IncidentTerm, termsById } from '../../../utils/duties/incidents/incident-terms.ts';
import { INCIDENT_HEAD_REQUEST, INCIDENT_LEARNED } from '../../../utils/duties/incidents/incident-texts.ts';
import { schoolDetails } from '../../state/class-book.ts';
import { linkTo } from '../../state/route.ts';
import type { CaseAsk } from './case-asks.tsx';
import type { CaseDesk } from './desk.ts';
import { wordingFor } from './incident-papers.ts';
import { leftText, shortDayTime, termText } from './term-words.ts';

interface SideOf {
  desk: CaseDesk;
  one: IncidentCase;
  terms: readonly IncidentTerm[];
  minute: string;
  onAsk: (ask: CaseAsk) => void;
}

/** Beside the steps: the terms of the school, what the notice says, whom it concerns. */
export function CaseSide(props: SideOf) {
  return (
    <div class="incidents-side">
      <SchoolTerms {...props} />
      <NoticeText {...props} />
      <Concerned {...props} />
    </div>
  );
}

const STAGES = { first: '24 часа: первое уведомление', result: '72 часа: результаты' } as const;

/** Terms of the school as operator; what is to be done the head decides. */
function SchoolTerms({ one, terms, minute, onAsk }: SideOf) {
  const { first, result } = termsById(terms);
  const phone = schoolDetails.value?.head.phone;
  return (
    <section class="incidents-box" aria-label="Сроки школы">
      <header>
        <h2>Сроки школы</h2>
        <span class="muted small">выходные не вычитаются; решает директор</span>
      </header>
      {([first, result] as const).map((term) => {
        const stage = term.id as 'first' | 'result';
        const decision = one.regulator[stage];
        const tone = term.stopped ? '' : term.late ? 'bad' : 'warn';
        return (
          <div key={term.id} class={`incidents-term ${tone}`}>
            <div class="grow">
              <b>{STAGES[stage]}</b>
              <span class="small" role="timer">
                {decision
                  ? `${REGULATOR[decision.decision]}, ${shortDayTime(timeOf(decision))}`
                  : term.stopped
                    ? 'не идёт'
                    : `${termText(term)} · ${leftText(term, minute)}`}
              </span>
            </div>
            {!term.stopped && !one.closed && (
              <button type="button" class="small" onClick={() => onAsk({ ask: 'regulator', stage })}>
                Решение…
              </button>
            )}
          </div>
        );
      })}
      {!one.closed && first.stopped === null && (
        <p class="incidents-call">
          <b>Позвоните директору сегодня{phone ? `: ${phone}` : '.'}</b>{' '}
          {!phone && (
            <a href={linkTo({ section: 'settings', detail: 'school' })}>Записать телефон в настройках</a>
          )}
        </p>
      )}
    </section>
  );
}

/** The notice to the head in short, as it will be printed. */
function NoticeText({ desk, one, onAsk }: SideOf) {
  const wording = wordingFor(desk);
  return (
    <section class="incidents-box" aria-label="Уведомление директору">
      <header>
        <h2>Уведомление директору</h2>
        <span class="grow" />
        <a class="small" href={linkTo({ section: 'settings', detail: 'texts' })}>
          Изменить текст
        </a>
        <button type="button" class="quiet small" onClick={() => onAsk({ ask: 'notice', to: 'head' })}>
          Открыть
        </button>
      </header>
      <div class="incidents-paper">
        <b>Уведомление о нарушении конфиденциальности</b>
        <p>{wording(INCIDENT_LEARNED, { когда: longDayTime(one.learned), 'от кого': one.recorded.from })}</p>
        <p>{one.recorded.what}</p>
        <p>{wording(INCIDENT_HEAD_REQUEST, whichAccounts(one.accounts.length))}</p>
      </div>
    </section>
  );
}

function Concerned({ desk, one }: SideOf) {
  const people = counted(
    'people',
    one.accounts.map(({ key }) => key),
  );
  return (
    <section class="incidents-box" aria-label="Кого касается">
      <header>
        <h2>Кого касается</h2>
        <span class="muted small">{inWords(people)}</span>
      </header>
      <table class="people">
        <thead>
          <tr>
            <th class="col-two-fifths">Человек</th>
            <th>Что утрачено</th>
            <th>Пароль</th>
          </tr>
        </thead>
        <tbody>
          {one.accounts.map(({ key, lost, steps }) => (
            <tr key={key}>
              <td title={desk.nameOf(key)}>{desk.nameOf(key)}</td>
              <td>{LOST[lost]}</td>
              <td>
                {steps.password ? <span class="chip ok">новый</span> : <span class="chip bad">прежний</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
