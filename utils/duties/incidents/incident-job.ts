import { count } from '../../base/text/plural.ts';
import type { DutyJob } from '../../register/duty.ts';
import { firstDay } from '../../register/job-lines.ts';
import { ofKinds } from '../../register/kind.ts';
import { incidentCases } from './incident-cases.ts';
import { incidentKinds } from './incident-entries.ts';
import { incidentTerms, termsById } from './incident-terms.ts';

const CASES = ['случай', 'случая', 'случаев'] as const;

/** Item 11 of the job description: of which breaches head and support were told, and what is open. */
export const incidentJob: DutyJob = {
  parts: ['S14'],
  lines: ({ entries, everywhere, today, week }) => {
    const cases = incidentCases(entries, everywhere);
    // A term that ends today is not over.
    const terms = cases.map((one) => termsById(incidentTerms(one, week, `${today}T00:00`)));
    const told = terms.filter(({ head, support }) => head.stopped !== null && support.stopped !== null);
    const inTime = told.filter(({ head, support }) => !head.late && !support.late);
    return [
      {
        part: 'S14',
        text: 'Об утечке сообщено директору и поддержке',
        amount: `${count(told.length, CASES)}${told.length > 0 ? `, в срок ${inTime.length}` : ''}`,
        since: firstDay(ofKinds(entries, incidentKinds), incidentKinds),
        open: [
          ...cases.flatMap(({ closed }, at) => {
            const { head, support } = terms[at] ?? {};
            const isUntold = [head, support].some((term) => term?.stopped === null && term.late);
            return isUntold ? ['Не сообщено в срок'] : closed ? [] : ['Случай не закрыт'];
          }),
        ],
      },
    ];
  },
};
