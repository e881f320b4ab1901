import { type Day, dayOf } from '../../base/calendar/day.ts';
import { type DayTime, dayPart } from '../../base/calendar/day-time.ts';
import type { ClassToday } from '../../register/duty.ts';
import { type Owed, owe, type TaskRule } from '../../register/tasks/task.ts';
import { type IncidentCase, incidentCases } from './incident-cases.ts';
import { hasReceipts, incidentSteps } from './incident-steps.ts';
import { incidentTerms, termsById } from './incident-terms.ts';

const JOB = 'должностная инструкция, п. 11';
const LAW = '152-ФЗ, ст. 21 ч. 3.1';
const OF_CASE = { unit: 'things', filter: null, firm: true } as const;

const rule = (id: string, text: string, act: string, why: string, source = JOB): TaskRule => ({
  ...OF_CASE,
  rule: id,
  text,
  act,
  why,
  source,
});

const TELL_HEAD = rule(
  'tell-head',
  'Утечка: сообщить директору',
  'Сообщить',
  'Об утечке сообщают руководителю школы не позднее следующего рабочего дня; позвоните сегодня.',
);
const TELL_SUPPORT = rule(
  'tell-support',
  'Утечка: сообщить поддержке',
  'Сообщить',
  'Об утечке сообщают в техническую поддержку системы не позднее следующего рабочего дня.',
);
const REGULATOR_FIRST = rule(
  'regulator-24h',
  'Утечка: 24 часа школы, решает директор',
  'Открыть',
  'Школа за 24 часа уведомляет Роскомнадзор, если права граждан нарушены; решает директор.',
  LAW,
);
const REGULATOR_RESULT = rule(
  'regulator-72h',
  'Утечка: 72 часа школы, решает директор',
  'Открыть',
  'Школа за 72 часа сообщает Роскомнадзору о результатах расследования.',
  LAW,
);
const RECEIPTS = rule(
  'receipts',
  'Утечка: нет подтверждения о получении',
  'Отметить',
  'Операции недействительны с момента, когда сообщение получили и директор, и поддержка: нужны оба подтверждения.',
);
const CHANGE_PASSWORD = rule(
  'change-password',
  'Утечка: сменить пароль',
  'Открыть',
  'Пока пароль прежний, посторонний может войти.',
);
const NEXT_STEPS = rule(
  'steps',
  'Утечка: не все шаги сделаны',
  'Открыть',
  'Завершите сеансы, сообщите семье, восстановите доступ, отметьте действия и закройте случай.',
);

/** What is owed for the open breaches of a class; each case is a task of its own. */
export function incidentOwes({ entries, everywhere, today, week }: ClassToday): readonly Owed[] {
  return incidentCases(entries, everywhere)
    .filter(({ closed }) => closed === null)
    .flatMap((one) => owedFor(one, week, today));
}

function owedFor(one: IncidentCase, week: ClassToday['week'], today: Day): Owed[] {
  // Whether a term has passed is for the engine to say: here only whether it was met.
  const terms = incidentTerms(one, week, `${today}T00:00`);
  const { head, support, first, result } = termsById(terms);
  const learnedOn = dayPart(one.learned);
  const base = { of: one.id, who: [one.id], since: learnedOn };
  // The action opens this case, whichever else is open.
  const owed = (rule: TaskRule, given: Parameters<typeof owe>[1]) => owe({ ...rule, filter: one.id }, given);
  const isConfirmed = hasReceipts(one);
  const open = new Set(incidentSteps(one, terms).flatMap(({ id, state }) => (state === 'next' ? [id] : [])));
  const isPasswordOpen = open.has('password');
  for (const other of ['head', 'support', 'password'] as const) open.delete(other);
  return [
    ...(head.stopped ? [] : owed(TELL_HEAD, { ...base, due: head.due })),
    ...(support.stopped ? [] : owed(TELL_SUPPORT, { ...base, due: support.due })),
    ...(first.stopped ? [] : owed(REGULATOR_FIRST, { ...base, ...momentDue(first.due) })),
    ...(result.stopped ? [] : owed(REGULATOR_RESULT, { ...base, ...momentDue(result.due) })),
    ...(head.stopped && support.stopped && !isConfirmed ? owed(RECEIPTS, { ...base, due: head.due }) : []),
    ...(isPasswordOpen ? owed(CHANGE_PASSWORD, { ...base, due: learnedOn }) : []),
    ...(open.size > 0 ? owed(NEXT_STEPS, { ...base, due: null }) : []),
  ];
}

/** A term that is an hour: its day, and the time by this computer's clock. */
const momentDue = (due: DayTime): { due: Day; dueAt: number } => {
  const time = new Date(due);
  return { due: dayOf(time), dueAt: time.getTime() };
};
