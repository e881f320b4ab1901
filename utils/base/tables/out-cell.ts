/** A cell to write: text stays text whatever it begins with; a date is `yyyy-mm-dd` without a time zone. */
export type OutCell = string | number | { date: string } | null;

/** `2012-05-31` → `31.05.2012`; anything else is left unchanged. */
export function russianDate(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date) ?? [];
  return year ? `${day}.${month}.${year}` : date;
}
