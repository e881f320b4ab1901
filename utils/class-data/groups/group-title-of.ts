import { subjectKey } from '../../base/text/subject-key.ts';
import { groupTitle } from '../timetable/group-title.ts';

/** «Группа 3»: the first such title that is free. */
export function freeTitle(titles: readonly string[]): string {
  for (let number = 1; ; number++) {
    const title = `Группа ${number}`;
    if (!titles.includes(title)) return title;
  }
}

/** Title of a planned group after that of the site: «Группа 1» of «7 "А"/Труд, группа 1», «Мальчики» of «…, мальчики». */
export function plannedTitle(siteTitle: string): string {
  const short = (groupTitle(siteTitle) ?? siteTitle).replace(/^гр\.\s*/i, 'Группа ');
  return short.charAt(0).toLocaleUpperCase('ru') + short.slice(1);
}

/**
 * Id of a new group: the same on two computers that open the same group of a subject, so that their plans become one
 * when they are merged. `taken`: ids that groups of the class and year have, or had.
 */
export function newGroupId(
  { subject, title }: { subject: string; title: string },
  taken: ReadonlySet<string>,
): string {
  const id = `${subjectKey(subject)}/${subjectKey(title)}`;
  for (let number = 1; ; number++) {
    const free = number === 1 ? id : `${id}/${number}`;
    if (!taken.has(free)) return free;
  }
}
