import { type ConsentInput, planConsent } from '../../../utils/duties/consents/consent-form.ts';
import {
  DEFAULT_CONSENT_TEXTS,
  type DisseminationVariant,
} from '../../../utils/duties/consents/consent-texts.ts';
import { planDissemination } from '../../../utils/duties/consents/dissemination.ts';
import { planRefusal } from '../../../utils/duties/consents/refusal.ts';
import { planWithdrawal } from '../../../utils/duties/consents/withdrawal.ts';
import { PURPOSE } from '../../unit/base/documents/form-samples.ts';
import { type Cast, FILLED_CASTS } from '../casts.ts';
import { paper, type SampleContext } from '../sample.ts';

const consent =
  (subjectOf: (cast: Cast) => ConsentInput['subject'], until = '') =>
  (cast: Cast, { faces }: SampleContext) => {
    const { className, date, details } = cast;
    const input = { purpose: PURPOSE, className, until, date, subject: subjectOf(cast) };
    return planConsent(input, details, DEFAULT_CONSENT_TEXTS, faces);
  };

const ofChild = (studentSigns: boolean) =>
  consent(({ child, mother }) => ({
    variant: 'child',
    child,
    representative: mother,
    authority: child.document,
    studentSigns,
  }));

/** Two process for the school, and people sign in through Госуслуги. */
const inRegion = (cast: Cast): Cast => {
  const regional = {
    name: 'АО «Вымышленный региональный оператор»',
    address: 'г. Образцово, Пробный пр., д. 1',
  };
  const processors = [...cast.details.processors, regional];
  return { ...cast, details: { ...cast.details, processors, signsInByGosuslugi: true } };
};

const statement = ({ child, mother, className, date }: Cast) => ({
  variant: 'child' as const,
  applicant: { name: mother.name, sex: null, address: mother.address, contacts: '' },
  childName: child.name,
  className,
  purpose: PURPOSE,
  date,
});

const disseminated =
  (variant: DisseminationVariant, studentSigns: boolean) =>
  ({ child, mother, className, date, details }: Cast, { faces }: SampleContext) => {
    const [signer, childName] = variant === 'child' ? [mother, child.name] : [child, ''];
    const contacts = signer.name && 'roditel@example.com, +7 000 000-00-00';
    return planDissemination(
      { variant, signer: { name: signer.name, contacts }, childName, studentSigns, className, date },
      details,
      DEFAULT_CONSENT_TEXTS,
      faces,
    );
  };

export const consents = [
  ...paper('consent-child', 'Согласие за ребёнка', 'filed', ofChild(false)),
  ...paper(
    'consent-child-of-14',
    'Согласие за ребёнка, подписывает и ребёнок от 14 лет',
    'filed',
    ofChild(true),
  ),
  ...paper(
    'consent-child-region',
    'Согласие за ребёнка: два обработчика, вход через Госуслуги',
    'filed',
    (cast, context) => ofChild(true)(inRegion(cast), context),
    FILLED_CASTS,
  ),
  ...paper(
    'consent-child-unassigned',
    'Согласие за ребёнка: обработка никому не поручена',
    'filed',
    (cast, context) =>
      ofChild(false)({ ...cast, details: { ...cast.details, nobodyProcesses: true } }, context),
    FILLED_CASTS,
  ),
  ...paper(
    'consent-representative',
    'Согласие представителя на обработку его данных',
    'filed',
    consent(
      ({ child, mother }) => ({
        variant: 'representative',
        representative: mother,
        childName: child.name,
      }),
      '31 мая 2031 г.',
    ),
  ),
  ...paper(
    'consent-adult-student',
    'Согласие ученика, которому исполнилось 18 лет',
    'filed',
    consent(({ child, mother }) => ({
      variant: 'adult-student',
      student: { ...child, document: mother.document },
    })),
  ),
  ...paper(
    'dissemination',
    'Согласие на распространение данных ребёнка',
    'filed',
    disseminated('child', false),
  ),
  ...paper(
    'dissemination-of-14',
    'Согласие на распространение, подписывает и ребёнок от 14 лет',
    'filed',
    disseminated('child', true),
  ),
  ...paper(
    'dissemination-adult-student',
    'Согласие на распространение ученика, которому исполнилось 18 лет',
    'filed',
    disseminated('adult-student', false),
  ),
  ...paper('refusal', 'Отказ от согласия', 'filed', (cast, { faces }) =>
    planRefusal(statement(cast), cast.details, DEFAULT_CONSENT_TEXTS, faces),
  ),
  ...paper('withdrawal', 'Отзыв согласия', 'filed', (cast, { faces }) => {
    const input = { ...statement(cast), givenOn: cast.date && `${cast.date}, № 7` };
    return planWithdrawal(input, cast.details, DEFAULT_CONSENT_TEXTS, faces);
  }),
];
