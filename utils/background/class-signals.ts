import { custom, nullable, object, string } from 'valibot';
import { dayOf } from '../base/calendar/day.ts';
import { rollOf } from '../class-data/analytics/class-analysis.ts';
import { type ClassDay, classDay } from '../class-data/analytics/class-day.ts';
import type { EarlyWarning } from '../class-data/analytics/class-warnings.ts';
import { analyseYear } from '../class-data/analytics/year-analysis.ts';
import { type DataSource, sourceToday } from '../class-data/journal/data-source.ts';
import { yearDocumentId } from '../class-data/journal/journal-documents.ts';
import { siteFilesId } from '../class-data/journal/site-files.ts';
import type { Roster } from '../class-data/roster/person.ts';
import { oldestReading } from '../duties/extracts/data-age.ts';
import type { JournalSignals } from '../register/duty.ts';
import { wholeJournal } from '../stored/stored-site-files.ts';
import type { Service } from './context.ts';
import { overlayState } from './reading/overlay.ts';

/** What the journals of a class say today, and when the oldest of the current period was read. */
export interface ClassSignals extends JournalSignals {
  readAt: string | null;
  source: DataSource;
  /** null: no journal was read. */
  day: ClassDay | null;
}

const NONE: ClassSignals = {
  warnings: null,
  readAt: null,
  source: { readAt: null, takenAt: null },
  day: null,
};

/** Kept in the session until the vault is locked: calculating it takes longer than all the rest of the tasks. */
const storedSchema = object({
  of: string(),
  warnings: nullable(custom<readonly EarlyWarning[]>(Array.isArray)),
  readAt: nullable(string()),
  source: object({ readAt: nullable(string()), takenAt: nullable(string()) }),
  day: nullable(custom<ClassDay>((value) => typeof value === 'object' && value !== null)),
});
const signalsKey = (classGroup: string) => `signals:${classGroup}`;

/** Of the stored journals of a class; calculated again only when they, the list, the day or the thresholds have changed. */
export async function classSignals(service: Service, roster: Roster): Promise<ClassSignals> {
  const [database, key] = [await service.database(), await service.key()];
  const { id: classGroup } = roster.classGroup;
  const sealed = (
    await Promise.all(
      [yearDocumentId(classGroup, roster.schoolYear), siteFilesId(classGroup)].map((id) =>
        database.get('documents', id),
      ),
    )
  ).flatMap((each) => each ?? []);
  if (sealed.length === 0) return NONE;
  const { settings } = await overlayState(service);
  const today = dayOf(service.now());
  // Each write of a journal seals the document of its year again, each file that is taken that of the files.
  const ivs = sealed.map(({ iv }) => [...new Uint8Array(iv)]);
  const of = JSON.stringify([ivs, today, roster.readAt, settings]);
  const kept = await service.read(signalsKey(classGroup), storedSchema);
  if (kept?.of === of) return kept;
  const { journal } = await wholeJournal(database, key, roster);
  if (!journal?.registers.length) return NONE;
  const year = analyseYear(journal, { today, settings, roll: rollOf(roster) });
  const readAt = oldestReading(journal, year.current);
  const source = sourceToday(journal, year.current);
  const signals = { warnings: year.warnings, readAt, source, day: classDay(year) };
  await service.keepInSession({ [signalsKey(classGroup)]: { of, ...signals } });
  return signals;
}
