import type { RosterPerson } from '../../class-data/roster/person.ts';
import type { AnyEntry } from '../../register/kind.ts';
import { receives } from '../../register/standing.ts';
import { type ConsentRules, consentStates } from '../consents/consent-states.ts';
import { EMAIL_PURPOSE } from '../consents/purposes.ts';
import type { LeftOut, LetterRecipient } from './letter-recipients.ts';

/** A family whose child's data may go by e-mail. */
export interface MarksFamily {
  student: string;
  recipients: LetterRecipient[];
}

const WHY = {
  none: 'согласия на сведения по почте нет',
  refused: 'от сведений по почте отказались',
  withdrawn: 'согласие на сведения по почте отозвано',
  expired: 'согласие на сведения по почте истекло',
  disagreed: 'родители расходятся во мнении о сведениях по почте: решает директор',
  check: 'согласие на сведения по почте подписано без полномочий: проверьте',
} as const;

/**
 * Families for which the register allows data of the child by e-mail: a consent for the child to this purpose
 * is valid today, and a representative has a valid address that no other family has, and does not object. The
 * others are listed separately with the reason, and none of their data is put anywhere.
 */
export function marksRecipients(
  students: readonly RosterPerson[],
  representatives: readonly RosterPerson[],
  of: {
    recipients: readonly LetterRecipient[];
    entries: readonly AnyEntry[];
    rules: ConsentRules;
  },
): { families: MarksFamily[]; left: LeftOut[] } {
  const states = new Map(
    consentStates(of.entries, students, [EMAIL_PURPOSE], of.rules).map((state) => [state.person, state]),
  );
  const against = new Set(
    consentStates(of.entries, representatives, [EMAIL_PURPOSE], of.rules)
      .filter(({ status }) => status !== 'none' && status !== 'given' && status !== 'not-needed')
      .map(({ person }) => person),
  );
  /** Somebody who is not a representative of this child also reads the mailbox. */
  const sharedOutside = (email: string, family: ReadonlySet<string>) =>
    representatives.some(
      ({ key, emails }) =>
        !family.has(key) && emails.some((each) => each.trim().toLowerCase() === email.toLowerCase()),
    );
  const { standings } = of.rules;
  const families: MarksFamily[] = [];
  const left: LeftOut[] = [];
  for (const { key: student, name } of students) {
    const status = states.get(student)?.status ?? 'none';
    const ban = standings.towards(student, student).why;
    const family = new Set(
      representatives.filter(({ children }) => children.includes(student)).map(({ key }) => key),
    );
    const addressed = of.recipients.filter(
      ({ person }) => family.has(person) && receives(standings.towards(person, student)),
    );
    const willing = addressed.filter(({ person }) => !against.has(person));
    const recipients = willing.filter(({ email }) => !sharedOutside(email, family));
    if (ban !== null) left.push({ person: student, name, why: ban });
    else if (status !== 'given' && status !== 'not-needed')
      left.push({ person: student, name, why: WHY[status] });
    else if (recipients.length === 0) {
      const why =
        addressed.length === 0
          ? 'ни у кого из представителей нет адреса, на который можно писать'
          : willing.length === 0
            ? 'представитель не даёт согласия на сведения по почте'
            : 'тот же адрес указан у другой семьи';
      left.push({ person: student, name, why });
    } else families.push({ student, recipients });
  }
  return { families, left };
}
