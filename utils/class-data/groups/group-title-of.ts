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
