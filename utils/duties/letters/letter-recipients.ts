import type { RosterPerson } from '../../class-data/roster/person.ts';

export interface LetterRecipient {
  person: string;
  name: string;
  email: string;
}

/** A person who gets no letter, and why, in Russian. */
export interface LeftOut {
  person: string;
  name: string;
  why: string;
}

/**
 * A mailbox address as mail programs accept it: no spaces, one @, a domain with a dot. More cannot be known
 * without sending.
 */
const ADDRESS = /^[^\s@,;:<>"()[\]\\]+@[^\s@,;:<>"()[\]\\.]+(?:\.[^\s@,;:<>"()[\]\\.]+)+$/;

/**
 * Who gets the letter: each representative with a valid address, each address once. Listed separately are
 * those who may not be written to, chose paper only, have no address, or an invalid one; and those who share
 * an address with somebody who may not be written to, since that person reads it too.
 */
export function letterRecipients(
  people: readonly RosterPerson[],
  of: {
    barred: (person: string) => string | null;
    /** Must not read it in another's mailbox either. */
    isForbidden: (person: string) => boolean;
    paperOnly: (person: string) => boolean;
  },
): { recipients: LetterRecipient[]; left: LeftOut[] } {
  const recipients: LetterRecipient[] = [];
  const left: LeftOut[] = [];
  const taken = new Set<string>();
  const closed = new Set(
    people
      .filter(({ key }) => of.isForbidden(key))
      .flatMap(({ emails }) => emails.map((each) => each.trim().toLowerCase())),
  );
  for (const { key: person, name, emails } of people) {
    const email = emails.map((each) => each.trim()).find((each) => ADDRESS.test(each));
    const barred = of.barred(person);
    const why =
      barred !== null
        ? barred
        : of.paperOnly(person)
          ? 'выбрана только бумажная форма'
          : email
            ? closed.has(email.toLowerCase())
              ? `тот же адрес у человека с пометкой «не выдавать»: ${email}`
              : null
            : emails.some((each) => each.trim())
              ? `адрес с ошибкой: ${emails.join(', ')}`
              : 'адреса нет';
    if (why !== null) left.push({ person, name, why });
    else if (email && taken.has(email.toLowerCase()))
      left.push({ person, name, why: `тот же адрес уже в списке: ${email}` });
    else if (email) {
      taken.add(email.toLowerCase());
      recipients.push({ person, name, email });
    }
  }
  return { recipients, left };
}
