import { type ConsentInput, planConsent } from '../../../utils/duties/consents/consent-form.ts';
import type { DisseminationVariant } from '../../../utils/duties/consents/consent-texts.ts';
import { planDissemination } from '../../../utils/duties/consents/dissemination.ts';
import { planRefusal } from '../../../utils/duties/consents/refusal.ts';
import { planWithdrawal } from '../../../utils/duties/consents/withdrawal.ts';
import type { SchoolWordings } from '../../../utils/duties/school-wordings.ts';
import { CASTS, type Cast, FILLED_CASTS } from '../casts.ts';
import { paper, type SampleContext } from '../sample.ts';

const purposeOf = ({ consents }: SchoolWordings, at = 0) => consents.purposes[at]!;

const consent =
  (subjectOf: (cast: Cast) => ConsentInput['subject'], { until = '', purpose: at = 0 } = {}) =>
  (cast: Cast, { faces, wordings, wording }: SampleContext) => {
    const { className, date, details } = cast;
    const input = { purpose: purposeOf(wordings, at), className, until, date, subject: subjectOf(cast) };
    return planConsent(input, details, wordings.consents, faces, wording);
  };

const childSubject =
  (studentSigns: boolean) =>
  ({ child, mother }: Cast): ConsentInput['subject'] => ({
    variant: 'child',
    child,
    representative: mother,
    authority: child.document,
    studentSigns,
  });
const ownSubject = ({ child, mother }: Cast): ConsentInput['subject'] => ({
  variant: 'representative',
  representative: mother,
  childName: child.name,
});
const adultSubject = ({ child, mother }: Cast): ConsentInput['subject'] => ({
  variant: 'adult-student',
  student: { ...child, document: mother.document },
});
const ofChild = (studentSigns: boolean) => consent(childSubject(studentSigns));

/** Two process for the school, and people sign in through Госуслуги. */
const inRegion = (cast: Cast): Cast => {
  const regional = {
    name: 'АО «Вымышленный региональный оператор»',
    address: 'г. Образцово, Пробный пр., д. 1',
  };
  const processors = [...cast.details.processors, regional];
  return { ...cast, details: { ...cast.details, processors, signsInByGosuslugi: true } };
};

const VARIANTS = ['child', 'representative', 'adult-student'] as const;

const statement = (
  { child, mother, className, date }: Cast,
  wordings: SchoolWordings,
  variant: (typeof VARIANTS)[number] = 'child',
) => {
  const writer = variant === 'adult-student' ? child : mother;
  return {
    variant,
    applicant: { name: writer.name, sex: null, address: writer.address, contacts: '' },
    childName: child.name,
    className,
    purpose: purposeOf(wordings),
    date,
  };
};

const disseminated =
  (variant: DisseminationVariant, studentSigns: boolean) =>
  ({ child, mother, className, date, details }: Cast, { faces, wordings, wording }: SampleContext) => {
    const [signer, childName] = variant === 'child' ? [mother, child.name] : [child, ''];
    const contacts = signer.name && 'roditel@example.com, +7 000 000-00-00';
    return planDissemination(
      { variant, signer: { name: signer.name, contacts }, childName, studentSigns, className, date },
      details,
      wordings.consents,
      faces,
      wording,
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
    consent(ownSubject, { until: '31 мая 2031 г.' }),
  ),
  ...paper(
    'consent-adult-student',
    'Согласие ученика, которому исполнилось 18 лет',
    'filed',
    consent(adultSubject),
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
  ...([childSubject(true), ownSubject, adultSubject] as const).flatMap((subjectOf, at) =>
    [0, 1].flatMap((purpose) =>
      paper(
        `consent-${VARIANTS[at]}-purpose-${purpose + 1}`,
        `Согласие, цель ${purpose + 1}, вход через Госуслуги: ${VARIANTS[at]}`,
        'filed',
        (cast, context) => consent(subjectOf, { purpose })(inRegion(cast), context),
        FILLED_CASTS.slice(0, 1),
      ),
    ),
  ),
  ...VARIANTS.flatMap((variant, at) => {
    const [id, casts] = at === 0 ? ['', CASTS] : [`-${variant}`, FILLED_CASTS.slice(0, 1)];
    return [
      ...paper(
        `refusal${id}`,
        'Отказ от согласия',
        'filed',
        (cast, { faces, wordings }) =>
          planRefusal(statement(cast, wordings, variant), cast.details, wordings.consents, faces),
        casts,
      ),
      ...paper(
        `withdrawal${id}`,
        'Отзыв согласия',
        'filed',
        (cast, { faces, wordings }) => {
          const input = { ...statement(cast, wordings, variant), givenOn: cast.date && `${cast.date}, № 7` };
          return planWithdrawal(input, cast.details, wordings.consents, faces);
        },
        casts,
      ),
    ];
  }),
];
