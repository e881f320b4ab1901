import { agreed } from '../../base/names/agreed.ts';
import { shortName } from '../../base/names/short-name.ts';
import type { RosterPerson } from '../../class-data/roster/person.ts';
import { relationTo } from '../../class-data/roster/relation-to.ts';
import type { DueFamily, DuePerson } from './meeting-due.ts';
import {
  type ConsentAnswer,
  type MeetingMarks,
  markAcknowledged,
  markConsent,
  markForm,
  markPresence,
  markSlip,
} from './meeting-marks.ts';
import type { WalkAct, Whose } from './walk-keys.ts';

/** Somebody beside a student: the same mother may stand beside two. */
export interface WalkSpot {
  student: string;
  person: string;
}

/** What a key did. */
export interface WalkStep {
  marks: MeetingMarks;
  /** Where the keys stand now: in which family numbers count; null: past the last. */
  at: string | null;
  /** Of whom the letters speak. */
  of: WalkSpot | null;
  /** What was marked, by name, «Алиева Л. К.: пришла, подписала», or why nothing was. */
  said: string;
}

/**
 * Walks down the families of a meeting: `at` is the student of the family in which the keys stand, `of` the person whom
 * the letters are about. A key marks what it names and nothing else, pressed
 * again it changes nothing; what is not due is refused in words, and only `clear` takes away. A number
 * leads to the family after that of whom it names, all else stays.
 */
export function afterKey(
  families: readonly DueFamily[],
  marks: MeetingMarks,
  { at, of }: { at: string; of: WalkSpot | null },
  act: WalkAct,
): WalkStep {
  const place = families.findIndex(({ student }) => student.key === at);
  const family = families[place];
  const stay = { marks, at, of };
  if (!family) return { ...stay, said: '' };
  const next = families[place + 1]?.student.key ?? null;
  if (act.do === 'next') return { marks, at: next, of: null, said: '' };
  if (act.do === 'back') return { marks, at: families[place - 1]?.student.key ?? at, of: null, said: '' };
  if (act.do === 'came') {
    const of = act.inNext ? families[place + 1] : family;
    if (!of) return { ...stay, said: 'Это последняя семья' };
    const due = of.people[act.number - 1];
    if (!due) return { ...stay, said: `${shortName(of.student.name)}: под цифрой ${act.number} никого нет` };
    const after = families[families.indexOf(of) + 1] ?? of;
    return { at: after.student.key, of: spotOf(of, due), ...came(of, due, marks, act.signed) };
  }
  const spoken = dueAt(families, of);
  if (!spoken || !marks.has(spoken.due.person.key))
    return { ...stay, said: 'Сначала отметьте цифрой, кто пришёл' };
  return { ...stay, ...marked(spoken.family, spoken.due, marks, act) };
}

const spotOf = ({ student }: DueFamily, { person }: DuePerson): WalkSpot => ({
  student: student.key,
  person: person.key,
});

/** What is due from the person at a spot; null where nobody stands there. */
export function dueAt(
  families: readonly DueFamily[],
  spot: WalkSpot | null,
): { family: DueFamily; due: DuePerson } | null {
  const family = families.find(({ student }) => student.key === spot?.student);
  const due = family?.people.find(({ person }) => person.key === spot?.person);
  return family && due ? { family, due } : null;
}

type Marked = Pick<WalkStep, 'marks' | 'said'>;

function came({ student }: DueFamily, due: DuePerson, marks: MeetingMarks, signed: boolean): Marked {
  const { key } = due.person;
  const present = marks.has(key) ? marks : markPresence(marks, key, true);
  const name = shortName(due.person.name);
  const word = agreed(due.person, ['пришёл', 'пришла', 'пришёл(а)']);
  if (!signed) return { marks: present, said: `${name}: ${word}` };
  if (!due.acknowledge)
    return { marks: present, said: `${name}: ${word}; ${due.note?.text ?? 'подпись здесь не требуется'}` };
  return {
    marks: markAcknowledged(present, key, student.key, true),
    said: `${name}: ${word}, ${agreed(due.person, SIGNED)}`,
  };
}

const SIGNED = ['подписал', 'подписала', 'подписал(а)'] as const;
const FORMS = { electronic: 'электронная', paper: 'бумажная', both: 'электронная и бумажная' } as const;

function marked(
  family: DueFamily,
  due: DuePerson,
  marks: MeetingMarks,
  act: Exclude<WalkAct, { do: 'next' | 'back' | 'came' }>,
): Marked {
  const { person } = due;
  const said = (what: string) => `${shortName(person.name)}: ${what}`;
  const refuse = (why: string): Marked => ({ marks, said: said(why) });
  const subject = (whose: Whose) => (whose === 'own' ? person.key : family.student.key);
  switch (act.do) {
    case 'consent': {
      const of = subject(act.whose);
      const what = act.whose === 'own' ? 'своё согласие' : 'согласие за ребёнка';
      if (!due.consents.includes(of)) return refuse(`${what} не требуется`);
      return {
        marks: markConsent(marks, person.key, of, act.answer),
        said: said(`${what}: ${answerOf(act.answer, person)}`),
      };
    }
    case 'form': {
      if (!due.chooseForm) return refuse('форму выбирать не требуется');
      return { marks: markForm(marks, person.key, act.form), said: said(`форма ${FORMS[act.form]}`) };
    }
    case 'slip': {
      const of = subject(act.whose);
      const what = act.whose === 'own' ? 'свою памятку' : 'памятку ребёнка';
      if (!due.slips.includes(of)) return refuse(`${what} вручать не требуется`);
      return {
        marks: markSlip(marks, person.key, of, true),
        said: said(`${agreed(person, ['взял', 'взяла', 'взял(а)'])} ${what}`),
      };
    }
    case 'signature': {
      if (!due.acknowledge) return refuse('подпись здесь не требуется');
      return {
        marks: markAcknowledged(marks, person.key, family.student.key, true),
        said: said(agreed(person, SIGNED)),
      };
    }
    case 'clear':
      return { marks: markPresence(marks, person.key, false), said: said('все отметки сняты') };
  }
}

function answerOf(answer: ConsentAnswer, person: RosterPerson): string {
  switch (answer) {
    case 'given':
      return 'дано';
    case 'refused':
      return 'отказ';
    case 'not-brought':
      return agreed(person, ['не принёс', 'не принесла', 'не принёс(ла)']);
  }
}

/** Who may come for a student, as the walk says it: «Алиев Тимур: 1 мать Алиева Л. К., 2 отец Алиев К. Р.». */
export const whoMayCome = ({ student, people }: DueFamily): string =>
  `${shortName(student.name)}: ${people
    .map(({ person }, index) =>
      [index + 1, relationTo(person, student.key), shortName(person.name)].filter(Boolean).join(' '),
    )
    .join(', ')}`;
