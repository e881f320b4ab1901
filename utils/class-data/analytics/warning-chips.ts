import { count, DAYS } from '../../base/text/plural.ts';
import type { EarlyWarning, WarningKind } from './class-warnings.ts';
import { WARNING_TITLES, warningSentence } from './warning-words.ts';

/** A reason in two or three words, «2: англ.», «6 Н»; the whole of it is its title. */
export interface ReasonChip {
  text: string;
  title: string;
  tone: 'bad' | '';
}

/** How subjects are named: in whole, and as the head of a column, «Англ». */
export interface SubjectNames {
  whole(id: string): string;
  short(id: string): string;
}

const SUBJECTS = ['предмет', 'предмета', 'предметов'] as const;
/** Subjects named in a chip; of more it says the number. */
const NAMED = 3;

/** All warnings about one student as chips, one a kind, alarms first; alarms are red. */
export function warningChips(warnings: readonly EarlyWarning[], names: SubjectNames): ReasonChip[] {
  const of = <K extends WarningKind>(kind: K) =>
    warnings.filter((each): each is Extract<EarlyWarning, { kind: K }> => each.kind === kind);
  const chip = (found: readonly EarlyWarning[], text: string): ReasonChip[] => {
    const [first] = found;
    if (!first) return [];
    const sentences = found.map((each) => warningSentence(each, names.whole)).join('; ');
    const isAlarm = found.some(({ level }) => level === 'alarm');
    return [{ text, title: `${WARNING_TITLES[first.kind]}: ${sentences}`, tone: isAlarm ? 'bad' : '' }];
  };
  const inSubjects = (found: readonly { subject: string | null }[]) =>
    subjectsInChip(
      found.map(({ subject }) => subject),
      names,
    );
  const [failing, falling, few] = [of('failing'), of('falling'), of('few-marks')];
  const chips = [
    ...chip(failing, `2: ${inSubjects(failing)}`),
    ...of('fresh-twos').flatMap((each) => chip([each], `свежих двоек: ${each.marks.length}`)),
    ...of('unexcused').flatMap((each) => chip([each], `${each.lessons} Н`)),
    ...of('absent-days').flatMap((each) =>
      chip([each], `${each.ill ? 'болеет' : 'не ходит'} ${count(each.days, DAYS)}`),
    ),
    ...chip(falling, `хуже: ${inSubjects(falling)}`),
    ...chip(few, `мало отметок: ${inSubjects(few)}`),
  ];
  return [...chips.filter(({ tone }) => tone), ...chips.filter(({ tone }) => !tone)];
}

/** «англ., ВиС»; of more than three «5 предметов». */
export function subjectsInChip(subjects: readonly (string | null)[], names: SubjectNames): string {
  if (subjects.includes(null)) return 'все предметы';
  if (subjects.length > NAMED) return count(subjects.length, SUBJECTS);
  return subjects.map((id) => inSentence(names.short(id ?? ''))).join(', ');
}

/** «англ.» for «Англ»; abbreviations stay: «ВиС», «ФК». */
const inSentence = (short: string): string =>
  /^\p{Lu}\p{Ll}+$/u.test(short) ? `${short.toLowerCase()}.` : short;

/** The first day that any of the warnings names; null: none names a day, as an average has none. */
export function warnedSince(warnings: readonly EarlyWarning[]): string | null {
  const days = warnings.flatMap((each): string[] => {
    switch (each.kind) {
      case 'fresh-twos':
        return each.marks.map(({ day }) => day);
      case 'absent-days':
      case 'unexcused':
        return [each.from];
      default:
        return [];
    }
  });
  return days.sort()[0] ?? null;
}
