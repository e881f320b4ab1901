import { inWords, outOf } from '../../base/text/counted.ts';
import { familiesIn } from '../../register/counts/family-counts.ts';
import type { DutyJob } from '../../register/duty.ts';
import type { Family } from '../../register/families.ts';
import { firstDay, presentEntries } from '../../register/job-lines.ts';
import { ofKind } from '../../register/kind.ts';
import { letterKinds } from './letter-entries.ts';

export const letterJob: DutyJob = {
  parts: ['S2'],
  lines: (of) => {
    const sent = ofKind(presentEntries(of, letterKinds), 'letter-sent');
    const written = new Set(sent.map(({ person }) => person));
    const isTold = ({ student, representatives }: Family) =>
      [student, ...representatives].some(({ key }) => written.has(key));
    const left = of.families.filter((family) => !isTold(family));
    return [
      {
        part: 'S2',
        text: 'Письмо о дневнике отправлено',
        amount: outOf(familiesIn(of.families.filter(isTold)), familiesIn(of.families)),
        since: firstDay(sent, letterKinds),
        open: left.length === 0 ? [] : [`Нет отправленного письма: ${inWords(familiesIn(left))}`],
      },
    ];
  },
};
