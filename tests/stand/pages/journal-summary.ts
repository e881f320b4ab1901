import type { Context } from '../context.ts';
import { periodMark, yearMarks } from '../journal/figures.ts';
import { journalOf } from '../journal/journal.ts';
import { yearFinish, yearStart } from '../journal/year.ts';
import { lookOf } from '../looks/look-of.ts';
import { nameCells, type Opened } from './journal-frame.ts';

/** «Итоговые»: one column per period, then year, exam and final mark. */
export function summaryTable(ctx: Context, opened: Opened): string {
  const { journal, course, groupId } = opened;
  const { today } = journalOf(ctx.school);
  const heads = [...journal.periods.map((period) => period.short), 'Год', 'Экзамен', 'Итоговая'];
  const { summaryCell } = lookOf(ctx.school).journal;
  const rows = journal
    .register(course, groupId, yearStart(ctx.school), yearFinish(ctx.school))
    .map((pupil, index) => {
      const { person } = pupil;
      const periods = journal.periods.map((period) => periodMark(journal, person, course, period, today));
      const { year, exam, final } = yearMarks(journal, person, course, today);
      return `<tr>${nameCells(ctx, pupil, index)}${[...periods, year, exam, final].map((value, column) => summaryCell({ person, column: String(column + 1), comment: '', letter: '', marks: value ? [value] : [] })).join('')}</tr>`;
    });
  return `<table class="grid gridLines vam marks"><thead><tr><th>№</th><th>Ученик</th>${heads.map((head) => `<th class="total">${head}</th>`).join('')}</tr></thead><tbody>
${rows.join('\n')}
</tbody></table>`;
}
