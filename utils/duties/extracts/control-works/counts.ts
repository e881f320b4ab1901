import type { Column } from './columns.ts';
import type { Block } from './find-blocks.ts';
import { clean, isEmpty } from './looks.ts';
import type { BlockPlan } from './plan.ts';
import type { ScheduleSheet } from './schedule.ts';

/** No day of a month is so rare that a whole table would have none above this. */
const MOST_COUNTED = 5;
const FEWEST_CELLS = 4;

/**
 * Whether numbers under months are days or how many works there are: a total that is their sum says `counts`;
 * small numbers alone may be either.
 */
export function isCounts(
  sheet: ScheduleSheet,
  block: Block,
  plan: BlockPlan,
  columns: readonly Column[],
): 'days' | 'counts' | 'unclear' {
  const months = plan.values.filter(({ month, spans }) => month !== null && spans === null);
  if (months.length === 0) return 'days';
  const total = columns.find(({ header }) => /^(?:всего|итого|количеств|кол-во)/i.test(header));
  const rows = sheet.rows.slice(block.data.from, block.data.to);
  let [numbers, sums, wrong] = [0, 0, 0];
  for (const cells of rows) {
    const filled = months.map(({ at }) => clean(cells[at])).filter((text) => !isEmpty(text));
    if (filled.some((text) => !/^\d{1,2}$/.test(text) || Number(text) > MOST_COUNTED)) return 'days';
    numbers += filled.length;
    const sum = total ? clean(cells[total.at]) : '';
    if (sum === '' || filled.length === 0) continue;
    if (Number(sum) === filled.reduce((all, text) => all + Number(text), 0)) sums++;
    else wrong++;
  }
  if (sums > 0 && wrong === 0 && numbers > sums) return 'counts';
  return numbers >= FEWEST_CELLS ? 'unclear' : 'days';
}
