import { count, noun } from './plural.ts';

/** What is counted anywhere in Klassruk, in the forms that a number takes: «1 ученик», «2 ученика», «5 учеников». */
export const UNITS = {
  students: ['ученик', 'ученика', 'учеников'],
  representatives: ['родитель', 'родителя', 'родителей'],
  people: ['человек', 'человека', 'человек'],
  families: ['семья', 'семьи', 'семей'],
  things: ['дело', 'дела', 'дел'],
  signals: ['сигнал', 'сигнала', 'сигналов'],
  slips: ['памятка', 'памятки', 'памяток'],
  extracts: ['выписка', 'выписки', 'выписок'],
  newPasswords: ['новый пароль', 'новых пароля', 'новых паролей'],
  remarks: ['замечание', 'замечания', 'замечаний'],
  passwords: ['пароль', 'пароля', 'паролей'],
  notices: ['уведомление', 'уведомления', 'уведомлений'],
  blanks: ['бланк', 'бланка', 'бланков'],
  documents: ['документ', 'документа', 'документов'],
  addresses: ['адрес', 'адреса', 'адресов'],
  records: ['запись', 'записи', 'записей'],
  works: ['работа', 'работы', 'работ'],
  recipients: ['получатель', 'получателя', 'получателей'],
  letters: ['письмо', 'письма', 'писем'],
  articles: ['статья', 'статьи', 'статей'],
  steps: ['шаг', 'шага', 'шагов'],
  operations: ['операция', 'операции', 'операций'],
  differences: ['отличие', 'отличия', 'отличий'],
  corrections: ['исправление', 'исправления', 'исправлений'],
} as const satisfies Record<string, readonly [one: string, few: string, many: string]>;

export type Unit = keyof typeof UNITS;

/** In the genitive: «из 21 семьи», «у 28 учеников». */
const OF_UNITS: Partial<Record<Unit, readonly [string, string, string]>> = {
  students: ['ученика', 'учеников', 'учеников'],
  people: ['человека', 'человек', 'человек'],
  families: ['семьи', 'семей', 'семей'],
  extracts: ['выписки', 'выписок', 'выписок'],
  steps: ['шага', 'шагов', 'шагов'],
  notices: ['уведомления', 'уведомлений', 'уведомлений'],
  corrections: ['исправления', 'исправлений', 'исправлений'],
};

/** After a verb: «напечатать 1 памятку», «уведомить 2 семьи»; the others as they are counted. */
const OBJECTS: Partial<Record<Unit, readonly [string, string, string]>> = {
  students: ['ученика', 'учеников', 'учеников'],
  slips: ['памятку', 'памятки', 'памяток'],
  extracts: ['выписку', 'выписки', 'выписок'],
  families: ['семью', 'семьи', 'семей'],
  works: ['работу', 'работы', 'работ'],
};

/** A number that is shown: it always knows of what. */
export interface Counted<U extends Unit = Unit> {
  readonly unit: U;
  readonly number: number;
}

/** The only way to a number of people, families or papers: each of the keys counts once. */
export const counted = <U extends Unit>(unit: U, keys: Iterable<string>): Counted<U> => ({
  unit,
  number: new Set(keys).size,
});

/** «28 учеников» */
export const inWords = ({ unit, number }: Counted): string => count(number, UNITS[unit]);

/** «1 памятку», «4 памятки»: what an action is over, after its verb. */
export const asObject = ({ unit, number }: Counted): string => count(number, OBJECTS[unit] ?? UNITS[unit]);

/** «семей», as `number` requires it. */
export const unitOf = ({ unit, number }: Counted): string => noun(number, UNITS[unit]);

/** «1 ученика», «28 учеников», after «у», «из», «для». */
export const genitive = ({ unit, number }: Counted): string => count(number, OF_UNITS[unit] ?? UNITS[unit]);

/** «20 из 28 семей»; both of one unit. */
export const outOf = <U extends Unit>(part: Counted<U>, whole: Counted<U>): string =>
  `${part.number} из ${genitive(whole)}`;

/** How far something has come, to be read aloud: its name, and each quarter of it once; '' while nothing runs. */
export function progressWords(what: string, progress: { done: number; total: number } | null): string {
  if (!progress) return '';
  const { done, total } = progress;
  const quarters = total > 0 ? Math.floor((4 * Math.min(done, total)) / total) : 0;
  return quarters === 0 ? `${what}: начато` : `${what}: ${25 * quarters} %`;
}
