import type { Day } from '../../base/calendar/day.ts';
import { dayAndMonth } from '../../base/calendar/day-and-month.ts';
import type { Family } from '../../register/families.ts';
import type { Awaited, PersonNote } from '../../register/standing-notes.ts';
import { consentTasks } from './consent-tasks.ts';
import type { CoverageDue } from './family-coverage.ts';
import { type FamilyFacts, type FamilyTask, type TaskBlank, task, type Wanted } from './family-task.ts';
import { slipTasks } from './slip-tasks.ts';

const TONES = ['bad', 'warn', 'plain'];

/** The most urgent first: what is late, then what is due soonest, then what waits. */
export function familyTasks(of: FamilyFacts): FamilyTask[] {
  const tasks = [...ofPeople(of), ...ofStudy(of), ...consentTasks(of), ...ofInforming(of), ...slipTasks(of)];
  const order = ({ tone, due }: FamilyTask) => `${TONES.indexOf(tone)} ${due ?? '9'}`;
  return tasks.sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
}

function ofPeople({ family: { student, representatives, asked }, notes, today }: FamilyFacts): FamilyTask[] {
  const isAlone = representatives.length === 0 && !asked.includes(student);
  return [
    ...(isAlone
      ? [
          task(
            {
              text: 'Нет родителя',
              detail: 'В списке класса нет ни одного представителя: сведений никто не получает.',
              tone: 'bad',
              place: 'people',
              act: 'Открыть список',
            },
            student.key,
          ),
        ]
      : []),
    ...notes.flatMap((note) => (note.awaits === null ? [] : [ofNote(note, note.awaits, student.key, today)])),
  ];
}

function ofNote(
  { person, name, text }: PersonNote,
  awaits: Awaited,
  student: string,
  today: Day,
): FamilyTask {
  const shared = { place: 'people', awaits } as const;
  if (awaits === 'head')
    return task(
      {
        ...shared,
        text: 'Решение директора',
        detail: `${name}: ${text}. До решения ничего не выдаётся.`,
        tone: 'bad',
        due: today,
        act: 'Записать решение…',
      },
      person,
    );
  if (awaits === 'who')
    return task(
      {
        ...shared,
        text: `Кто это: ${name.split(' ')[0] ?? name}`,
        detail: `${name}: родство не записано, поэтому подписать за ребёнка нельзя.`,
        tone: 'warn',
        act: 'Записать родство…',
      },
      person,
    );
  return task(
    {
      ...shared,
      text: 'Спросить ученика, 18',
      detail: 'Ученику 18 лет: спросите, сообщать ли родителям.',
      tone: 'warn',
      act: 'Записать ответ…',
    },
    student,
  );
}

function ofStudy({ family: { student }, warnings }: FamilyFacts): FamilyTask[] {
  if (warnings.length === 0) return [];
  const missed = warnings.find((each) => each.kind === 'unexcused');
  const absent = warnings.some(({ kind }) => kind === 'absent-days');
  return [
    task(
      {
        text: missed?.kind === 'unexcused' ? `Известить: ${missed.lessons} «Н»` : 'Известить родителей',
        detail: absent ? 'Не ходит в школу.' : 'Срочное по учёбе, о чём семья ещё не извещена.',
        tone: missed || absent ? 'bad' : 'warn',
        place: 'notices',
        act: 'Уведомить…',
      },
      student.key,
    ),
  ];
}

function ofInforming({ family, coverage, today }: FamilyFacts): FamilyTask[] {
  return coverage.due.flatMap((due) => {
    const wanted = WANTED[due.what](due, today);
    return wanted ? [task({ blank: blankFor(due.what, family), ...wanted }, family.student.key)] : [];
  });
}

function blankFor(what: CoverageDue['what'], { student, asked }: Family): TaskBlank | null {
  if (what === 'acknowledgement') return { paper: 'acknowledgement-student', people: [student.key] };
  const people = asked.flatMap(({ key, role }) => (role === 'representative' ? [key] : []));
  return what === 'form' && people.length > 0 ? { paper: 'informing', people } : null;
}

const WANTED: Record<CoverageDue['what'], (due: CoverageDue, today: Day) => Wanted | null> = {
  extract({ by }, today) {
    const isLate = by !== null && by < today;
    return {
      text:
        by === null
          ? 'Дать выписку'
          : isLate
            ? `Выписка: срок был ${dayAndMonth(by, today)}`
            : `Выписка до ${dayAndMonth(by, today)}`,
      detail: 'Семья получает сведения на бумаге.',
      tone: isLate ? 'bad' : 'warn',
      due: by,
      place: 'extracts',
      act: 'Напечатать выписку',
    };
  },
  'hand-over': () => ({
    text: 'Вручить выписку',
    detail: 'Выписка составлена, вручение не записано.',
    tone: 'warn',
    place: 'extracts',
    act: 'Записать вручение',
  }),
  form: () => ({
    text: 'Форма не выбрана',
    detail: 'Не записано, как информировать семью: электронно или на бумаге.',
    place: 'informing',
    filter: 'left',
    act: 'Записать форму…',
  }),
  acknowledgement: ({ period }) => ({
    text: 'Нет подписи',
    detail: `Семья не подписала ознакомление: ${period ?? ''}.`,
    place: 'acknowledgements',
    filter: 'missing',
    act: 'Записать подпись…',
  }),
  // Said of each person by the consents.
  consent: () => null,
};
