import { periodKey } from '../../../utils/base/calendar/reporting-periods.ts';
import { documentTime } from '../../../utils/base/text/times.ts';
import {
  isOthersWork,
  journalOfOwn,
  ownGroups,
  timetableOfOwn,
} from '../../../utils/class-data/groups/own-groups.ts';
import { subjectsInGroups } from '../../../utils/class-data/groups/site-groups.ts';
import { classTitle } from '../../../utils/class-data/roster/class-title.ts';
import { USUAL_TOPIC } from '../../../utils/duties/acknowledgements/usual-acknowledgement.ts';
import type { RecordedEntry } from '../../../utils/duties/entry.ts';
import { worksWithin } from '../../../utils/duties/extracts/control-work.ts';
import { draftClassSheet, draftExtract } from '../../../utils/duties/extracts/draft-extract.ts';
import type { ClassSheet, Extract } from '../../../utils/duties/extracts/extract.ts';
import { newExtractNumber } from '../../../utils/duties/extracts/extract-number.ts';
import {
  type ExtractState,
  extractStates,
  type LeaverExtractEntry,
  leaverExtracts,
} from '../../../utils/duties/extracts/extract-states.ts';
import { periodDays } from '../../../utils/duties/extracts/period-days.ts';
import { groupPlans } from '../../../utils/duties/groups/group-plans.ts';
import { shownPeriodName } from '../../class-data/journal/shown-period-name.ts';
import { book, shownClass } from '../../state/class-book.ts';
import { families, nameOf, periods, students, today } from '../../state/class-states.ts';
import { analysis, journal, shownPeriod, studentName } from '../../state/journal-figures.ts';
import { whyNoPaper } from '../../state/recipients.ts';
import { settledPeriod } from '../../state/settled-period.ts';
import { journalState, storedClassTimetable } from '../../state/stored-journal.ts';

/** Students whose family wants paper, and among them those whose extract is due. */
export function paperFamilies(): { paper: string[]; due: string[] } {
  const paper = families.value.filter((each) => each.paper && whyNoPaper(each.student) === null);
  const due = paper.filter(({ nextPaperDue }) => nextPaperDue !== null && nextPaperDue <= today.value);
  return { paper: paper.map(({ student }) => student), due: due.map(({ student }) => student) };
}

/** Everybody in the class who may get an extract. */
export const allowed = () => students.value.map(({ key }) => key).filter((key) => whyNoPaper(key) === null);

export const issued = (): ExtractState[] => extractStates(book.value?.register.entries ?? []);

export const leavers = (): LeaverExtractEntry[] => leaverExtracts(book.value?.register.entries ?? []);

const head = () => ({
  className: classTitle(book.value?.roster.classGroup.name ?? ''),
  period: shownPeriodName(),
  on: today.value,
});

/**
 * Extracts of the students for the period shown, each with its own number; students who may get none are left
 * out. An extract already in `drawn` keeps its number.
 */
export function extractsFor(keys: readonly string[], drawn: readonly Extract[] = []): Extract[] {
  const [known, figures] = [journal.value, analysis.value];
  if (!known || !figures) return [];
  const settled = book.value?.periods ?? null;
  const days = periodDays(known, figures.period, { on: today.value, settled });
  // An interrupted reading may have missed whole journals.
  const isUnfinished = journalState.value?.incomplete ?? false;
  const taken = new Set(issued().map((state) => state.issued.extract));
  return keys
    .filter((key) => whyNoPaper(key) === null)
    .map((key) => {
      const before = drawn.find(
        ({ student, period, on }) => student === key && period === head().period && on === today.value,
      );
      const number = before?.number ?? newExtractNumber(taken);
      taken.add(number);
      const extract = draftExtract(known, figures, key, {
        ...head(),
        days,
        studentName: studentName(key),
        number,
        recommendations: book.value?.extracts.recommendations[key] ?? '',
        timeInWords: (iso) => documentTime(new Date(iso)),
      });
      return { ...extract, partial: extract.partial || isUnfinished };
    });
}

/** The common sheet of the class for the period shown; for a student without what is another study group's. */
export function classSheet(student: string | null = null): ClassSheet | null {
  const [known, settings] = [journal.value, book.value?.extracts];
  if (!known || !settings) return null;
  const { works, holidays, controlWorks } = settings;
  const planned = worksWithin(controlWorks, settledPeriod(head().period));
  const timetable = storedClassTimetable.value;
  if (student === null)
    return draftClassSheet(known, timetable, shownPeriod.value, { ...head(), planned, works, holidays });
  const plans = groupPlans(book.value?.register.entries ?? [], known.schoolYear, today.value);
  const own = ownGroups(student, { plans, journal: known, on: today.value });
  const inGroups = [...subjectsInGroups(known), ...plans.map(({ subject }) => subject)];
  return draftClassSheet(
    journalOfOwn(known, own),
    timetable && timetableOfOwn(timetable, own),
    shownPeriod.value,
    { ...head(), planned: planned.filter((work) => !isOthersWork(work, inGroups, own)), works, holidays },
  );
}

/** The entries for a returned tear-off: the extract came back, and the signer acknowledges the period. */
export function returnedEntries(
  { issued: { extract, person, span } }: ExtractState,
  { signer, on }: { signer: string | null; on: string },
): RecordedEntry[] {
  const classGroup = shownClass();
  const signedName = signer ? nameOf(signer) : 'представитель не из списка';
  const returned: RecordedEntry = {
    kind: 'extract-returned',
    classGroup,
    person,
    extract,
    on,
    signedBy: signer,
    signedName,
  };
  if (!signer) return [returned];
  const topic = { topic: USUAL_TOPIC, form: 'extract', period: periodOfSpan(span) } as const;
  return [returned, { kind: 'acknowledged', classGroup, person: signer, student: person, on, ...topic }];
}

/** Key of the settled period that corresponds to the named one in the journal; null: the year, or unknown. */
function periodOfSpan(span: string): string | null {
  const period = settledPeriod(span);
  return period ? periodKey(periods.value, period) : null;
}
