import { counted, inWords } from '../../base/text/counted.ts';
import type { DutyJob } from '../../register/duty.ts';
import { familyLine, firstDay, presentEntries } from '../../register/job-lines.ts';
import { acknowledgementCells } from './acknowledgement-cells.ts';
import { acknowledgementKinds } from './acknowledgement-entries.ts';
import { acknowledgementStates, lacksSignature } from './acknowledgement-states.ts';
import { hasEnded, usualAcknowledgement } from './usual-acknowledgement.ts';

/** A line for each period that has begun; a missing signature is open once the period is over. */
export const acknowledgementJob: DutyJob = {
  parts: ['S6'],
  lines: (of) => {
    const own = presentEntries(of, acknowledgementKinds);
    const begun = of.periods.periods.filter(({ from }) => from <= of.today);
    if (begun.length === 0)
      return [
        { part: 'S6', text: 'Ознакомление: учебный год не начался', amount: '', since: null, open: [] },
      ];
    return begun.map((period) => {
      const { runningUntil: _, ...ask } = usualAcknowledgement(of.periods, of.today, period);
      const cells = acknowledgementCells(of, ask);
      const states = acknowledgementStates(of.entries, of.families, ask);
      const left = counted(
        'families',
        states.filter(lacksSignature).map(({ student }) => student),
      );
      return familyLine('S6', `Ознакомление, ${period.name}`, cells, {
        since: firstDay(
          own.filter((entry) => entry.period === ask.period),
          acknowledgementKinds,
        ),
        open:
          left.number === 0
            ? []
            : [
                hasEnded(period, of.today)
                  ? `Нет подписи: ${inWords(left)}`
                  : `Период идёт, нет подписи: ${inWords(left)}`,
              ],
      });
    });
  },
};
