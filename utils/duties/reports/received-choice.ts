import { columnLetter } from '../../base/tables/sheet-address.ts';
import { type AskedSlice, isOtherPeriod, otherSlice, type Slice } from '../../class-data/import/slice.ts';
import type { HeadColumn } from './received-head.ts';
import type { ReportQuestion } from './received-report.ts';

/** Columns that count, and what is said of the others. */
export interface ColumnChoice {
  columns: HeadColumn[];
  /** In Russian: columns that do not count, and why. */
  notes: string[];
  /** Two columns say the same; null: each says something else. */
  question: ReportQuestion | null;
}

/** What the same columns have in common: «quality», «алгебра»; null: no figures are in it. */
function keyOf({ meaning }: HeadColumn): string | null {
  if (meaning === null || meaning === 'ignored') return null;
  return typeof meaning === 'string' ? meaning : `предмет ${meaning.subject.toLowerCase()}`;
}

/**
 * Chooses among columns of different classes, periods and years by what is asked; where that does not tell, by what the
 * teacher has `chosen`; else asks.
 */
export function chooseColumns(
  all: readonly HeadColumn[],
  asked: AskedSlice,
  chosen: readonly string[],
): ColumnChoice {
  const notes: string[] = [];
  const drop = (column: HeadColumn, why: string) => {
    notes.push(`Столбец «${column.title}» (${columnLetter(column.at)}) не взят: ${why}.`);
    return false;
  };
  const kept = all.filter((column) => {
    const key = keyOf(column);
    if (key === null) return true;
    const same = all.filter((other) => keyOf(other) === key);
    const why = whyOther(column.slice, { asked, isAlone: same.length < 2 });
    return why === null || drop(column, why);
  });
  let question: ReportQuestion | null = null;
  const columns = kept.filter((column) => {
    const key = keyOf(column);
    const same = key === null ? [] : kept.filter((other) => keyOf(other) === key);
    if (same.length < 2) return true;
    const options = optionsOf(same);
    const answer = options.find((option) => chosen.includes(option));
    if (answer === undefined) {
      question ??= { title: 'Какой столбец сверять', options };
      return true;
    }
    return options[same.indexOf(column)] === answer || drop(column, `выбрано «${answer}»`);
  });
  return { columns, notes, question };
}

function whyOther(slice: Slice, { asked, isAlone }: { asked: AskedSlice; isAlone: boolean }): string | null {
  // «2025» beside «2026»: nobody can tell whether a school year begins or ends in them.
  const bare = slice.year !== null && !slice.year.isWhole && !isAlone;
  const other = otherSlice(bare ? { ...slice, year: null } : slice, asked);
  return other ?? (isOtherPeriod(slice, asked) ? `другой период: ${slice.label}` : null);
}

/** «2025» and «2026»; where that does not tell them apart, the whole headings with their letters. */
function optionsOf(same: readonly HeadColumn[]): string[] {
  const labels = same.map(({ slice }) => slice.label);
  const areTold = labels.every(Boolean) && new Set(labels).size === labels.length;
  return areTold ? labels : same.map(({ title, at }) => `${title} (столбец ${columnLetter(at)})`);
}
