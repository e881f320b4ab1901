import type { Faces } from '../../base/documents/fonts.ts';
import { type FormColumn, field, paragraph, tick } from '../../base/documents/form-parts.ts';
import type { Paper } from '../../base/documents/paper.ts';
import type { NameCorrections } from '../../base/names/declension.ts';
import { count } from '../../base/text/plural.ts';
import { type SchoolDetails, systemTitle } from '../../class-data/school/school-details.ts';
import { type Applicant, planStatement } from '../../class-data/school/statement.ts';

export type InformingForm = 'electronic' | 'paper' | 'both';

export interface InformingStatement {
  applicant: Applicant;
  /** '' leaves a line; null if an adult student writes for themself. */
  childName: string | null;
  className: string;
  /** null leaves the three boxes to be ticked by hand. */
  form: InformingForm | null;
  /** The start, as printed; '' leaves a line. */
  from: string;
  /** Days between paper extracts; null leaves a line. */
  every: number | null;
  date: string;
}

/**
 * Statement on the parent's preferred form of information: electronic, paper or both, from when, how often.
 */
export function planInformingStatement(
  statement: InformingStatement,
  details: SchoolDetails,
  faces: Faces,
  corrections: NameCorrections = {},
): Paper {
  const { applicant, childName, className, form, from, every, date } = statement;
  const whose = childName === null ? 'о моём обучении' : 'об обучении моего ребёнка';
  const body = (column: FormColumn) => [
    ...(childName === null
      ? []
      : field('Ребёнок:', childName, column, { caption: 'фамилия, имя, отчество ребёнка', gap: 4 })),
    ...field('Класс:', className, column, { gap: childName === null ? 4 : 1.2 }),
    ...paragraph(
      `Прошу предоставлять мне сведения ${whose} (отметки, посещаемость, расписание и его изменения, домашние задания, рекомендации учителей):`,
      column,
      { gap: 4, keep: true },
    ),
    ...tick(`в электронной форме — через ${systemTitle(details)};`, form === 'electronic', column),
    ...tick('в бумажной форме — выпиской из электронного журнала;', form === 'paper', column),
    ...tick('в электронной и в бумажной форме.', form === 'both', column),
    ...field('Начиная с:', from, column, { caption: 'дата', gap: 3 }),
    ...(form === 'electronic'
      ? []
      : field('Бумажную выписку выдавать:', every === null ? '' : howOften(every), column, {
          caption: 'как часто: раз в неделю, раз в месяц, в конце четверти',
        })),
  ];
  const subject = 'о форме предоставления информации';
  return planStatement({ subject, applicant, body, date }, details, faces, corrections);
}

/** «раз в неделю», «раз в 2 недели», «раз в 10 дней». */
function howOften(days: number): string {
  if (days === 1) return 'каждый день';
  if (days === 7) return 'раз в неделю';
  if (days === 30 || days === 31) return 'раз в месяц';
  if (days % 7 === 0) return `раз в ${count(days / 7, ['неделю', 'недели', 'недель'])}`;
  return `раз в ${count(days, ['день', 'дня', 'дней'])}`;
}
