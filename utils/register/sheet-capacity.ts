import type { Role } from '../class-data/roster/person.ts';

/**
 * In what capacity somebody signs a sheet that goes round the class: never a kind of authority («опекун», «по
 * доверенности»), which concerns one child and is for nobody else to read.
 */
export type SheetCapacity = 'ученик' | 'законный представитель';

/** The only maker of a `SheetCapacity`. */
export const sheetCapacity = (role: Role): SheetCapacity =>
  role === 'student' ? 'ученик' : 'законный представитель';

/** How a sheet names who signs: «Пробная Елена Викторовна, законный представитель», «ученик» for oneself. */
export function signerOnSheet(name: string, capacity: SheetCapacity, student: string): string {
  return name === student ? capacity : [name, capacity].filter(Boolean).join(', ');
}
