import type { PersonKey } from '../person.ts';
import type { PersonRow } from './person-row.ts';
import type { RowMatch } from './row-match.ts';

const secretsOf = ({ login, password, temporaryPassword }: PersonRow): string =>
  JSON.stringify([login ?? null, password ?? null, temporaryPassword ?? null]);

const numbers = (rows: number[]): string => [...new Set(rows)].sort((a, b) => a - b).join(', ');

/**
 * Rows about one person: if repeated word for word, the first is kept and the others are dropped; otherwise
 * none is used without the teacher. A probable row beside an exact one is most likely about somebody else.
 */
export function settleRepeats<R extends PersonRow>(matches: RowMatch<R>[]): RowMatch<R>[] {
  const byPerson = new Map<PersonKey, RowMatch<R>[]>();
  for (const match of matches) {
    if (!match.person) continue;
    const list = byPerson.get(match.person);
    if (list) list.push(match);
    else byPerson.set(match.person, [match]);
  }
  const settled = new Map<RowMatch<R>, RowMatch<R>>();
  for (const group of byPerson.values()) {
    if (group.length < 2) continue;
    const exact = group.filter(({ verdict }) => verdict === 'exact');
    const first = exact[0] ?? group[0]!;
    const same = group.every(({ row }) => secretsOf(row) === secretsOf(first.row));
    const sameNames = exact.length === group.length;
    const rows = numbers(group.map(({ row }) => row.row));
    const noted = { first, rows, keepFirst: (same && sameNames) || exact.length === 1 };
    for (const match of group) settled.set(match, settle(match, group, noted));
  }
  return matches.map((match) => settled.get(match) ?? match);
}

function settle<R extends PersonRow>(
  match: RowMatch<R>,
  group: RowMatch<R>[],
  { first, rows, keepFirst }: { first: RowMatch<R>; rows: string; keepFirst: boolean },
): RowMatch<R> {
  const otherRows = group.filter((other) => other !== match).map(({ row }) => row.row);
  if (keepFirst && match === first) return { ...match, otherRows };
  const reason =
    keepFirst && match.verdict === 'exact'
      ? `строка повторяет строку ${first.row.row}`
      : keepFirst
        ? `этому человеку точно подходит строка ${first.row.row}`
        : `на одного человека несколько строк: ${rows}`;
  return { ...match, verdict: 'ambiguous', person: null, reasons: [...match.reasons, reason], otherRows };
}
