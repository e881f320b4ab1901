import type { Faces } from '../../base/documents/fonts.ts';
import { type FormColumn, field, paragraphs, tick } from '../../base/documents/form-parts.ts';
import type { Paper } from '../../base/documents/paper.ts';
import type { NameCorrections } from '../../base/names/name-corrections.ts';
import { fillFields } from '../../base/text/template.ts';
import type { SchoolDetails } from '../../class-data/school/school-details.ts';
import { planStatement } from '../../class-data/school/statement.ts';
import type { ConsentTexts } from './consent-texts.ts';
import { consentTextValues } from './consent-values.ts';
import { type ConsentStatement, capacityOf, childFields } from './statement-people.ts';

/** The withdrawn consent, as printed: «12 сентября 2026 г., № 7»; '' leaves a line. */
export interface Withdrawal extends ConsentStatement {
  givenOn: string;
}

/**
 * Withdrawal of the consent, with the demand to stop, to make those stop who process on the school's behalf, to destroy
 * and to tell the result; the paper form is offered as a checkbox. Both terms of 152-ФЗ art. 21 (10 working days of
 * part 5.1, 30 days of part 5) run from the day of receipt, which the recipient writes at the foot of the statement.
 */
export function planWithdrawal(
  statement: Withdrawal,
  details: SchoolDetails,
  texts: ConsentTexts,
  faces: Faces,
  corrections: NameCorrections = {},
): Paper {
  const values = consentTextValues(statement, details);
  const withdrawal = fillFields(texts.withdrawal[statement.variant], values);
  const after = fillFields(texts.afterWithdrawal, values);
  const paperForm = fillFields(texts.paperForm, values);
  const body = (column: FormColumn) => [
    ...childFields(statement, column),
    ...paragraphs(withdrawal.text, column, { gap: 4 }),
    ...field('Согласие дано:', statement.givenOn, column, {
      caption: 'дата и номер согласия, если известны',
      gap: 2,
    }),
    ...paragraphs(after.text, column, { gap: 3 }),
    ...tick(paperForm.text, false, column, 3),
  ];
  const subject = 'об отзыве согласия на обработку персональных данных';
  const { applicant, date } = statement;
  const paper = planStatement(
    { subject, applicant, capacity: capacityOf(statement), body, date },
    details,
    faces,
    corrections,
  );
  return { ...paper, warnings: [...withdrawal.problems, ...after.problems, ...paperForm.problems] };
}
