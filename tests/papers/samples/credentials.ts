import { schoolName } from '../../../utils/class-data/school/school-details.ts';
import { SIGN_IN_ADDRESS } from '../../../utils/dnevnik/addresses.ts';
import { type HandOutHead, planHandOutSheet } from '../../../utils/duties/credentials/hand-out-sheet.ts';
import type { HandOutRow, Slip, SlipVariant } from '../../../utils/duties/credentials/slip.ts';
import { planSlipReceipts } from '../../../utils/duties/credentials/slip-receipts.ts';
import { tryOutSlips } from '../../../utils/duties/credentials/slip-try-out.ts';
import { planSlips } from '../../../utils/duties/credentials/slips-paper.ts';
import { CASTS, type Cast, CLASS_CASTS, FILLED_CASTS } from '../casts.ts';
import { paper, type SampleContext } from '../sample.ts';

function slipsOf({ families, details, className }: Cast, variant: SlipVariant): Slip[] {
  const common = { school: schoolName(details), className, variant, signInAddress: SIGN_IN_ADDRESS };
  const login = (text: string) => (variant === 'gosuslugi' ? null : text);
  const password = (digits: number) => (variant === 'password' ? String(digits) : null);
  return families.slice(0, 6).flatMap(({ student, representative }, at): Slip[] => [
    {
      ...common,
      key: `s${at}`,
      family: `f${at}`,
      role: 'student',
      name: student,
      relation: null,
      children: [],
      login: login(`primer.O0l1I${at}`),
      temporaryPassword: password(100_000 + at),
    },
    {
      ...common,
      key: `p${at}`,
      family: `f${at}`,
      role: 'representative',
      name: representative,
      relation: 'мать',
      children: [student],
      login: login(`primerova.${at}`),
      temporaryPassword: password(200_000 + at),
    },
  ]);
}

const slips =
  (variant: SlipVariant, perPage: 6 | 8 | 10, fold: 'flat' | 'folded') =>
  (cast: Cast, { faces, wordings }: SampleContext) =>
    planSlips(slipsOf(cast, variant), { perPage, order: 'family', fold, texts: wordings.slips }, faces);

const handOutRows = (families: Cast['families']): HandOutRow[] =>
  families.flatMap(({ student, representative }) => [
    { student, recipient: student, capacity: 'ученик', handedOut: 'логин' },
    {
      student,
      recipient: representative,
      capacity: 'законный представитель',
      handedOut: 'логин и временный пароль',
    },
  ]);

const headOf = ({ details, className, date }: Cast): HandOutHead => ({
  school: schoolName(details),
  className,
  teacher: details.teacher.name,
  date,
});

export const credentials = [
  ...paper('slips-password', 'Памятки: логин и пароль', 'cut', slips('password', 8, 'flat'), FILLED_CASTS),
  ...paper('slips-folded', 'Памятки складные', 'cut', slips('password', 6, 'folded'), FILLED_CASTS),
  ...paper('slips-login', 'Памятки: только логин', 'cut', slips('login', 10, 'flat'), FILLED_CASTS),
  ...paper(
    'slips-gosuslugi',
    'Памятки: вход через Госуслуги',
    'cut',
    slips('gosuslugi', 8, 'flat'),
    FILLED_CASTS,
  ),
  ...paper(
    'slips-try-out',
    'Памятки: пробная печать',
    'cut',
    (_, { faces, wordings }) =>
      planSlips(tryOutSlips(), { perPage: 10, order: 'family', fold: 'flat', texts: wordings.slips }, faces),
    CASTS.slice(0, 1),
  ),
  ...paper(
    'hand-out-sheet',
    'Ведомость выдачи реквизитов доступа',
    'bound',
    (cast, { faces, wording }) => planHandOutSheet(handOutRows(cast.families), headOf(cast), faces, wording),
    [...CASTS, ...CLASS_CASTS],
  ),
  ...paper(
    'slip-receipts',
    'Расписки за памятки, переданные через ребёнка',
    'filed',
    (cast, { faces, wording }) =>
      planSlipReceipts(handOutRows(cast.families.slice(0, cast.date ? 4 : 1)), headOf(cast), faces, wording),
  ),
];
