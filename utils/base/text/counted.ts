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
} as const satisfies Record<string, readonly [one: string, few: string, many: string]>;

export type Unit = keyof typeof UNITS;

/** After «из»: «из 21 семьи», «из 28 учеников». */
const OF_UNITS: Partial<Record<Unit, readonly [string, string, string]>> = {
  students: ['ученика', 'учеников', 'учеников'],
  people: ['человека', 'человек', 'человек'],
  families: ['семьи', 'семей', 'семей'],
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

/** «семей», as `number` requires it. */
export const unitOf = ({ unit, number }: Counted): string => noun(number, UNITS[unit]);

/** «20 из 28 семей»; both of one unit. */
export const outOf = <U extends Unit>(part: Counted<U>, whole: Counted<U>): string =>
  `${part.number} из ${count(whole.number, OF_UNITS[whole.unit] ?? UNITS[whole.unit])}`;
