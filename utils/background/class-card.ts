import { dayOf } from '../base/calendar/day.ts';
import { rollOf } from '../class-data/analytics/class-analysis.ts';
import { shownPercent } from '../class-data/analytics/fraction.ts';
import { briefWarnings } from '../class-data/analytics/warning-words.ts';
import { analyseYear } from '../class-data/analytics/year-analysis.ts';
import { sourceToday } from '../class-data/journal/data-source.ts';
import { settledWarnings } from '../duties/observations/student-observations.ts';
import type { ClassCard } from '../messages/panel-requests.ts';
import { urgentByStudent, warningCounts } from '../register/counts/warning-counts.ts';
import { wholeJournal } from '../stored/stored-site-files.ts';
import type { Service } from './context.ts';
import { overlayState } from './reading/overlay.ts';
import { rosterOf } from './reading/stored-rosters.ts';
import { countingRegister } from './register-reading.ts';

/** The card of a class; null: no journal is stored. The vault must be open. */
export async function classCard(service: Service, classGroup: string): Promise<ClassCard | null> {
  const roster = await rosterOf(service, classGroup);
  if (!roster) return null;
  const [database, key] = [await service.database(), await service.key()];
  const { journal, damaged } = await wholeJournal(database, key, roster);
  if (!journal?.registers.length) return null;
  const { settings } = await overlayState(service);
  const year = analyseYear(journal, { today: dayOf(service.now()), settings, roll: rollOf(roster) });
  const current = year.periods.get(year.current ?? '') ?? year.year;
  const { entries } = await countingRegister(service);
  const settled = settledWarnings(entries.filter((entry) => entry.classGroup === classGroup));
  const open = year.warnings.filter(({ id }) => !settled.has(id));
  const subjectName = (id: string) => journal.subjects.find((each) => each.id === id)?.name ?? 'предмет';
  const nameOf = (student: string) =>
    roster.students.find((each) => each.key === student)?.name ??
    journal.students.find((each) => each.key === student)?.name ??
    'нет в списке';
  const figures = current.figures[current.figures.basis];
  const by = current.figures.basis === 'given' ? 'по выставленным отметкам' : 'по ожидаемым отметкам';
  return {
    period: journal.periods.find(({ id }) => id === current.period)?.name ?? null,
    source: sourceToday(journal, current.period),
    partial: current.partial || damaged.length > 0,
    figures: [
      ...(current.unmarked
        ? []
        : [
            { name: 'Успеваемость', value: shownPercent(figures.success), hint: by },
            { name: 'Качество', value: shownPercent(figures.quality), hint: by },
          ]),
      { name: 'Посещено уроков', value: shownPercent(current.attendance.attended), hint: 'за период' },
    ],
    alarms: [...urgentByStudent(open)].map(([student, urgent]) => ({
      student,
      name: nameOf(student),
      said: briefWarnings(urgent, subjectName),
    })),
    counts: warningCounts(open),
  };
}
