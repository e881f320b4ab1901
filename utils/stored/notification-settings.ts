import { boolean, type InferOutput, object, optional, pipe, regex, safeParse, string } from 'valibot';

/**
 * In the plain local storage: whether this profile of the browser is reminded of what is due, and when it is left alone.
 * Names nobody; it has to be known while all vaults are locked.
 */
export const NOTIFICATIONS = 'notifications';

const timeOfDay = pipe(string(), regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/));

export const notificationSettingsSchema = object({
  on: optional(boolean(), false),
  /** Quiet hours, local time; the same twice: none. */
  quietFrom: optional(timeOfDay, '20:00'),
  quietTo: optional(timeOfDay, '08:00'),
});
export type NotificationSettings = InferOutput<typeof notificationSettingsSchema>;

export const USUAL_NOTIFICATIONS: NotificationSettings = { on: false, quietFrom: '20:00', quietTo: '08:00' };

/** The settings in what is stored; what does not read reminds nobody. */
export function notificationSettings(stored: Record<string, unknown>): NotificationSettings {
  const checked = safeParse(notificationSettingsSchema, stored[NOTIFICATIONS]);
  return checked.success ? checked.output : USUAL_NOTIFICATIONS;
}

const two = (number: number): string => String(number).padStart(2, '0');

/** Whether it is a quiet hour; they may go over midnight. */
export function isQuiet({ quietFrom, quietTo }: NotificationSettings, now: Date): boolean {
  const time = `${two(now.getHours())}:${two(now.getMinutes())}`;
  if (quietFrom === quietTo) return false;
  return quietFrom < quietTo ? time >= quietFrom && time < quietTo : time >= quietFrom || time < quietTo;
}

/** The next end of the quiet hours, ms. */
export function quietEnd({ quietTo }: NotificationSettings, now: Date): number {
  const [hours = 0, minutes = 0] = quietTo.split(':').map(Number);
  const on = (day: number) => new Date(now.getFullYear(), now.getMonth(), day, hours, minutes).getTime();
  return on(now.getDate()) > now.getTime() ? on(now.getDate()) : on(now.getDate() + 1);
}
