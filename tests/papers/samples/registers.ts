import { pdfOf } from '../../../utils/base/documents/printed-pdf.ts';
import { makeRegisterPrintout, planRegister } from '../../../utils/register/register-printout.ts';
import { REGISTER } from '../../unit/base/documents/form-samples.ts';
import { CASTS, type Cast, CLASS_CASTS } from '../casts.ts';
import { paper } from '../sample.ts';
import { registerTables } from './register-tables.ts';

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

const TABLES = [
  'credentials',
  'consents',
  'informing',
  'acknowledgements',
  'extracts',
  'notices',
  'families',
  'informing-journal',
] as const;

/** As the product prints a register: landscape, with nothing to be continued by hand. */
const printed = (cast: Cast, id: (typeof TABLES)[number]) => ({
  ...registerOf(cast),
  kept: 'registers' as const,
  ...registerTables(cast)[id]!,
  freeRows: 0,
  orientation: 'landscape' as const,
});

export const registers = [
  ...TABLES.flatMap((id) =>
    paper(
      `register-${id}`,
      `Журнал: ${id}`,
      'filed-landscape',
      (cast, { faces }) => planRegister(printed(cast, id), cast.details, faces),
      // Every register in the usual class; the widest one with long names and in a class of one, too.
      id === 'consents' ? [...CASTS.slice(0, 2), ...CLASS_CASTS.slice(0, 1)] : CASTS.slice(0, 1),
    ),
  ),
  ...paper('register', 'Журнал на бумаге', 'filed', (cast, { faces }) =>
    planRegister(registerOf(cast), cast.details, faces),
  ),
  ...paper(
    'register-landscape',
    'Журнал на бумаге, альбомный',
    'filed-landscape',
    (cast, { fonts, createdAt }) =>
      pdfOf(
        makeRegisterPrintout({ ...registerOf(cast), orientation: 'landscape' }, cast.details, fonts, {
          createdAt,
        }),
      ),
    CASTS.slice(0, 2),
  ),
];
