import type { RowMatch } from '../../../utils/class-data/roster/matching/row-match.ts';

export type VerdictName = RowMatch['verdict'] | 'nameOnly' | 'otherClass';

/** What became of a row, in a word, as a filter and as a chip; in the order in which the rows stand. */
export const VERDICTS: Record<
  VerdictName,
  { filter: string; chip: string; tone: 'ok' | 'warn' | 'bad' | '' }
> = {
  nameOnly: { filter: 'Без класса', chip: 'Класс не указан', tone: 'warn' },
  probable: { filter: 'Похожи', chip: 'Похож', tone: 'warn' },
  ambiguous: { filter: 'Неясно', chip: 'Неясно, кто', tone: 'warn' },
  exact: { filter: 'Найдены', chip: 'Найден', tone: 'ok' },
  unmatched: { filter: 'Не найдены', chip: 'Не найден', tone: 'bad' },
  otherClass: { filter: 'Другой класс', chip: 'Другой класс', tone: '' },
};

export const VERDICT_NAMES = Object.keys(VERDICTS) as VerdictName[];

export const verdictOf = ({ verdict, nameOnly, otherClass }: RowMatch): VerdictName =>
  nameOnly && verdict === 'probable' ? 'nameOnly' : otherClass ? 'otherClass' : verdict;
