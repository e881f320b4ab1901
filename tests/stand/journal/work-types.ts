import { Stream } from '../prng.ts';
import type { School } from '../school.ts';

export interface WorkType {
  /** 19 digits */
  id: string;
  /** Name of the kind in the API. */
  kind: string;
  title: string;
  abbr: string;
  /** 1 for all if the school does not weight marks. */
  weight: number;
  isFinal: boolean;
  isImportant: boolean;
}

export type WorkKind =
  | 'answer'
  | 'control'
  | 'self'
  | 'double'
  | 'home'
  | 'test'
  | 'behaviour'
  | 'period'
  | 'final';

const KINDS: Record<WorkKind, [kind: string, title: string, abbr: string, weight: number]> = {
  answer: ['DefaultNewLessonWork', 'Работа на уроке', 'У', 1],
  home: ['Homework', 'Домашняя работа', 'Д', 1],
  self: ['LessonSelfWork', 'Самостоятельная работа', 'С', 2],
  control: ['LessonControlWork', 'Контрольная работа', 'К', 3],
  double: ['LessonDictation', 'Диктант с заданием', 'Д/з', 2],
  test: ['LessonTest', 'Зачёт', 'З', 0],
  behaviour: ['LessonBehavior', 'Поведение', 'Пов', 0],
  period: ['PeriodMark', 'Отметка за период', 'П', 0],
  final: ['PeriodFinalMark', 'Итоговая отметка', 'И', 0],
};

export function workType(school: School, name: WorkKind): WorkType {
  const [kind, title, abbr, weight] = KINDS[name];
  return {
    id: `1700${new Stream(school.seed, `work type ${name}`).digits(15)}`,
    kind,
    title,
    abbr,
    weight: school.weighted || weight === 0 ? weight : 1,
    isFinal: name === 'period' || name === 'final',
    isImportant: name === 'control' || name === 'self',
  };
}

export const workTypes = (school: School): WorkType[] =>
  (Object.keys(KINDS) as WorkKind[])
    .filter((name) => name !== 'behaviour' || school.traits.has('behaviour'))
    .map((name) => workType(school, name));
