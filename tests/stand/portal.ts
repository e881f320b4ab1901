import type { Person } from './people.ts';
import { Stream } from './prng.ts';

/** What a card and an account of «Госуслуги» both have of a person. */
export interface Identity {
  last: string;
  first: string;
  middle: string;
  /** dd.mm.yyyy */
  born: string;
  /** «000-123-456 78»; empty where the card has none. */
  snils: string;
}

export type Item = keyof Identity;
export const ITEMS: [Item, string][] = [
  ['last', 'Фамилия'],
  ['first', 'Имя'],
  ['middle', 'Отчество'],
  ['born', 'Дата рождения'],
  ['snils', 'СНИЛС'],
];

/** The number with its two check digits; numbers that begin with three zeros belong to nobody. */
function snilsOf(stream: Stream): string {
  const digits = `000${stream.digits(6)}`;
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (9 - index), 0);
  const check = String((sum % 101) % 100).padStart(2, '0');
  return `${digits.slice(0, 3)}-${digits.slice(3, 6)}-${digits.slice(6)} ${check}`;
}

/** Ways in which the portal has a person otherwise than the card; each only where it makes a difference. */
const DIFFERENCES: ((identity: Identity) => Identity)[] = [
  (its) => ({ ...its, last: its.last.replaceAll('ё', 'е'), first: its.first.replaceAll('ё', 'е') }),
  (its) => ({ ...its, last: its.last.split('-')[0]! }),
  // Day and month have changed places, or the day is the one before.
  (its) => {
    const [day, month, year] = its.born.split('.') as [string, string, string];
    const swapped = Number(day) <= 12 && day !== month;
    return {
      ...its,
      born: swapped
        ? `${month}.${day}.${year}`
        : `${String(Number(day) - 1).padStart(2, '0')}.${month}.${year}`,
    };
  },
  (its) => ({ ...its, snils: its.snils.replace(/-(\d)(\d)/, '-$2$1') }),
];

/**
 * A region where sign-in by «Госуслуги» needs the card to coincide with the portal in surname, first name,
 * patronymic, СНИЛС and date of birth [dnevnik-2026, W 0.5]. About every third person differs somewhere, staff
 * nowhere. The portal keeps what it has when a card is corrected.
 */
export class Portal {
  private readonly people: Person[];
  private readonly identities = new Map<Person, Identity>();
  /** СНИЛС of each card. */
  readonly onCard = new Map<Person, string>();

  constructor(seed: number, people: Person[]) {
    this.people = people;
    for (const [index, person] of people.entries()) {
      const stream = new Stream(seed, `portal ${person.id}`);
      const { last, first, middle, born } = person;
      const identity = { last, first, middle, born, snils: snilsOf(stream) };
      const family = person.role !== 'staff' && !person.job;
      const differs = family && index % 3 === 0 ? DIFFERENCES.at(stream.int(0, 3)) : undefined;
      const portal = differs?.(identity) ?? identity;
      // A double surname or a ё is rare: where there is one, it is what differs.
      const rare = family
        ? DIFFERENCES.slice(0, 2)
            .map((each) => each(identity))
            .find((each) => each.last !== last)
        : undefined;
      this.identities.set(person, rare && stream.chance(0.5) ? rare : portal);
      this.onCard.set(person, family && stream.chance(0.12) ? '' : identity.snils);
    }
  }

  /** As the portal has the person. */
  of(person: Person): Identity {
    return this.identities.get(person)!;
  }

  /** Captions of the items in which the card does not coincide; empty for somebody who may enter. */
  refused(person: Person): string[] {
    const portal = this.of(person);
    const card: Identity = { ...person, snils: this.onCard.get(person) ?? '' };
    return ITEMS.filter(([item]) => card[item] !== portal[item]).map(([, caption]) => caption);
  }

  /** Everybody who has an account or a card to activate. */
  everybody(): Person[] {
    return this.people;
  }
}
