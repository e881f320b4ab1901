import type { GroupFigures } from '../../class-data/groups/group-figures.ts';
import { titleKey } from '../../class-data/groups/plan-checks.ts';

const NUMBERED =
  /[\s,(]+(?:(?:под)?гр(?:уппа|\.)?\s*№?\s*(\d{1,2})|(\d{1,2})\s*(?:-?я\s+)?(?:под)?гр(?:уппа|\.)?)\)?\s*$/iu;
const NAMED = /[\s,(]+(мальчики|девочки|юноши|девушки)\)?\s*$/iu;

/** The subject and the title of the group that a row names: «Англ. язык, 2 гр.» is group 2; null: it names none. */
export function groupInName(name: string): { subject: string; title: string } | null {
  const numbered = NUMBERED.exec(name);
  const named = numbered ? null : NAMED.exec(name);
  const found = numbered ?? named;
  if (!found) return null;
  const subject = name.slice(0, found.index).replace(/[\s,(]+$/, '');
  return { subject, title: named ? (named[1] ?? '') : `группа ${numbered?.[1] ?? numbered?.[2]}` };
}

/** The group of this title; null: there is none. */
export const groupTitled = (groups: readonly GroupFigures[], title: string): GroupFigures | null =>
  groups.find((group) => titleKey(group.title) === titleKey(title)) ?? null;

/** The group that this teacher takes, named whole or by surname and initials, in any order; null: none, or two. */
export function groupTaughtBy(groups: readonly GroupFigures[], teacher: string): GroupFigures | null {
  const asked = wordsOf(teacher);
  const found = groups.filter(({ teachers }) => teachers.some((each) => isOne(asked, wordsOf(each))));
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Initials are no words. */
const wordsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .replaceAll('ё', 'е')
    .match(/[\p{L}-]{2,}/gu) ?? [];

/** Every word of the name that says less stands in the other. */
function isOne(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return short.length > 0 && short.every((word) => long.includes(word));
}
