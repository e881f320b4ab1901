import { planInformingStatement } from '../../../utils/duties/informing/informing-statement.ts';
import { applicantOf, childrenOf } from '../../../utils/register/paper-class.ts';
import type { PaperChoice } from '../../register/paper-choice.ts';

/** The statement about the form of informing. */
export const informingPapers: PaperChoice[] = [
  {
    id: 'informing',
    title: 'Заявление о форме информирования',
    about: 'Электронная, бумажная или обе; с какого дня и как часто нужны выписки.',
    needs: 'informing-statement',
    of: 'representatives',
    plan: ({ list, details, faces, corrections }, person) =>
      planInformingStatement(
        {
          applicant: applicantOf(person),
          childName: person ? childrenOf(person, list) : '',
          className: list.className,
          form: null,
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
