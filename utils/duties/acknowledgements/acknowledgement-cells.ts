import type { ClassToday } from '../../register/duty.ts';
import { entitledPeople, type MatrixCell } from '../../register/families.ts';
import { type AcknowledgementAsk, acknowledgementStates } from './acknowledgement-states.ts';
import { usualAcknowledgement } from './usual-acknowledgement.ts';

/** The family has signed for what the period asks. */
export function acknowledgementCells(
  { families, entries, periods, today }: ClassToday,
  ask: AcknowledgementAsk = usualAcknowledgement(periods, today),
): MatrixCell[] {
  const may = new Set(entitledPeople(families).map(({ key }) => key));
  const students = families.map(({ student }) => student);
  const everybody = new Map(
    families.flatMap(({ representatives }) => representatives).map((one) => [one.key, one]),
  );
  const states = acknowledgementStates(entries, students, [...everybody.values()], ask, (key) =>
    may.has(key),
  );
  return families.map(({ representatives, entitled }, index) => {
    const state = states[index];
    if (state?.done) return { state: 'done', text: 'подписано', missing: [] };
    const missing = entitled
      .filter(({ key }) => state?.missing.includes(key))
      .map(({ key, name }) => ({ person: key, name, what: 'нет подписи' }));
    if (missing.length === 0) {
      return representatives.length > 0
        ? { state: 'blocked', text: 'представителям выдавать нельзя', missing }
        : { state: 'none-needed', text: 'не от кого', missing };
    }
    const signed = state?.signed.length ?? 0;
    if (signed === 0) return { state: 'missing', text: 'нет подписи', missing };
    return { state: 'partly', text: `подписали ${signed} из ${signed + missing.length}`, missing };
  });
}
