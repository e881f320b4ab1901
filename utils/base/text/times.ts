const dayTime = new Intl.DateTimeFormat('ru-RU', {
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
});
const timeOnly = new Intl.DateTimeFormat('ru-RU', { hour: '2-digit', minute: '2-digit' });

/** «сегодня в 08:14» or «21 ноября в 17:40», in the computer's time zone. */
export function describeTime(time: Date, now: Date): string {
  if (time.toDateString() === now.toDateString()) return `сегодня в ${timeOnly.format(time)}`;
  return dayTime.format(time);
}

/** «30.11.2026» for documents. */
export function shortDate(time: Date): string {
  return new Intl.DateTimeFormat('ru-RU', { day: '2-digit', month: '2-digit', year: 'numeric' }).format(time);
}

/** «30.11.2026 14:05» for documents. */
export const documentTime = (time: Date): string => `${shortDate(time)} ${timeOnly.format(time)}`;
