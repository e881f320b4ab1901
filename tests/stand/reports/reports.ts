import { type Answer, type Context, isStaff, redirect } from '../context.ts';
import { notFound } from '../pages/errors.ts';
import { markupOf } from './asked.ts';
import { classTeacherLate, classTeacherParts, classTeacherTable } from './class-teacher.ts';
import { generalLate, generalParts, generalTable } from './general.ts';
import { pupilTable } from './pupil.ts';
import { pupilLate, pupilParts, pupilPrint } from './pupil-late.ts';
import { ASSUMED_REPORTS, type AssumedReport } from './report-address.ts';

type Page = (ctx: Context) => Answer;
const TABLES: Record<AssumedReport, Page> = {
  'class-teacher': classTeacherTable,
  pupil: pupilTable,
  general: generalTable,
};
const LATE: Record<AssumedReport, Page> = {
  'class-teacher': classTeacherLate,
  pupil: pupilLate,
  general: generalLate,
};
const PARTS: Record<AssumedReport, Page> = {
  'class-teacher': classTeacherParts,
  pupil: pupilParts,
  general: generalParts,
};

/** The assumed report that the address names; none without `--assumed`. */
const named = (ctx: Context): AssumedReport | null => {
  if (!ctx.assumed) return null;
  const name = ctx.address.query.get('report');
  const kinds = Object.keys(ASSUMED_REPORTS) as AssumedReport[];
  return kinds.find((kind) => ASSUMED_REPORTS[kind].name === name) ?? null;
};

/** The page of an assumed report in the markup asked for; null for any other report. Staff only. */
export function assumedReport(ctx: Context): Answer | null {
  const kind = named(ctx);
  return kind && (markupOf(ctx) === 2 ? LATE : TABLES)[kind](ctx);
}

/** What the script of the second markup fetches. */
export function reportParts(ctx: Context): Answer {
  if (!isStaff(ctx.viewer)) return redirect('https://dnevnik.ru/userfeed');
  const kind = named(ctx);
  return kind ? PARTS[kind](ctx) : notFound(ctx);
}

/** The print form of the second markup. */
export function reportPrint(ctx: Context): Answer {
  if (!isStaff(ctx.viewer)) return redirect('https://dnevnik.ru/userfeed');
  return named(ctx) === 'pupil' ? pupilPrint(ctx) : notFound(ctx);
}
