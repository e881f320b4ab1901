import { array, type InferOutput, number, object, safeParse, string } from 'valibot';
import { dayOf } from '../base/calendar/day.ts';
import { inWords } from '../base/text/counted.ts';
import { dueCounts } from '../register/tasks/due-counts.ts';
import { isQuiet, type NotificationSettings } from '../stored/notification-settings.ts';

/** How long before its hour a term is told of. */
export const SOON_MS = 2 * 60 * 60_000;

const toldSchema = object({
  /** The day of the last notification. */
  day: string(),
  /** How many tasks were overdue by the last count. */
  overdue: number(),
  /** Moments that were told of as near. */
  soon: array(number()),
});
/** What the teacher has been told already, so that nothing is told twice. */
export type Told = InferOutput<typeof toldSchema>;

export function toldIn(value: unknown): Told {
  const checked = safeParse(toldSchema, value);
  return checked.success ? checked.output : { day: '', overdue: 0, soon: [] };
}

/**
 * What to tell now: once a day that something is overdue or due, later that more is overdue, and two hours before that a
 * term is near. Numbers alone: no name, class or duty. `text` is null where there is nothing to tell.
 */
export function dueNotice(
  moments: readonly number[],
  now: Date,
  settings: NotificationSettings,
  told: Told,
): { text: string | null; told: Told } {
  if (!settings.on || isQuiet(settings, now)) return { text: null, told };
  const { overdue, today } = dueCounts(moments, now);
  const day = dayOf(now);
  const near = moments.filter((each) => each > now.getTime() && each <= now.getTime() + SOON_MS);
  const after = { day, overdue, soon: near };
  const isNewDay = told.day !== day && overdue + today > 0;
  const isMoreOverdue = overdue > told.overdue;
  const isNear = near.some((each) => !told.soon.includes(each));
  if (!isNewDay && !isMoreOverdue && !isNear) return { text: null, told: { ...after, day: told.day } };
  const words = [
    overdue > 0 && `Просрочено: ${inWords({ unit: 'things', number: overdue })}.`,
    today > 0 && `На сегодня: ${inWords({ unit: 'things', number: today })}.`,
    near.length > 0 && `Срок меньше чем через два часа: ${inWords({ unit: 'things', number: near.length })}.`,
  ];
  return { text: words.filter(Boolean).join(' '), told: after };
}
