import { comingOfAge, type Day, russianDay } from '../../base/calendar/day.ts';
import type { RosterPerson } from '../../class-data/roster/person.ts';
import type { ClassToday } from '../../register/duty.ts';
import type { Family, MatrixCell } from '../../register/families.ts';
import { type ConsentState, consentStates } from './consent-states.ts';
import { DIARY_PURPOSE } from './purposes.ts';

export interface ConsentAsk {
  /** Purposes for which a consent of each is wanted. */
  purposes: readonly string[];
  /** Whether the students' own data need a consent beside those of the representatives. */
  studentConsents: boolean;
}

/** Without the consent for the diary a family is not informed; the other purposes are shown in the register. */
export const USUAL_CONSENTS: ConsentAsk = { purposes: [DIARY_PURPOSE], studentConsents: true };

/**
 * Each representative who may be told has said yes or no for each purpose, on paper and in the system; so has the
 * student where the school wants it, and from 18 on the student alone.
 */
export function consentCells(
  { families, entries, today }: ClassToday,
  ask: ConsentAsk = USUAL_CONSENTS,
): MatrixCell[] {
  const all = consentSubjects(families, today, ask);
  const byPerson = new Map<string, ConsentState[]>();
  for (const state of consentStates(entries, all, ask.purposes, today))
    byPerson.set(state.person, [...(byPerson.get(state.person) ?? []), state]);
  return families.map((family) => {
    const subjects = subjectsOf(family, today, ask);
    const anybody = family.entitled.some(({ role }) => role === 'representative') || subjects.length > 0;
    if (!anybody && family.representatives.length > 0)
      return { state: 'blocked', text: 'представителям выдавать нельзя', missing: [] };
    if (subjects.length === 0 || ask.purposes.length === 0)
      return {
        state: 'none-needed',
        text: subjects.length === 0 ? 'не от кого' : 'не требуется',
        missing: [],
      };
    const names = new Map(subjects.map(({ key, name }) => [key, name]));
    const states = subjects.flatMap(({ key }) => byPerson.get(key) ?? []);
    const missing = states.flatMap((state) => {
      const what = whatIsMissing(state);
      return what === null ? [] : [{ person: state.person, name: names.get(state.person) ?? '', what }];
    });
    return { ...summary(states, missing.length), missing };
  });
}

/** Everybody of the class from whom an own consent is wanted, each once. */
export function consentSubjects(
  families: readonly Family[],
  today: Day,
  ask: ConsentAsk = USUAL_CONSENTS,
): RosterPerson[] {
  const all = families.flatMap((family) => subjectsOf(family, today, ask));
  return [...new Map(all.map((one) => [one.key, one])).values()];
}

/** Those of a family from whom an own consent is wanted. */
function subjectsOf({ student, entitled }: Family, today: Day, { studentConsents }: ConsentAsk) {
  const adultFrom = comingOfAge(student.birthDate);
  const adult = adultFrom !== null && adultFrom <= today;
  return entitled.filter(({ role }) => (role === 'student' ? adult || studentConsents : !adult));
}

function whatIsMissing({ status, ended, inSystem, withdrawal }: ConsentState): string | null {
  if (status === 'none') return 'нет ни согласия, ни отказа';
  if (status === 'expired')
    return ended === 'adult' ? 'исполнилось 18: нужно собственное согласие' : 'срок согласия истёк';
  if (withdrawal && !withdrawal.settled) {
    const what = withdrawal.decision ? 'уничтожение не отмечено' : 'нет решения руководителя';
    return `отзыв: ${what}, срок ${russianDay(withdrawal.destroyBy)}`;
  }
  return inSystem === null ? 'бумага есть, в системе не внесено' : null;
}

function summary(states: readonly ConsentState[], left: number): Pick<MatrixCell, 'state' | 'text'> {
  if (states.some(({ withdrawal }) => withdrawal?.overdue))
    return { state: 'overdue', text: 'отзыв: срок истёк' };
  if (states.every(({ status }) => status === 'none')) return { state: 'missing', text: 'нет' };
  if (states.some(({ status }) => status === 'expired')) return { state: 'overdue', text: 'истекло' };
  if (left > 0) {
    const without = states.filter(({ status }) => status === 'none').length;
    return {
      state: 'partly',
      text: without > 0 ? `есть ${states.length - without} из ${states.length}` : 'внести в систему',
    };
  }
  const refused = states.filter(({ status }) => status !== 'given').length;
  if (refused === 0) return { state: 'done', text: 'есть' };
  return { state: 'done', text: refused === states.length ? 'отказ' : `есть, отказов: ${refused}` };
}
