import type { Faces } from '../../base/documents/fonts.ts';
import { type FormColumn, field, paragraph, tick } from '../../base/documents/form-parts.ts';
import type { Paper } from '../../base/documents/paper.ts';
import type { NameCorrections } from '../../base/names/name-corrections.ts';
import { count } from '../../base/text/plural.ts';
import type { SchoolDetails } from '../../class-data/school/school-details.ts';
import type { Wording } from '../../class-data/school/school-text.ts';
import { type Applicant, planStatement } from '../../class-data/school/statement.ts';
import type { PaperGround } from './informing-entries.ts';
import {
  BY_DIARY,
  BY_EMAIL,
  FORM_CHOICE,
  GROUND_NO_INTERNET,
  GROUND_REFUSES,
  INFORMATION_KINDS,
  INFORMATION_REQUEST,
  ON_PAPER,
} from './informing-texts.ts';

export type InformingForm = 'electronic' | 'paper' | 'both';

export interface InformingStatement {
  applicant: Applicant;
  /** '' leaves a line; null if an adult student writes for themself. */
  childName: string | null;
  className: string;
  /** null leaves the boxes to be ticked by hand. */
  form: InformingForm | null;
  byEmail: boolean;
  /** '' leaves a line. */
  email: string;
  /** Why paper; null leaves the boxes. */
  paperGround: PaperGround | null;
  /** The start, as printed; '' leaves a line. */
  from: string;
  /** Days between paper extracts; null leaves a line. */
  every: number | null;
  date: string;
}

/**
 * Statement on the parent's preferred form of information: the diary, e-mail, paper with its ground, from when, how often.
 */
export function planInformingStatement(
  statement: InformingStatement,
  details: SchoolDetails,
  faces: Faces,
  wording: Wording,
  corrections: NameCorrections = {},
): Paper {
  const { applicant, childName, className, form, byEmail, email, paperGround, from, every, date } = statement;
  const kinds = wording(INFORMATION_KINDS)
    .split('\n')
    .filter((line) => line.trim())
    .map((kind, index) => `${index + 1})\u00a0${kind.trim()}`)
    .join('; ');
  const whose = childName === null ? 'о моём обучении' : 'об обучении моего ребёнка';
  const isOnPaper = form !== 'electronic';
  const body = (column: FormColumn) => [
    ...(childName === null
      ? []
      : field('Ребёнок:', childName, column, { caption: 'фамилия, имя, отчество ребёнка', gap: 4 })),
    ...field('Класс:', className, column, { gap: childName === null ? 4 : 1.2 }),
    ...paragraph(wording(INFORMATION_REQUEST, { 'о ком': whose, виды: kinds }), column, { gap: 4 }),
    ...paragraph(wording(FORM_CHOICE), column, { gap: 3, keep: true }),
    ...tick(wording(BY_DIARY), form === 'electronic' || form === 'both', column),
    ...tick(wording(BY_EMAIL), byEmail, column),
    ...field('адрес почты:', email, inset(column)),
    ...tick(wording(ON_PAPER), form === 'paper' || form === 'both', column),
    ...(isOnPaper
      ? [
          ...paragraph('Основание бумажной формы:', inset(column), { gap: 2, keep: true }),
          ...tick(wording(GROUND_NO_INTERNET), paperGround === 'no-internet', inset(column), 1.2),
          ...tick(wording(GROUND_REFUSES), paperGround === 'refuses', inset(column), 1.2),
        ]
      : []),
    ...field('Начиная с:', from, column, { caption: 'дата', gap: 3 }),
    ...(!isOnPaper
      ? []
      : field('Бумажную выписку выдавать:', every === null ? '' : howOften(every), column, {
          caption: 'как часто: раз в неделю, раз в месяц, в конце четверти',
        })),
  ];
  const subject = 'о форме предоставления информации';
  const capacity = childName === null ? 'student' : 'representative';
  return planStatement({ subject, applicant, capacity, body, date }, details, faces, corrections);
}

/** Under the text of a box. */
const inset = (column: FormColumn): FormColumn => ({ ...column, x: column.x + 8, width: column.width - 8 });

/** «раз в неделю», «раз в 2 недели», «раз в 10 дней». */
function howOften(days: number): string {
  if (days === 1) return 'каждый день';
  if (days === 7) return 'раз в неделю';
  if (days === 30 || days === 31) return 'раз в месяц';
  if (days % 7 === 0) return `раз в ${count(days / 7, ['неделю', 'недели', 'недель'])}`;
  return `раз в ${count(days, ['день', 'дня', 'дней'])}`;
}
