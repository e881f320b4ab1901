import { useComputed } from '@preact/signals';
import { incidentCases } from '../../../utils/duties/incidents/incident-cases.ts';
import {
  type IncidentTerm,
  incidentTerms,
  type TermId,
} from '../../../utils/duties/incidents/incident-terms.ts';
import { book, schoolDetails, workingWeek } from '../../state/class-book.ts';
import { linkTo, route } from '../../state/route.ts';
import { useMinute } from '../../ui/use-minute.ts';
import { briefTerm, leftText, termText } from './term-words.ts';
import './incidents.css';

const TITLES: Record<TermId, string> = {
  head: 'Директору',
  support: 'Поддержке',
  first: 'Школе 24 ч',
  result: '72 ч',
};

/** Over every section while a term of a breach runs, of whichever class: what, until when, whom to call. */
export function IncidentStrip() {
  const open = useComputed(() => {
    const everywhere = book.value?.everywhere ?? [];
    return incidentCases(everywhere).filter(({ closed }) => closed === null);
  });
  if (open.value.length === 0 || route.value.section === 'incidents') return null;
  return <Strip cases={open.value} />;
}

function Strip({ cases }: { cases: ReturnType<typeof incidentCases> }) {
  const minute = useMinute();
  const phone = schoolDetails.value?.head.phone;
  return (
    <>
      {cases.map((one) => {
        const running = incidentTerms(one, workingWeek.value, minute).filter(
          ({ stopped }) => stopped === null,
        );
        if (running.length === 0) return null;
        return (
          <aside key={one.id} class="incidents-strip no-print" aria-label="Сроки по утечке">
            <b>Утечка данных.</b>
            {running.map((term) => (
              <span key={term.id} role="timer" title={said(term, minute)}>
                {TITLES[term.id]} {term.late ? <b>срок прошёл</b> : briefTerm(term)}
              </span>
            ))}
            {running.some(({ id }) => id !== 'support') && (
              <b>Позвоните директору сегодня{phone ? `: ${phone}` : '.'}</b>
            )}
            <span class="grow" />
            <a
              class="button small"
              href={linkTo({ section: 'incidents', classGroup: one.classGroup, detail: one.id })}
            >
              Открыть случай
            </a>
          </aside>
        );
      })}
    </>
  );
}

const said = (term: IncidentTerm, minute: string): string =>
  [termText(term), leftText(term, minute), term.doubt].filter(Boolean).join('. ');
