import { russianDay } from '../../base/calendar/day.ts';
import type { RosterPerson } from '../../class-data/roster/person.ts';
import type { ClassToday } from '../../register/duty.ts';
import { type Family, type MatrixCell, WHO_IS_IT } from '../../register/families.ts';
import { perClass } from '../../register/per-class.ts';
import { type ConsentState, consentStates } from './consent-states.ts';
import { DIARY_PURPOSE } from './purposes.ts';
import { withdrawalLeft } from './withdrawal-terms.ts';

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
export function consentCells(of: ClassToday, ask: ConsentAsk = USUAL_CONSENTS): MatrixCell[] {
  const { families } = of;
  const byPerson = new Map<string, ConsentState[]>();
  for (const state of askedConsents(of, ask))
    byPerson.set(state.person, [...(byPerson.get(state.person) ?? []), state]);
  return families.map((family) => {
    const subjects = subjectsOf(family, ask);
    if (subjects.length === 0 && family.representatives.length > 0)
      return { state: 'blocked', text: 'представителям выдавать нельзя', missing: [] };
    if (subjects.length === 0 || ask.purposes.length === 0)
      return {
        state: 'none-needed',
        text: subjects.length === 0 ? 'не от кого' : 'не требуется',
        missing: [],
      };
    const names = new Map(subjects.map(({ key, name }) => [key, name]));
    const states = subjects.flatMap(({ key }) => byPerson.get(key) ?? []);
    const unknown = new Set(family.unknown.map(({ key }) => key));
    const missing = states.flatMap((state) => {
      const what = unknown.has(state.person) ? WHO_IS_IT : whatIsMissing(state);
      return what === null ? [] : [{ person: state.person, name: names.get(state.person) ?? '', what }];
    });
    const needed = states.filter(({ status }) => status !== 'not-needed');
    if (needed.length === 0) return { state: 'none-needed', text: 'не требуется', missing: [] };
    return { ...summary(needed, missing.length), missing };
  });
}

/** The consents for the diary of everybody from whom one is asked: the electronic form needs them. */
export const diaryConsents = perClass((of): readonly ConsentState[] =>
  consentStates(of.entries, consentSubjects(of.families), USUAL_CONSENTS.purposes, of),
);

/** The consents that are asked for. */
export const askedConsents = (of: ClassToday, ask: ConsentAsk): readonly ConsentState[] =>
  ask === USUAL_CONSENTS
    ? diaryConsents(of)
    : consentStates(of.entries, consentSubjects(of.families, ask), ask.purposes, of);

/** Everybody of the class from whom an own consent is wanted, each once. */
export function consentSubjects(
  families: readonly Family[],
  ask: ConsentAsk = USUAL_CONSENTS,
): RosterPerson[] {
  const all = families.flatMap((family) => subjectsOf(family, ask));
  return [...new Map(all.map((one) => [one.key, one])).values()];
}

/** Those of a family from whom an own consent is wanted; of somebody unknown it will be. */
const subjectsOf = ({ student, entitled, asked, unknown }: Family, { studentConsents }: ConsentAsk) =>
  entitled.filter(
    (one) => asked.includes(one) || unknown.includes(one) || (one === student && studentConsents),
  );

function whatIsMissing({ status, ended, inSystem, withdrawal }: ConsentState): string | null {
  if (status === 'not-needed') return null;
  if (status === 'check') return 'подписал не тот, у кого есть полномочия: проверить';
  if (status === 'disagreed') return 'разногласие родителей: решает директор';
  if (status === 'none') return 'нет ни согласия, ни отказа';
  if (status === 'expired')
    return ended === 'adult' ? 'исполнилось 18: нужно собственное согласие' : 'срок согласия истёк';
  if (withdrawal && !withdrawal.settled) {
    return `отзыв: ${withdrawalLeft(withdrawal)}, срок ${russianDay(withdrawal.nextTerm ?? withdrawal.destroyBy)}`;
  }
  return inSystem === null ? 'бумага есть, в системе не внесено' : null;
}

function summary(states: readonly ConsentState[], left: number): Pick<MatrixCell, 'state' | 'text'> {
  if (states.some(({ withdrawal }) => withdrawal?.overdue))
    return { state: 'overdue', text: 'отзыв: срок истёк' };
  if (states.some(({ status }) => status === 'disagreed'))
    return { state: 'overdue', text: 'разногласие родителей' };
  if (states.every(({ status }) => status === 'none')) return { state: 'missing', text: 'нет' };
  if (states.some(({ status }) => status === 'expired')) return { state: 'overdue', text: 'истекло' };
  if (left > 0) {
    if (states.some(({ status }) => status === 'check'))
      return { state: 'partly', text: 'проверить подпись' };
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
