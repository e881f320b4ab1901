import type { Day } from '../../base/calendar/day.ts';
import type { ComputerAnswer } from '../../base/computer/this-computer.ts';
import type { AnyEntry, Unrecorded } from '../../register/kind.ts';
import type { ProtectionEntry } from './protection-entries.ts';
import { protectionStates } from './protection-states.ts';

/**
 * What the register of a class lacks of what was said of this computer: the head's permission, or that it holds no longer;
 * null: nothing. That a computer is the school's says nothing about a permission for another one.
 */
export function permissionRecord(
  { kind, permission }: Omit<ComputerAnswer, 'at'>,
  before: ComputerAnswer | null,
  of: { classGroup: string; entries: readonly AnyEntry[]; today: Day },
): Unrecorded<ProtectionEntry> | null {
  const { classGroup, entries, today } = of;
  const last = protectionStates(entries).find(({ what }) => what === 'computer-permission')?.last ?? null;
  const base = {
    kind: 'protection-recorded',
    classGroup,
    person: classGroup,
    what: 'computer-permission',
  } as const;
  if (kind === 'personal' && permission) {
    const { on, number } = permission;
    return last?.on === on && last.number === number ? null : { ...base, on, number };
  }
  const withdrawn = before?.permission ?? null;
  const isSame = last !== null && withdrawn !== null && last.number === withdrawn.number;
  return kind === 'personal' && isSame ? { ...base, on: today, number: last.number, ended: true } : null;
}
