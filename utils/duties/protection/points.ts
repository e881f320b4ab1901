import type { FlowPart } from '../../base/documents/flow.ts';
import { type FormColumn, paragraph } from '../../base/documents/form-parts.ts';

/** Numbered points of an editable text, one a line; empty lines are dropped. */
export function points(text: string, column: FormColumn): FlowPart[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line, index) => paragraph(line, column, { lead: `${index + 1}.`, gap: index === 0 ? 4 : 2 }));
}
