import type { RosterPerson } from '../../class-data/roster/person.ts';
import type { ClassToday } from '../../register/duty.ts';
import { signsFor } from '../../register/standing.ts';

/** What may be missing about a family. */
export const completenessGaps = [
  'birth-date',
  'representatives',
  'authority',
  'contacts',
  'account',
] as const;
export type CompletenessGap = (typeof completenessGaps)[number];

/** In their order on the screen. */
export const GAP_TITLES: Readonly<Record<CompletenessGap, { column: string; hint: string; filter: string }>> =
  {
    'birth-date': {
      column: 'Дата рождения',
      hint: 'Дата рождения ученика',
      filter: 'Без даты рождения',
    },
    representatives: {
      column: 'Представитель',
      hint: 'Представители в Дневник.ру',
      filter: 'Без представителей',
    },
    authority: {
      column: 'Полномочия',
      hint: 'Кто подписывает за ученика: мать, отец или опекун с документом',
      filter: 'Без полномочий',
    },
    contacts: {
      column: 'Контакты',
      hint: 'Телефон или почта хотя бы одного представителя',
      filter: 'Без контактов',
    },
    account: {
      column: 'Учётная запись',
      hint: 'Учётные записи ученика и всех его представителей',
      filter: 'Без учётной записи',
    },
  };

/** What is known of a family, and what is not. */
export interface FamilyCompleteness {
  student: RosterPerson;
  gaps: ReadonlySet<CompletenessGap>;
  /** Who of the family has no account; the names. */
  withoutAccount: readonly string[];
}

/** What is missing about each family, in the order of the class. */
export function classCompleteness({
  students,
  representatives,
  standings,
}: Pick<ClassToday, 'students' | 'representatives' | 'standings'>): FamilyCompleteness[] {
  return students.map((student) => {
    const family = representatives.filter(({ children }) => children.includes(student.key));
    // A student of 18 signs alone.
    const isOfAge = standings.capacity(student.key, student.key).state === 'adult';
    const reached = [...family, ...(isOfAge ? [student] : [])];
    const withoutAccount = [student, ...family].filter(({ user }) => user === null).map(({ name }) => name);
    const missing: Readonly<Record<CompletenessGap, boolean>> = {
      'birth-date': student.birthDate === null,
      representatives: family.length === 0 && !isOfAge,
      authority: !isOfAge && !family.some(({ key }) => signsFor(standings.capacity(key, student.key))),
      contacts: !reached.some(({ phones, emails }) => phones.length + emails.length > 0),
      account: withoutAccount.length > 0,
    };
    return { student, withoutAccount, gaps: new Set(completenessGaps.filter((gap) => missing[gap])) };
  });
}
