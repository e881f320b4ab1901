import { russianDayTime } from '../../../utils/base/calendar/day-time.ts';
import { weekdayDate } from '../../../utils/base/calendar/weekday-date.ts';
import type { IncidentCase } from '../../../utils/duties/incidents/incident-cases.ts';
import type { Receiver } from '../../../utils/duties/incidents/incident-entries.ts';
import { type IncidentTerm, termsById } from '../../../utils/duties/incidents/incident-terms.ts';
import { Icon } from '../../ui/icon.tsx';
import type { CaseAsk } from './case-asks.tsx';
import { leftText } from './term-words.ts';

const TITLES = { head: 'Директору', support: 'Поддержке' } as const;

/** The two terms of the teacher: each runs until its receiver was told. */
export function CaseClocks(props: {
  one: IncidentCase;
  terms: readonly IncidentTerm[];
  minute: string;
  onAsk: (ask: CaseAsk) => void;
}) {
  const terms = termsById(props.terms);
  return (
    <div class="incidents-clocks">
      {(['head', 'support'] as const).map((to) => (
        <Clock
          key={to}
          {...props}
          to={to}
          term={terms[to]}
          isPrimary={to === 'head' || terms.head.stopped !== null}
        />
      ))}
    </div>
  );
}

function Clock(props: {
  one: IncidentCase;
  to: Receiver;
  term: IncidentTerm;
  minute: string;
  isPrimary: boolean;
  onAsk: (ask: CaseAsk) => void;
}) {
  const { one, to, term, minute, isPrimary, onAsk } = props;
  const { received } = one.telling[to];
  const isDone = term.stopped !== null;
  const tone = isDone ? (received ? 'ok' : 'warn') : 'bad';
  return (
    <section
      class={`incidents-clock ${tone}`}
      aria-label={`Срок: сообщить ${to === 'head' ? 'директору' : 'поддержке'}`}
    >
      {isDone ? <b aria-hidden="true">✓</b> : <Icon name="warning" />}
      <div class="grow">
        <span class="small">{TITLES[to]} — до конца рабочего дня</span>
        <b>
          {term.stopped
            ? `Сообщено ${russianDayTime(term.stopped)}${term.late ? ', с опозданием' : ''}`
            : `Срок: ${weekdayDate(term.due)}`}
        </b>
        <span class="small" role="timer">
          {term.stopped
            ? received
              ? `Подтвердил(а): ${received.receivedBy}${received.number ? `, № ${received.number}` : ''}`
              : 'Подтверждения о получении ещё нет'
            : [leftText(term, minute), term.doubt].filter(Boolean).join(' · ')}
        </span>
      </div>
      {term.stopped && !received && !one.closed && (
        <button type="button" class="small" onClick={() => onAsk({ ask: 'received', to })}>
          Подтверждение…
        </button>
      )}
      {!term.stopped && (
        <button
          type="button"
          class={isPrimary ? 'primary' : undefined}
          onClick={() => onAsk({ ask: 'notice', to })}
        >
          {to === 'head' ? 'Напечатать и вручить' : 'Составить сообщение'}
        </button>
      )}
    </section>
  );
}
