import { subjectKey } from '../base/text/subject-key.ts';
import { UserError } from '../base/text/user-error.ts';
import {
  lessonDays,
  type SiteFileContent,
  type SiteFiles,
  siteFilesId,
} from '../class-data/journal/site-files.ts';
import type { FieldsOf } from '../messages/requests.ts';
import { storedSiteFiles } from '../stored/stored-site-files.ts';
import type { Service } from './context.ts';
import { rosterOf } from './reading/stored-rosters.ts';

/** Keeps a file of the site for a class; it replaces an earlier one about the same. */
export function takeSiteFile(
  service: Service,
  { classGroup, name, content, address }: FieldsOf<'site-file/take'>,
): Promise<void> {
  return service.serial(async () => {
    const roster = await rosterOf(service, classGroup);
    const known = new Set(roster?.students.map(({ key }) => key));
    if (!roster || content.rows.length === 0 || content.rows.some(({ student }) => !known.has(student)))
      throw new UserError({
        what: 'Список класса с тех пор изменился.',
        kept: 'Из файла ничего не взято.',
        press: 'Выберите файл ещё раз.',
      });
    const [database, key] = [await service.database(), await service.key()];
    const before = await storedSiteFiles(database, key, classGroup);
    const about = `${roster.schoolYear} ${subjectOf(content)}`;
    const others = (before?.files ?? []).filter(
      (file) => `${file.schoolYear} ${subjectOf(file.content)}` !== about,
    );
    const takenAt = service.now().toISOString();
    const file = { id: crypto.randomUUID(), name, schoolYear: roster.schoolYear, takenAt, content, address };
    const value: SiteFiles = { version: 1, files: [...others, file] };
    await service.commit({ documents: [{ id: siteFilesId(classGroup), value }], answer: () => null });
    await service.changed();
  });
}

/** What a file is about: two files about the same do not stand side by side. */
function subjectOf(content: SiteFileContent): string {
  if (content.kind === 'attendance-totals') return `totals ${content.period}`;
  // Of one student they stand beside those of another, and of the class.
  if (content.kind === 'site-averages')
    return `averages ${content.period} ${content.rows.length === 1 ? content.rows[0]!.student : ''}`;
  const days = lessonDays(content);
  const subject = content.kind === 'subject-journal' ? subjectKey(content.lessons[0]?.subject ?? '') : '';
  return `${content.kind} ${subject} ${days?.first} ${days?.last}`;
}

/** Takes a file back. */
export function dropSiteFile(
  service: Service,
  { classGroup, file }: FieldsOf<'site-file/drop'>,
): Promise<void> {
  return service.serial(async () => {
    const [database, key] = [await service.database(), await service.key()];
    const before = await storedSiteFiles(database, key, classGroup);
    const files = before?.files.filter(({ id }) => id !== file) ?? [];
    if (!before || files.length === before.files.length) return;
    const value: SiteFiles = { version: 1, files };
    await service.commit({ documents: [{ id: siteFilesId(classGroup), value }] });
    await service.changed();
  });
}
