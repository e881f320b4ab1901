import {
  type InformingForm,
  planInformingStatement,
} from '../../../utils/duties/informing/informing-statement.ts';
import { CASTS, type Cast, FILLED_CASTS } from '../casts.ts';
import { paper, type SampleContext } from '../sample.ts';

const choice =
  (form: InformingForm | null, every: number | null) =>
  ({ mother, child, className, date, details }: Cast, { faces, wording }: SampleContext) =>
    planInformingStatement(
      {
        applicant: { name: mother.name, sex: null, address: mother.address, contacts: '' },
        childName: child.name,
        className,
        form,
        byEmail: form === 'electronic',
        email: form === 'electronic' ? 'roditel@example.com' : '',
        paperGround: form === 'paper' ? 'no-internet' : null,
        from: form ? date : '',
        every,
        date,
      },
      details,
      faces,
      wording,
    );

const ofAdult = ({ child, className, date, details }: Cast, { faces, wording }: SampleContext) =>
  planInformingStatement(
    {
      applicant: { name: child.name, sex: null, address: child.address, contacts: '' },
      childName: null,
      className,
      form: null,
      byEmail: false,
      email: '',
      paperGround: null,
      from: '',
      every: null,
      date,
    },
    details,
    faces,
    wording,
  );

export const informing = [
  ...paper('informing-paper', 'Выбор формы сведений: бумажная', 'filed', choice('paper', 14), FILLED_CASTS),
  ...paper(
    'informing-electronic',
    'Выбор формы сведений: электронная',
    'filed',
    choice('electronic', null),
    FILLED_CASTS,
  ),
  ...paper('informing', 'Выбор формы сведений: отмечает родитель', 'filed', choice(null, null), CASTS),
  ...paper('informing-adult', 'Выбор формы сведений учеником с 18 лет', 'filed', ofAdult, CASTS),
];
