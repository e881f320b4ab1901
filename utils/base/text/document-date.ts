const MONTHS = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
];

/** «1 сентября 2026 г.» for the day '2026-09-01'; '' for anything else, which leaves a line to write on. */
export function longDate(day: string | null): string {
  const [, year, month, date] = day?.match(/^(\d{4})-(\d{2})-(\d{2})$/) ?? [];
  const name = MONTHS[Number(month) - 1];
  return name ? `${Number(date)}\u00a0${name} ${year}\u00a0г.` : '';
}
