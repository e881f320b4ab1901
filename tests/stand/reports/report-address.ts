import { type Params, parseAddress, schools } from '../address.ts';
import type { School } from '../school.ts';

/** Two teams might have built each page: a table in the page, or parts that a script fetches. */
export type ReportMarkup = 1 | 2;
export const REPORT_MARKUPS: readonly ReportMarkup[] = [1, 2];

export type AssumedReport = 'class-teacher' | 'pupil' | 'general';

/** Titles as the vendor’s help has them; the names in the address follow `<topic>-<audience>` and are assumed. */
export const ASSUMED_REPORTS: Record<AssumedReport, { name: string; title: string }> = {
  'class-teacher': { name: 'progress-classteacher', title: 'Успеваемость: Классному руководителю' },
  pupil: { name: 'progress-students', title: 'Успеваемость: Ученики' },
  general: { name: 'attendance-general', title: 'Посещаемость: Общий' },
};

/** The parts that a script fetches, and the print form of the second markup. */
export const PARTS_PAGE = 'reports/parts';
export const PRINT_PAGE = 'reports/printform';

export interface ReportPlace {
  /** The first if none. */
  markup?: ReportMarkup;
  style?: 'v2' | 'legacy';
  /**
   * What the second markup is: the page itself (none), what its script puts into it, or its print form. The
   * first markup has the first only: it prints at `view: 'print'`.
   */
  part?: 'parts' | 'print';
}

/**
 * The address of an assumed report. `params`, all optional: `group` (class; own by default); of the class teacher’s
 * `date` (dd.mm.yyyy; yyyy-mm-dd in the second markup; today); of the pupil’s `student` (`all` prints all of the class),
 * `period` (its id, yyyy-mm for a month, `all`), `view=print`; of the general one `datefrom`, `dateto` (dd.mm.yyyy),
 * `reason` (`н`, `б`, `п`, `о`, `all`), `minimum`.
 */
export function assumedReportAddress(
  school: School,
  report: AssumedReport,
  params: Params = {},
  { markup = 1, style = 'v2', part }: ReportPlace = {},
): string {
  const from = parseAddress('schools.dnevnik.ru', style === 'v2' ? '/v2/' : '/');
  const page = part === 'parts' ? PARTS_PAGE : part === 'print' ? PRINT_PAGE : 'reports/default';
  return schools(from, page, {
    report: ASSUMED_REPORTS[report].name,
    school: school.id,
    markup,
    ...params,
  });
}
