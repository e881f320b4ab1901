import { inWords, outOf } from '../../base/text/counted.ts';
import { count } from '../../base/text/plural.ts';
import { type DutyRhythm, owedState, startOfYear } from '../../register/rhythm.ts';
import { comparisons, listRows } from './list-states.ts';
import { owedMoves } from './owed-moves.ts';

const TIMES = ['раз', 'раза', 'раз'] as const;

export const listRhythm: DutyRhythm = {
  start: [
    {
      id: 'compared',
      title: 'Список класса сверен со школьным',
      short: 'сверка списка',
      act: 'Сверить',
      state({ entries, periods }) {
        const from = startOfYear(periods.schoolYear);
        const compared = comparisons(entries).filter(({ on }) => on >= from);
        return {
          isDone: compared.length > 0,
          amount: compared.length > 0 ? count(compared.length, TIMES) : 'ещё не сверялся',
        };
      },
    },
  ],
  end: [
    {
      id: 'corrected',
      title: 'Исправления внесены в Дневник.ру',
      short: 'список класса',
      act: 'Открыть',
      state(of) {
        const rows = listRows(null, of.entries, of).filter(({ state }) => state !== 'refused');
        const corrected = rows.filter(({ state }) => state === 'corrected').length;
        const amountOf = (number: number) => ({ unit: 'corrections' as const, number });
        return {
          isDone: corrected === rows.length,
          amount: rows.length > 0 ? outOf(amountOf(corrected), amountOf(rows.length)) : inWords(amountOf(0)),
        };
      },
    },
    {
      id: 'moves',
      title: 'О прибывших и выбывших приказы отмечены',
      act: 'Открыть',
      filter: 'moves',
      state: (of) => owedState(owedMoves(of), of.today, { left: 'без приказа', none: 'без приказа никого' }),
    },
  ],
};
