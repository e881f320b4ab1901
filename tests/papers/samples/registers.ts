import { makeRegisterPrintout, planRegister } from '../../../utils/register/register-printout.ts';
import { REGISTER } from '../../unit/base/documents/form-samples.ts';
import { CASTS, type Cast } from '../casts.ts';
import { paper } from '../sample.ts';

const registerOf = ({ id, className, families }: Cast) => ({
  ...REGISTER,
  className,
  ...(id === 'blank' ? { ground: '', startedOn: '', schoolYear: '' } : {}),
  rows:
    id === 'blank'
      ? []
      : families.map(({ student, representative }, at) => ({
          ...REGISTER.rows[at],
          student,
          signedBy: `${representative}, мать`,
        })),
});

export const registers = [
  ...paper('register', 'Журнал на бумаге', 'filed', (cast, { faces }) =>
    planRegister(registerOf(cast), cast.details, faces),
  ),
  ...paper(
    'register-landscape',
    'Журнал на бумаге, альбомный',
    'filed-landscape',
    (cast, { fonts, createdAt }) =>
      makeRegisterPrintout({ ...registerOf(cast), orientation: 'landscape' }, cast.details, fonts, {
        createdAt,
      }).bytes,
    CASTS.slice(0, 2),
  ),
];
