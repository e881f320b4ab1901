const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const esc = (text: string): string => text.replace(/[&<>"']/g, (char) => ENTITIES[char]!);

/** An address with `&` left raw, as the site does on some links of a page. */
export const raw = (address: string): string => address.replace(/["<>]/g, (char) => ENTITIES[char]!);

/** «Алгеб...»: the site's shortened form of a long text; the full text is in the title. */
export const cut = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length - 3)}...` : text;

/** JSON for an inline script. */
export const inline = (value: unknown): string => JSON.stringify(value).replace(/</g, '\\u003c');

/** «Имя &amp;amp;#39;…»: the site's JSON has names that were encoded more than once. */
export const twice = (text: string): string => esc(esc(text));

const MONTHS = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');

export function longDate(date: string): string {
  const [day, month, year] = date.split('.');
  return `${Number(day)}&nbsp;${MONTHS[Number(month) - 1]}&nbsp;${year}`;
}

export function age(date: string, today: string): number {
  const [day, month, year] = date.split('.').map(Number) as [number, number, number];
  const [nowDay, nowMonth, nowYear] = today.split('.').map(Number) as [number, number, number];
  return nowYear - year - (nowMonth * 100 + nowDay < month * 100 + day ? 1 : 0);
}

export function years(count: number): string {
  if (count % 10 === 1 && count % 100 !== 11) return `${count} год`;
  if ([2, 3, 4].includes(count % 10) && ![12, 13, 14].includes(count % 100)) return `${count} года`;
  return `${count} лет`;
}
