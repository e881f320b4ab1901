import type { DutyJob } from '../../register/duty.ts';
import { familiesOf, firstDay, presentEntries } from '../../register/job-lines.ts';
import { ofKind } from '../../register/kind.ts';
import { letterKinds } from './letter-entries.ts';

export const letterJob: DutyJob = {
  parts: ['S2'],
  lines: (of) => {
    const sent = ofKind(presentEntries(of, letterKinds), 'letter-sent');
    const written = new Set(sent.map(({ person }) => person));
    const told = of.families.filter(({ student, representatives }) =>
      [student, ...representatives].some(({ key }) => written.has(key)),
    ).length;
    const left = of.families.length - told;
    return [
      {
        part: 'S2',
        text: 'Письмо о дневнике отправлено',
        amount: familiesOf(told, of.families.length),
        since: firstDay(sent, letterKinds),
        open: left === 0 ? [] : [`Нет отправленного письма: ${left}`],
      },
    ];
  },
};
