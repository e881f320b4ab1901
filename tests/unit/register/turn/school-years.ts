import fc from 'fast-check';
import { newPerson } from '../../../../utils/class-data/roster/new-person.ts';
import type { Roster, RosterPerson } from '../../../../utils/class-data/roster/person.ts';
import { aRoster } from '../../class-data/roster/a-roster.ts';

/** A child with a mother, whatever numbers the site gives them. */
interface Family {
  /** Who they are in truth. */
  id: number;
  name: string;
  mother: string;
  born: string;
}

/** A class of one year. */
interface DrawnClass {
  group: string;
  name: string;
  families: readonly Family[];
}

/** What happens between two years. */
export interface Turn {
  /** The first class is divided, the first two become one, all get other letters. */
  change: 'none' | 'split' | 'merge' | 'letters';
  /** Whether the site keeps the numbers of the classes, and those of the people. */
  groupsStay: boolean;
  peopleStay: boolean;
  newcomers: number;
  leavers: number;
  /** One child stays behind: the class of the year after has them, if the teacher has such a class. */
  repeats: boolean;
}

export const turns = fc.array(
  fc.record<Turn>({
    change: fc.constantFrom('none', 'split', 'merge', 'letters'),
    groupsStay: fc.boolean(),
    peopleStay: fc.boolean(),
    newcomers: fc.integer({ min: 0, max: 2 }),
    leavers: fc.integer({ min: 0, max: 2 }),
    repeats: fc.boolean(),
  }),
  { minLength: 1, maxLength: 3 },
);

/** Lists of one year with who is who. */
export interface DrawnYear {
  year: number;
  lists: readonly Roster[];
  /** In truth, by the key that the site gives this year. */
  who: ReadonlyMap<string, string>;
}

const SURNAMES = ['Орлов', 'Белов', 'Титов', 'Громов', 'Зуев', 'Котов', 'Лапин', 'Рогов', 'Сомов', 'Юдин'];
const GIVEN = ['Пётр', 'Иван', 'Олег', 'Глеб', 'Марк', 'Лев'];

function family(id: number): Family {
  const surname = SURNAMES[id % SURNAMES.length] as string;
  // Some are namesakes whom the day of birth tells apart.
  const given = GIVEN[Math.floor(id / SURNAMES.length) % GIVEN.length] as string;
  const born = new Date(Date.UTC(2014, 0, 1 + id)).toISOString().slice(0, 10);
  return {
    id,
    name: `${surname} ${given} Ильич`,
    mother: `${surname}а Анна ${id % 2 ? 'Львовна' : 'Петровна'}`,
    born,
  };
}

/** The years of a teacher's two classes, drawn without anything of the extension's code but the form of a list. */
export function drawYears(given: readonly Turn[]): DrawnYear[] {
  let next = 0;
  const families = (count: number) => Array.from({ length: count }, () => family(next++));
  let classes: DrawnClass[] = [
    { group: 'g0-0', name: '5 "А"', families: families(8) },
    { group: 'g0-1', name: '5 "Б"', families: families(7) },
  ];
  let numbering = 0;
  const years = [listsOf(2024, classes, numbering)];
  for (const [at, turn] of given.entries()) {
    const year = 2025 + at;
    // The site gives people new numbers only with new classes.
    if (!turn.peopleStay && !turn.groupsStay) numbering += 1;
    const parts = changed(classes, turn, at + 1);
    classes = parts.map(({ group, name, families: stay }, index) => {
      const left = stay.slice(index === 0 ? Math.min(turn.leavers, Math.max(0, stay.length - 3)) : 0);
      const present = turn.repeats && index === 1 ? left.slice(1) : left;
      return { group, name, families: [...present, ...families(index === 0 ? turn.newcomers : 0)] };
    });
    years.push(listsOf(year, classes, numbering));
  }
  return years;
}

function changed(before: readonly DrawnClass[], { change, groupsStay }: Turn, at: number): DrawnClass[] {
  const group = (index: number, own: string | undefined) => (groupsStay && own ? own : `g${at}-${index}`);
  const name = (index: number) => `${5 + at} "${'АБВГД'[(index + (change === 'letters' ? 2 : 0)) % 5]}"`;
  const [first, second, ...others] = before as [DrawnClass, DrawnClass?, ...DrawnClass[]];
  const half = Math.ceil(first.families.length / 2);
  const parts: { families: readonly Family[]; own: string | undefined }[] =
    change === 'split' && first.families.length > 5
      ? [
          { families: first.families.slice(0, half), own: first.group },
          { families: first.families.slice(half), own: undefined },
          ...(second ? [{ families: second.families, own: second.group }] : []),
        ]
      : change === 'merge' && second
        ? [{ families: [...first.families, ...second.families], own: first.group }]
        : [first, ...(second ? [second] : [])].map((each) => ({ families: each.families, own: each.group }));
  return [...parts, ...others.map((each) => ({ families: each.families, own: each.group }))].map(
    (part, index) => ({ group: group(index, part.own), name: name(index), families: part.families }),
  );
}

function listsOf(year: number, classes: readonly DrawnClass[], numbering: number): DrawnYear {
  const who = new Map<string, string>();
  const numbered = (role: 'child' | 'mother', id: number): string => {
    const key = String((role === 'child' ? 1_000 : 2_000) + id + 10_000 * (numbering + 1));
    who.set(key, `${role} ${id}`);
    return key;
  };
  const lists = classes.map(({ group, name, families }) => {
    const students = families.map((each): RosterPerson => {
      const key = numbered('child', each.id);
      return newPerson({ key, person: key, role: 'student', name: each.name, birthDate: each.born });
    });
    const mothers = families.map((each, at): RosterPerson => {
      const key = numbered('mother', each.id);
      const children = [students[at]?.key ?? ''];
      return newPerson({
        key,
        person: key,
        role: 'representative',
        name: each.mother,
        relation: 'мать',
        children,
      });
    });
    return aRoster(students, mothers, { classGroup: { id: group, name }, schoolYear: year });
  });
  return { year, lists, who };
}
