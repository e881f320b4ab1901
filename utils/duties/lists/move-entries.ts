import { nullable, picklist } from 'valibot';
import { daySchema, russianDay } from '../../base/calendar/day.ts';
import { nonEmptyText } from '../../base/text/non-empty-text.ts';
import { kind } from '../../register/kind.ts';

export const moveWays = ['arrived', 'left'] as const;
export type MoveWay = (typeof moveWays)[number];

/** What only the teacher knows to be done; the rest is seen in the registers. */
export const moveSteps = ['order', 'file', 'marks', 'account', 'site', 'groups', 'papers'] as const;
export type MoveStepId = (typeof moveSteps)[number];

const WAYS = { arrived: 'Прибытие', left: 'Выбытие' } as const;
const STEP_WORDS: Readonly<Record<MoveStepId, string>> = {
  order: 'приказ',
  file: 'личное дело',
  marks: 'отметки из прежней школы',
  account: 'учётная запись',
  site: 'список в Дневник.ру',
  groups: 'учебные группы',
  papers: 'бумаги на хранение',
};

/** Somebody who is gone stands in no list: the name is recorded, and the class stands for the person where there is no key. */
const OF_MOVE = { way: picklist(moveWays), name: nonEmptyText } as const;
const FACTS = { by: 'teacher', holds: 'year', late: true, day: 'on', people: [], ofClass: true } as const;

/** Who has come and gone, and what was done about it. */
export const moveKinds = [
  kind(
    'moved',
    {
      on: daySchema,
      ...OF_MOVE,
      /** From where, or to where. */
      school: nullable(nonEmptyText),
    },
    {
      ...FACTS,
      sentence: ({ on, way, name, school }) =>
        `${WAYS[way]} ${russianDay(on)}: ${name}${school ? `, ${school}` : ''}.`,
    },
  ),
  kind(
    'move-step',
    {
      on: daySchema,
      ...OF_MOVE,
      /** Id of the entry that begins the list. */
      move: nonEmptyText,
      step: picklist(moveSteps),
      state: picklist(['done', 'not-needed']),
    },
    {
      ...FACTS,
      sentence: ({ on, way, name, step, state }) =>
        `${WAYS[way]}, ${name}: ${STEP_WORDS[step]}, ${state === 'done' ? russianDay(on) : 'не требуется'}.`,
    },
  ),
] as const;
