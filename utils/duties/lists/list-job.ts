import { inWords, outOf } from '../../base/text/counted.ts';
import { count } from '../../base/text/plural.ts';
import type { DutyJob } from '../../register/duty.ts';
import { firstDay } from '../../register/job-lines.ts';
import { listKinds } from './list-entries.ts';
import { comparisons, listRows } from './list-states.ts';

const TIMES = ['раз', 'раза', 'раз'] as const;

/** How often the class was compared with a list, and what of the corrections is entered. */
export const listJob: DutyJob = {
  parts: ['S10'],
  lines(of) {
    const compared = comparisons(of.entries);
    const rows = listRows(null, of.entries, of).filter(({ state }) => state !== 'refused');
    const corrected = rows.filter(({ state }) => state === 'corrected').length;
    const open = rows.length - corrected;
    return [
      {
        part: 'S10',
        text: 'Список класса сверен',
        amount: compared.length > 0 ? count(compared.length, TIMES) : '',
        since: firstDay(compared, listKinds),
        open: compared.length > 0 ? [] : ['Не сверялся'],
      },
      ...(rows.length > 0
        ? [
            {
              part: 'S10' as const,
              text: 'Исправления внесены',
              amount: outOf(
                { unit: 'corrections', number: corrected },
                { unit: 'corrections', number: rows.length },
              ),
              since: firstDay(
                rows.flatMap(({ decided }) => decided ?? []),
                listKinds,
              ),
              open: open > 0 ? [`Ждут исправления: ${inWords({ unit: 'corrections', number: open })}`] : [],
            },
          ]
        : []),
    ];
  },
};
