import type { FlowPart } from '../../base/documents/flow.ts';
import { type FormColumn, field } from '../../base/documents/form-parts.ts';
import type { Applicant, Statement } from '../../class-data/school/statement.ts';
import type { ConsentPurpose, ConsentVariant } from './consent-texts.ts';

/** Common fields of refusal and withdrawal; '' leaves lines to write on. */
export interface ConsentStatement {
  variant: ConsentVariant;
  applicant: Applicant;
  /** The child; for an adult student only the applicant. */
  childName: string;
  className: string;
  purpose: ConsentPurpose;
  date: string;
}

/** As whom the applicant writes. */
export const capacityOf = ({ variant }: Pick<ConsentStatement, 'variant'>): Statement['capacity'] =>
  variant === 'adult-student' ? 'student' : 'representative';

/** The lines that name the applicant's child; none for an adult student. */
export function childFields(
  { variant, childName, className }: Pick<ConsentStatement, 'variant' | 'childName' | 'className'>,
  column: FormColumn,
): FlowPart[] {
  if (variant === 'adult-student') return field('Класс:', className, column, { gap: 4 });
  return [
    ...field('Ребёнок:', childName, column, { caption: 'фамилия, имя, отчество ребёнка', gap: 4 }),
    ...field('Класс:', className, column),
  ];
}
