const rules = new Intl.PluralRules('ru');

/** Number with its noun: `count(5, ['день', 'дня', 'дней'])` → «5 дней». People, families and papers are counted by `counted`. */
export function count(number: number, forms: readonly [one: string, few: string, many: string]): string {
  return `${number}\u00a0${noun(number, forms)}`;
}

/** The noun alone in the form that the number requires. */
export function noun(number: number, forms: readonly [one: string, few: string, many: string]): string {
  const category = rules.select(number);
  return category === 'one' ? forms[0] : category === 'few' ? forms[1] : forms[2];
}

export const ROWS = ['строку', 'строки', 'строк'] as const;
export const PAGES = ['страница', 'страницы', 'страниц'] as const;
/** «с 1 страницы», «с 5 страниц». */
export const OF_PAGES = ['страницы', 'страниц', 'страниц'] as const;
export const RECORDS = ['запись', 'записи', 'записей'] as const;
export const ROWS_OF = ['строка', 'строки', 'строк'] as const;
export const DAYS = ['день', 'дня', 'дней'] as const;
export const HOURS = ['час', 'часа', 'часов'] as const;
export const MINUTES = ['минуту', 'минуты', 'минут'] as const;
/** Sheets of paper: «3 листа». */
export const LEAVES = ['лист', 'листа', 'листов'] as const;
