import { useSignal } from '@preact/signals';
import type { IncidentCase } from '../../../utils/duties/incidents/incident-cases.ts';
import { incidentSteps } from '../../../utils/duties/incidents/incident-steps.ts';
import { incidentTerms } from '../../../utils/duties/incidents/incident-terms.ts';
import { useMinute } from '../../ui/use-minute.ts';
import { type CaseAsk, CaseAsked } from './case-asks.tsx';
import { CaseClocks } from './case-clocks.tsx';
import { CaseSide } from './case-side.tsx';
import { CaseSteps } from './case-steps.tsx';
import type { CaseDesk } from './desk.ts';

/** A case: its terms, its steps, its papers. */
export function CaseView({ desk, one }: { desk: CaseDesk; one: IncidentCase }) {
  const minute = useMinute();
  const asked = useSignal<CaseAsk | null>(null);
  const terms = incidentTerms(one, desk.week, minute);
  const steps = incidentSteps(one, terms);
  const of = { desk, one, terms, steps, minute, onAsk: (ask: CaseAsk) => (asked.value = ask) };
  return (
    <>
      <CaseClocks {...of} />
      <div class="incidents-two">
        <CaseSteps {...of} />
        <CaseSide {...of} />
      </div>
      <CaseAsked {...of} asked={asked.value} onClose={() => (asked.value = null)} />
    </>
  );
}
