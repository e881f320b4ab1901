import { planInformingStatement } from '../../../utils/duties/informing/informing-statement.ts';
import { applicantOf, childrenOf } from '../../../utils/register/paper-class.ts';
import type { PaperChoice } from '../../register/paper-choice.ts';

/** The statement about the form of informing. */
export const informingPapers: PaperChoice[] = [
  {
    id: 'informing',
    title: 'Заявление о форме информирования',
    about: 'Электронный дневник, рассылка по почте, выписки на бумаге и почему; с какого дня и как часто.',
    needs: 'informing-statement',
    of: 'representatives',
    plan: ({ list, details, faces, corrections }, person) =>
      planInformingStatement(
        {
          applicant: applicantOf(person),
          childName: person ? childrenOf(person, list) : '',
          className: list.className,
          form: null,
          byEmail: false,
          email: '',
          paperGround: null,
          from: '',
          every: null,
          date: '',
        },
        details,
        faces,
        corrections,
      ),
  },
];
