import { inWords } from '../../base/text/counted.ts';
import { ofKinds } from '../../register/kind.ts';
import { type DutyRhythm, endOfYear } from '../../register/rhythm.ts';
import { comparedReports } from './owed-reports.ts';
import { reportKinds } from './report-entries.ts';

export const reportRhythm: DutyRhythm = {
  period: 'отчёт',
  end: [
    {
      id: 'received',
      title: 'Итоговый отчёт завуча получен и сверен с журналом',
      short: 'отчёт завуча',
      act: 'Открыть',
      state({ entries, periods }) {
        const compared = comparedReports(entries);
        const from = endOfYear(periods.schoolYear);
        const received = ofKinds(entries, reportKinds).flatMap((entry) =>
          entry.kind === 'report-received' && entry.on >= from ? [entry.id] : [],
        );
        const left = received.filter((id) => !compared.has(id)).length;
        if (received.length === 0) return { isDone: false, amount: 'с мая не получен' };
        return {
          isDone: left === 0,
          amount: left === 0 ? 'сверен' : `не сверено: ${inWords({ unit: 'documents', number: left })}`,
        };
      },
    },
  ],
};
