import { nameWords, normaliseName } from '../../base/names/names.ts';
import type { Roster } from '../../class-data/roster/person.ts';
import type { ListLine } from './listed-class.ts';

const CUT = /\p{L}{2,}\.$/u;

/**
 * The lines, each whose patronymic is cut to its first letters («Иванов Пётр Серг.») with the whole name of the one person
 * of the class whom it may mean: what is left out of a name is no difference.
 */
export function withWholeNames(
  lines: readonly ListLine[],
  { students, representatives }: Pick<Roster, 'students' | 'representatives'>,
): readonly ListLine[] {
  if (!lines.some(({ name }) => CUT.test(name))) return lines;
  return lines.map((line) => {
    if (!CUT.test(line.name)) return line;
    const begins = (whole: string): boolean => {
      const [cut, full] = [nameWords(normaliseName(line.name)), nameWords(normaliseName(whole))];
      const last = cut.pop()?.replace(/\.$/, '') ?? '';
      return (
        cut.length >= 2 &&
        full.length === cut.length + 1 &&
        cut.every((word, at) => full[at] === word) &&
        (full.at(-1) ?? '').startsWith(last)
      );
    };
    const people = line.role === 'student' ? students : representatives;
    const [one, another] = people.filter(({ name }) => begins(name));
    return one && !another ? { ...line, name: one.name } : line;
  });
}
