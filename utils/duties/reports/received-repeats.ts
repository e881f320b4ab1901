import type { LeftRow } from '../../base/tables/left-row.ts';
import { classKey } from '../../class-data/classes/own-class.ts';
import type { ReportQuestion } from './received-report.ts';
import type { ReadRow } from './received-rows.ts';

interface Settled {
  rows: ReadRow[];
  left: LeftRow[];
  question: ReportQuestion | null;
}

/**
 * One subject, class or student in two rows: of the rows that say of which year, class or period they are, those count
 * that the teacher has `chosen`; rows that say the same count once; those of a subject that `isDivided` are its study groups
 * where each names another teacher; nothing else is taken.
 */
export function settleRepeats(
  rows: readonly ReadRow[],
  chosen: readonly string[],
  isDivided: (subject: string) => boolean,
): Settled {
  const groups = new Map<string, ReadRow[]>();
  for (const read of rows) groups.set(keyOf(read), [...(groups.get(keyOf(read)) ?? []), read]);
  const settled: Settled = { rows: [], left: [], question: null };
  for (const group of groups.values()) {
    const [first, ...others] = group;
    if (!first) continue;
    const labels = [...new Set(group.map(({ slice }) => slice.label))];
    const answer = labels.find((label) => chosen.includes(label));
    if (others.length === 0) settled.rows.push(first);
    else if (labels.length === group.length && labels.every(Boolean)) {
      settled.question ??= { title: 'Какие строки сверять', options: labels };
      for (const read of group) {
        if (answer !== undefined && read.slice.label === answer) settled.rows.push(read);
        else
          leave(
            read,
            answer === undefined ? `не сказано, что сверять: ${labels.join(' или ')}` : `выбрано «${answer}»`,
          );
      }
      if (answer !== undefined) settled.question = null;
    } else if (others.every((other) => valuesOf(other) === valuesOf(first))) {
      settled.rows.push(first);
      for (const other of others) leave(other, `повторяет строку ${first.row.row}`);
    } else if (isDivided(first.row.name) && isTaughtApart(group)) {
      settled.rows.push(...group);
    } else {
      const numbers = group.map(({ row }) => row.row).join(', ');
      for (const read of group) leave(read, `«${read.row.name}» стоит в нескольких строках: ${numbers}`);
    }
  }
  const places = new Map(rows.map((read, at) => [read, at]));
  settled.rows.sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
  return settled;

  function leave({ row }: ReadRow, why: string): void {
    settled.left.push({ sheet: row.sheet ?? '', row: row.row, why });
  }
}

/** Whether each row of a subject names another teacher. */
function isTaughtApart(rows: readonly ReadRow[]): boolean {
  const teachers = new Set(rows.map((read) => (read.of === 'subjects' && read.row.teacher) || null));
  return teachers.size === rows.length && !teachers.has(null);
}

const keyOf = ({ of, row }: ReadRow): string =>
  [
    of,
    row.name.toLowerCase().replaceAll('ё', 'е'),
    of === 'classes' ? '' : classKey(row.className ?? ''),
  ].join('|');

const valuesOf = ({ row }: ReadRow): string =>
  JSON.stringify('figures' in row ? row.figures : [row.marks, row.mean]);
