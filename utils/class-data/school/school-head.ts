import type { FlowPart } from '../../base/documents/flow.ts';
import { type FormColumn, field, paragraph } from '../../base/documents/form-parts.ts';
import type { SchoolDetails } from './school-details.ts';

/** Name of the school as papers give it, the short one first; '' while neither is known. */
export const schoolName = ({ school }: Pick<SchoolDetails, 'school'>): string =>
  school.shortName || school.fullName;

/** The school at the head of a paper, or a line to write it on; `size` in pt, that of the column if left out. */
export function schoolHead(
  details: Pick<SchoolDetails, 'school'>,
  column: FormColumn,
  look: { size?: number } = {},
): FlowPart[] {
  const name = schoolName(details);
  return name
    ? paragraph(name, column, { align: 'center', keep: true, ...look })
    : field('', '', column, { caption: 'школа' });
}
