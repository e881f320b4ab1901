import { addDays, type Day, dayOf } from '../../base/calendar/day.ts';

/**
 * Whether the reason of a lesson marked «Н» may still be entered: fewer than `reasonDays` days had passed since it when
 * the register was read. Subject teachers enter the absence at the lesson, the class teacher its reason days later (facts
 * of 2026, W 1.4.8), when the child is back with a note. A lesson after the reading came from a file: as of today.
 */
export function isReasonAwaited(
  lesson: Day,
  { readAt }: { readAt: string },
  { today, reasonDays }: { today: Day; reasonDays: number },
): boolean {
  const readOn = readAt && dayOf(new Date(readAt));
  return lesson > addDays(lesson > readOn || readOn > today ? today : readOn, -reasonDays);
}
