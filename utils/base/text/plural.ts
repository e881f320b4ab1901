const rules = new Intl.PluralRules('ru');

/** Number with its noun: `count(5, ['памятка', 'памятки', 'памяток'])` → «5 памяток». */
export function count(number: number, forms: readonly [one: string, few: string, many: string]): string {
  return `${number}\u00a0${noun(number, forms)}`;
}

/** The noun alone in the form that the number requires. */
export function noun(number: number, forms: readonly [one: string, few: string, many: string]): string {
  const category = rules.select(number);
  return category === 'one' ? forms[0] : category === 'few' ? forms[1] : forms[2];
}

export const SLIPS = ['памятку', 'памятки', 'памяток'] as const;
export const PEOPLE = ['человек', 'человека', 'человек'] as const;
export const STUDENTS = ['ученик', 'ученика', 'учеников'] as const;
export const PASSWORDS = ['пароль', 'пароля', 'паролей'] as const;
export const ROWS = ['строку', 'строки', 'строк'] as const;
export const PAGES = ['страница', 'страницы', 'страниц'] as const;
/** «с 1 страницы», «с 5 страниц». */
export const OF_PAGES = ['страницы', 'страниц', 'страниц'] as const;
export const RECORDS = ['запись', 'записи', 'записей'] as const;
export const SHEETS = ['документ', 'документа', 'документов'] as const;
export const ROWS_OF = ['строка', 'строки', 'строк'] as const;
export const DAYS = ['день', 'дня', 'дней'] as const;
export const HOURS = ['час', 'часа', 'часов'] as const;
export const MINUTES = ['минуту', 'минуты', 'минут'] as const;
/** Sheets of paper: «3 листа». */
export const LEAVES = ['лист', 'листа', 'листов'] as const;
