import { inWords, outOf } from '../../base/text/counted.ts';
import { familiesIn } from '../../register/counts/family-counts.ts';
import type { DutyJob } from '../../register/duty.ts';
import { firstDay } from '../../register/job-lines.ts';
import { letterKinds } from './letter-entries.ts';
import { sentLetters, toldFamilies } from './told-families.ts';

export const letterJob: DutyJob = {
  parts: ['S2'],
  lines: (of) => {
    const told = toldFamilies(of);
    const left = of.families.filter((family) => !told.includes(family));
    return [
      {
        part: 'S2',
        text: 'Письмо о дневнике отправлено',
        amount: outOf(familiesIn(told), familiesIn(of.families)),
        since: firstDay(sentLetters(of), letterKinds),
        open: left.length === 0 ? [] : [`Нет отправленного письма: ${inWords(familiesIn(left))}`],
      },
    ];
  },
};
