import { dayAndMonth } from '../../base/calendar/day-and-month.ts';
import type { ClassToday } from '../../register/duty.ts';
import { type MatrixCell, WHO_IS_IT } from '../../register/families.ts';
import { type AcknowledgementAsk, acknowledgementStates } from './acknowledgement-states.ts';
import { usualAcknowledgement } from './usual-acknowledgement.ts';

/** The family has signed for what the period asks; while it is running nothing is missing. */
export function acknowledgementCells(
  { families, entries, periods, today }: ClassToday,
  ask: AcknowledgementAsk = usualAcknowledgement(periods, today),
): MatrixCell[] {
  const states = acknowledgementStates(entries, families, ask);
  return families.map(({ student, representatives, asked, unknown }, index) => {
    const state = states[index];
    if (state?.done) return { state: 'done', text: 'подписано', missing: [] };
    if (ask.runningUntil)
      return { state: 'none-needed', text: `ещё идёт, до ${dayAndMonth(ask.runningUntil)}`, missing: [] };
    const missing = [
      ...asked
        .filter(({ key }) => state?.missing.includes(key))
        .map(({ key, name }) => ({ person: key, name, what: 'нет подписи' })),
      ...unknown.map(({ key, name }) => ({ person: key, name, what: WHO_IS_IT })),
    ];
    if (missing.length === 0) {
      if (state && state.doubtful.length > 0)
        return {
          state: 'partly',
          text: 'проверить подпись',
          missing: [
            { person: student.key, name: student.name, what: 'подписал не тот, у кого есть полномочия' },
          ],
        };
      return representatives.length > 0
        ? { state: 'blocked', text: 'представителям выдавать нельзя', missing }
        : { state: 'none-needed', text: 'не от кого', missing };
    }
    const signed = state?.signed.length ?? 0;
    if (signed === 0) return { state: 'missing', text: 'нет подписи', missing };
    return { state: 'partly', text: `подписали ${signed} из ${signed + missing.length}`, missing };
  });
}
