import { addYears, type Day, russianDay } from '../../base/calendar/day.ts';
import type { PersonKey } from '../../class-data/roster/person.ts';
import { type AnyEntry, ofKinds } from '../../register/kind.ts';
import { type MoveStepId, type MoveWay, moveKinds } from './move-entries.ts';

/** How a step stands: `seen` are those that the registers show; they are done in their own sections. */
export interface MoveStep {
  id: string;
  /** null: the registers show it. */
  own: MoveStepId | null;
  title: string;
  /** Russian: what to do, or what is missing. */
  note: string;
  state: 'done' | 'open' | 'not-needed';
  on: Day | null;
  /** The record that says so, to be taken back; null: none does. */
  entry: string | null;
  /** The section in which it is done; null: none. */
  section: string | null;
}

/** What is destroyed, and when: a day, or in words where none is known. */
export interface ToDestroy {
  what: string;
  when: string;
}

/** Somebody who has come or gone. */
export interface Move {
  /** Of the entry that says it. */
  id: string;
  /** Key of the person, or of the class where the person has none. */
  person: PersonKey;
  way: MoveWay;
  name: string;
  on: Day;
  school: string | null;
  steps: readonly MoveStep[];
  /** Of somebody who has gone. */
  destroy: readonly ToDestroy[];
}

/** What the registers show of a person, by whoever asks. */
export interface SeenStep {
  id: string;
  title: string;
  state: MoveStep['state'];
  note: string;
  on: Day | null;
  section: string;
}

interface OwnStep {
  id: MoveStepId;
  title: string;
  note: string;
}

const OWN: Readonly<Record<MoveWay, readonly OwnStep[]>> = {
  arrived: [
    { id: 'order', title: 'Приказ о зачислении', note: 'Номер и дата: у секретаря.' },
    { id: 'file', title: 'Личное дело', note: 'Получено из прежней школы или от семьи.' },
    {
      id: 'marks',
      title: 'Отметки из прежней школы',
      note: 'Справка с текущими отметками: передайте предметникам.',
    },
    {
      id: 'account',
      title: 'Прежняя учётная запись',
      note: 'Ученик, который уже был в Дневник.ру, сохраняет её: школе нужен логин, семья принимает приглашение в разделе «Безопасность».',
    },
    { id: 'groups', title: 'Учебные группы', note: 'Внесён(а) в группы по предметам.' },
  ],
  left: [
    { id: 'order', title: 'Приказ об отчислении', note: 'В течение трёх дней после заявления семьи.' },
    {
      id: 'site',
      title: 'Список в Дневник.ру',
      note: 'Исключает администратор; если движение ведётся в «Контингенте», начинают там.',
    },
    { id: 'groups', title: 'Учебные группы', note: 'Убран(а) из групп по предметам.' },
    { id: 'file', title: 'Личное дело', note: 'Выдано семье вместе с выпиской текущих отметок.' },
    {
      id: 'papers',
      title: 'Бумаги на хранение',
      note: 'Согласия, заявления, доверенности сданы в папку выбывших.',
    },
  ],
};

/** Those who have come and gone in the class, the latest first. `seen`: what the registers show of each. */
export function movesIn(
  entries: readonly AnyEntry[],
  seen: (move: Pick<Move, 'person' | 'way' | 'name'>) => readonly SeenStep[],
  kept: { registers: string },
): Move[] {
  const own = ofKinds(entries, moveKinds);
  const moved = own.filter((entry) => entry.kind === 'moved');
  const marks = own.filter((entry) => entry.kind === 'move-step');
  return moved
    .map(({ id, person, way, name, on, school }): Move => {
      const steps = OWN[way].map((step): MoveStep => {
        const mark = marks.findLast((each) => each.move === id && each.step === step.id);
        return {
          ...step,
          own: step.id,
          state: mark?.state ?? 'open',
          on: mark?.on ?? null,
          entry: mark?.id ?? null,
          section: null,
        };
      });
      const shown = seen({ person, way, name }).map(
        (step): MoveStep => ({ ...step, own: null, entry: null }),
      );
      return {
        id,
        person,
        way,
        name,
        on,
        school,
        steps: [...steps, ...shown],
        destroy: way === 'left' ? toDestroy(on, kept) : [],
      };
    })
    .sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
}

/** Steps of a move that are still open. */
export const openSteps = ({ steps }: Move): MoveStep[] => steps.filter(({ state }) => state === 'open');

/** Consents are kept three years after they have ended (papers, «Retention»); all else by the school's list of files. */
const CONSENT_YEARS = 3;

const toDestroy = (on: Day, { registers }: { registers: string }): ToDestroy[] => [
  { what: 'Невостребованные памятки', when: 'сразу, с записью даты' },
  {
    what: 'Согласия, которые окончились с выбытием',
    when: `после ${russianDay(addYears(on, CONSENT_YEARS))}: три года хранения`,
  },
  {
    what: 'Ведомости и журналы учёта, где есть ученик',
    when: registers || 'по номенклатуре дел школы (срок впишите в «Настройки»)',
  },
  { what: 'Записи в Классруке', when: 'вместе с классом: «Настройки», «Удалить класс»' },
];
