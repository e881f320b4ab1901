import { planInformingStatement } from '../../../utils/duties/informing/informing-statement.ts';
import { applicantOf, childrenOf } from '../../../utils/register/paper-class.ts';
import type { PaperChoice } from '../../register/paper-choice.ts';

/** Nothing is chosen in advance. */
const UNSAID = {
  form: null,
  byEmail: false,
  email: '',
  paperGround: null,
  from: '',
  every: null,
  date: '',
} as const;

/** The statement about the form of informing. */
export const informingPapers: PaperChoice[] = [
  {
    id: 'informing',
    title: 'Заявление о форме информирования',
    about: 'Электронный дневник, рассылка по почте, выписки на бумаге и почему; с какого дня и как часто.',
    needs: 'informing-statement',
    of: 'representatives',
    plan: ({ list, details, faces, corrections, wording }, person) =>
      planInformingStatement(
        {
          applicant: applicantOf(person),
          childName: person ? childrenOf(person, list) : '',
          className: list.className,
          ...UNSAID,
        },
        details,
        faces,
        wording,
        corrections,
      ),
  },
  {
    id: 'informing-adult',
    title: 'Заявление ученика с 18 лет о форме информирования, пустой бланк',
    about: 'С 18 лет ученик сам выбирает, как получать сведения о своём обучении.',
    needs: 'informing-statement',
    of: 'class',
    plan: ({ list, details, faces, corrections, wording }) =>
      planInformingStatement(
        { applicant: applicantOf(null), childName: null, className: list.className, ...UNSAID },
        details,
        faces,
        wording,
        corrections,
      ),
  },
];
