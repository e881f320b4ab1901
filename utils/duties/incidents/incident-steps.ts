import type { Day } from '../../base/calendar/day.ts';
import { type DayTime, dayTimeOf } from '../../base/calendar/day-time.ts';
import { byText } from '../../base/text/by-text.ts';
import { type IncidentAccount, type IncidentCase, knewAt, type Telling } from './incident-cases.ts';
import type { AccountStep } from './incident-entries.ts';
import { type IncidentTerm, termsById } from './incident-terms.ts';
import { invalidInterval } from './invalid-operations.ts';

export type StepId =
  | 'recorded'
  | 'head'
  | 'support'
  | 'password'
  | 'sessions'
  | 'family'
  | 'access'
  | 'operations'
  | 'closed';

/** What the teacher does about a breach, in its order. */
export interface CaseStep {
  id: StepId;
  /** `late`: its term has passed; `next`: to be done; `waits`: something else comes first. */
  state: 'done' | 'late' | 'next' | 'waits';
  /** When it was done last; null: not yet. */
  at: DayTime | null;
  /** Last day of its term; null: it has none, or is done. */
  due: Day | null;
  /** Keys of the accounts for which it is open. */
  open: string[];
}

/** The steps of a case; one that does not apply (no family of the teacher’s own account) is left out. */
export function incidentSteps(one: IncidentCase, terms: readonly IncidentTerm[]): CaseStep[] {
  const { head, support } = termsById(terms);
  const told = (id: 'head' | 'support', term: IncidentTerm): CaseStep => {
    const at = knewAt(one.telling[id]);
    const isLate = at === null && term.late;
    return { id, state: at ? 'done' : isLate ? 'late' : 'next', at, due: at ? null : term.due, open: [] };
  };
  const families = one.accounts.filter(({ own }) => !own);
  const steps: CaseStep[] = [
    { id: 'recorded', state: 'done', at: dayTimeOf(new Date(one.recordedAt)), due: null, open: [] },
    told('head', head),
    told('support', support),
    ofAccounts('password', one.accounts, stepFact('password')),
    ofAccounts('sessions', one.accounts, stepFact('sessions')),
    ...(families.length > 0
      ? [ofAccounts('family', families, ({ familyTold }) => familyTold?.at ?? null)]
      : []),
    ofAccounts('access', one.accounts, stepFact('access'), passwordsAreChanged(one) ? 'next' : 'waits'),
    operationsStep(one),
  ];
  const isReady = steps.every(({ state }) => state === 'done') && hasReceipts(one);
  const closed = one.closed ? `${one.closed.on}T23:59` : null;
  return [
    ...steps,
    { id: 'closed', state: closed ? 'done' : isReady ? 'next' : 'waits', at: closed, due: null, open: [] },
  ];
}

const stepFact =
  (step: AccountStep) =>
  ({ steps }: IncidentAccount): DayTime | null =>
    steps[step]?.at ?? null;

function ofAccounts(
  id: StepId,
  accounts: readonly IncidentAccount[],
  timeOf: (account: IncidentAccount) => DayTime | null,
  ifOpen: 'next' | 'waits' = 'next',
): CaseStep {
  const open = accounts.filter((each) => timeOf(each) === null).map(({ key }) => key);
  const times = accounts.flatMap((each) => timeOf(each) ?? []).sort(byText);
  const isDone = open.length === 0;
  return { id, state: isDone ? 'done' : ifOpen, at: isDone ? (times.at(-1) ?? null) : null, due: null, open };
}

const passwordsAreChanged = ({ accounts }: IncidentCase): boolean =>
  accounts.every(({ steps }) => steps.password !== null);

/** Nobody can list what was done in an interval that has not ended. */
function operationsStep(one: IncidentCase): CaseStep {
  const of = (account: IncidentAccount) => invalidInterval(one, account).state;
  const open = one.accounts.filter((each) => of(each) !== 'empty' && each.operations === null);
  const isOver = one.accounts.every((each) => of(each) === 'ended' || of(each) === 'empty');
  const isDone = isOver && open.length === 0;
  return {
    id: 'operations',
    state: isDone ? 'done' : isOver ? 'next' : 'waits',
    at: null,
    due: null,
    open: open.map(({ key }) => key),
  };
}

/** Both have confirmed that they have the message. */
export const hasReceipts = ({ telling }: Pick<IncidentCase, 'telling'>): boolean =>
  Object.values(telling).every(({ received }: Telling) => received !== null);
