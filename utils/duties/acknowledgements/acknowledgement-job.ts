import { periodKey } from '../../base/calendar/reporting-periods.ts';
import { counted, inWords } from '../../base/text/counted.ts';
import type { DutyJob } from '../../register/duty.ts';
import { familyLine, firstDay, presentEntries } from '../../register/job-lines.ts';
import { acknowledgementCells } from './acknowledgement-cells.ts';
import { acknowledgementKinds } from './acknowledgement-entries.ts';
import { type AcknowledgementAsk, acknowledgementStates, isOpen } from './acknowledgement-states.ts';
import { USUAL_TOPIC } from './usual-acknowledgement.ts';

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
      const key = periodKey(of.periods, period);
      const ask: AcknowledgementAsk = { period: key, topic: USUAL_TOPIC, whose: 'any' };
      const cells = acknowledgementCells(of, ask);
      const states = acknowledgementStates(of.entries, of.families, ask);
      const left = counted(
        'families',
        states.filter(isOpen).map(({ student }) => student),
      );
      const isOver = period.to < of.today;
      return familyLine('S6', `Ознакомление, ${period.name}`, cells, {
        since: firstDay(
          own.filter((entry) => entry.period === key),
          acknowledgementKinds,
        ),
        open:
          left.number === 0
            ? []
            : [isOver ? `Нет подписи: ${inWords(left)}` : `Период идёт, нет подписи: ${inWords(left)}`],
      });
    });
  },
};
