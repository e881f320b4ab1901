import { russianDay } from '../../base/calendar/day.ts';
import { count } from '../../base/text/plural.ts';
import { NO_REASON, REASON_AWAITED } from './absence-words.ts';
import type { EarlyWarning, WarningKind } from './class-warnings.ts';
import { shownAverage, shownDigits } from './fraction.ts';

const MARKS = ['отметка', 'отметки', 'отметок'] as const;
const BY_MARKS = ['отметке', 'отметкам', 'отметкам'] as const;
const LESSONS = ['урок', 'урока', 'уроков'] as const;
const DAYS = ['день', 'дня', 'дней'] as const;

/** Headings of the kinds of warnings. */
export const WARNING_TITLES: Readonly<Record<WarningKind, string>> = {
  failing: 'Ожидается «2»',
  'fresh-twos': 'Свежие двойки',
  falling: 'Отметки падают',
  'absent-days': 'Не ходит в школу',
  unexcused: `Пропуски, ${NO_REASON}`,
  'few-marks': 'Мало отметок',
};

const reasonOf = ({ awaited }: { awaited: boolean }): string => (awaited ? REASON_AWAITED : NO_REASON);

/** The text of a warning without the student's name: «Алгебра: средний балл 2,33 по 6 отметкам». */
export function warningSentence(warning: EarlyWarning, subjectName: (id: string) => string): string {
  switch (warning.kind) {
    case 'failing': {
      const average = `средний балл ${shownDigits(warning.hundredths, 2)}`;
      const by = warning.marks ? ` по ${count(warning.marks, BY_MARKS)}` : '';
      return `${subjectName(warning.subject)}: ${average}${by}`;
    }
    case 'fresh-twos': {
      const marks = warning.marks.map(
        ({ subject, day, number }) => `${subjectName(subject)} — «${number}» ${russianDay(day).slice(0, 5)}`,
      );
      return marks.join(', ');
    }
    case 'falling': {
      const what = warning.subject === null ? 'По всем предметам' : subjectName(warning.subject);
      return `${what}: было ${shownAverage(warning.before)}, стало ${shownAverage(warning.now)}`;
    }
    case 'absent-days': {
      const span = `${russianDay(warning.from).slice(0, 5)}–${russianDay(warning.to)}`;
      return `${count(warning.days, DAYS)} подряд, ${span}${warning.ill ? ', по болезни' : ''}`;
    }
    case 'unexcused': {
      const span = `${russianDay(warning.from).slice(0, 5)}–${russianDay(warning.to)}`;
      return `${count(warning.lessons, LESSONS)}, ${reasonOf(warning)}: ${span}`;
    }
    case 'few-marks': {
      const have = warning.marks ? count(warning.marks, MARKS) : 'нет отметок';
      return `${subjectName(warning.subject)}: ${have}, для аттестации нужно ${warning.needed}`;
    }
  }
}

/** All warnings about one student in a few words: «ожидается «2»: Алгебра, История · свежих двоек: 9». */
export function briefWarnings(
  warnings: readonly EarlyWarning[],
  subjectName: (id: string) => string,
): string {
  const of = <K extends WarningKind>(kind: K) =>
    warnings.filter((each): each is Extract<EarlyWarning, { kind: K }> => each.kind === kind);
  const subjects = (list: readonly { subject: string | null }[]) =>
    list.map(({ subject }) => (subject === null ? 'все предметы' : subjectName(subject))).join(', ');
  const [failing, falling, few] = [of('failing'), of('falling'), of('few-marks')];
  return [
    ...(failing.length ? [`ожидается «2»: ${subjects(failing)}`] : []),
    ...of('fresh-twos').map(({ marks }) => `свежих двоек: ${marks.length}`),
    ...of('absent-days').map(
      ({ days, ill }) => `не ходит ${count(days, DAYS)} подряд${ill ? ' (болезнь)' : ''}`,
    ),
    ...of('unexcused').map((each) => `пропущено ${count(each.lessons, LESSONS)}, ${reasonOf(each)}`),
    ...(falling.length ? [`отметки падают: ${subjects(falling)}`] : []),
    ...(few.length ? [`мало отметок: ${subjects(few)}`] : []),
  ].join(' · ');
}
