import { computed } from '@preact/signals';
import { dayOf } from '../../../utils/base/calendar/day.ts';
import { normaliseName } from '../../../utils/base/names/names.ts';
import type { RosterPerson } from '../../../utils/class-data/roster/person.ts';
import { kinds } from '../../../utils/duties/entry.ts';
import type { MoveWay } from '../../../utils/duties/lists/move-entries.ts';
import { type Move, movesIn, type SeenStep } from '../../../utils/duties/lists/moves.ts';
import { documents } from '../../../utils/stored/stored-documents.ts';
import { readDocument } from '../../../utils/vault/documents.ts';
import { dataKey } from '../../../utils/vault/vault.ts';
import { ask, failure } from '../../state/background.ts';
import { book, schoolDetails, shownClass } from '../../state/class-book.ts';
import { credentials, matrix, personOf, students } from '../../state/class-states.ts';
import { latest } from '../../state/latest.ts';
import { showFailure } from '../../state/load-failure.ts';
import { sealed } from '../../state/sealed.ts';
import { database, holder } from '../../state/vault-session.ts';

/** Somebody whom the readings of the list, or «Были в классе», show to have come or gone. */
export interface Noticed {
  key: string | null;
  way: MoveWay;
  name: string;
  /** Day of the reading; null: not known. */
  on: string | null;
}

/** By the readings of the list; null: not read yet. */
const read = sealed<{ noticed: Noticed[]; left: readonly RosterPerson[] } | null>(null);
/** «Были в классе» on the site, as it was read on purpose; null: not read. */
export const former = sealed<Noticed[] | null>(null);
export const isReadingFormer = sealed(false);

const loading = latest({
  async read(_: AbortSignal, classGroup: string) {
    const stored = await readDocument(
      await database(),
      await dataKey(holder),
      `snapshots:${classGroup}`,
      documents.history,
    );
    return stored.state === 'found' ? stored.value : null;
  },
  show(history) {
    const joined = (history?.differences ?? []).flatMap((each) =>
      each.joined
        .filter(({ role }) => role === 'student')
        .map(({ key, name }): Noticed => ({ key, way: 'arrived', name, on: dayOf(new Date(each.at)) })),
    );
    const gone = history?.left ?? [];
    read.value = {
      noticed: [
        ...joined,
        ...gone
          .filter(({ person }) => person.role === 'student')
          .map(({ person: { key, name }, on }): Noticed => ({ key, way: 'left', name, on })),
      ],
      left: gone.map(({ person }) => person),
    };
  },
  failed: (error) => showFailure(error, 'lists/history'),
});

export const loadHistory = (): Promise<void> => loading(shownClass());

/** Reads «Были в классе» on the site: only when the teacher asks for it. */
export async function readFormer(): Promise<void> {
  isReadingFormer.value = true;
  const answer = await ask('former/read', { classGroup: shownClass() });
  isReadingFormer.value = false;
  failure.value = answer.ok ? null : answer.note;
  if (answer.ok) former.value = answer.value.map(({ key, name }) => ({ key, way: 'left', name, on: null }));
}

/** Those of whom no list is opened yet, each once. */
export const noticed = computed<Noticed[]>(() => {
  const has = new Set(moves.value.map(({ way, name }) => `${way} ${normaliseName(name)}`));
  const present = new Set(students.value.map(({ key }) => key));
  const all = [...(read.value?.noticed ?? []), ...(former.value ?? [])];
  return all.filter(({ way, name, key }) => {
    const own = `${way} ${normaliseName(name)}`;
    // Who left and is back, or came and is gone, is what the list shows now.
    const isNow = (way === 'arrived') === (key !== null && present.has(key));
    if (!isNow || has.has(own)) return false;
    has.add(own);
    return true;
  });
});

const DUTIES = [
  ['credentials', 'Реквизиты доступа'],
  ['consents', 'Согласия'],
  ['informing', 'Форма информирования'],
] as const;

/** Who has come and gone, with what the registers show of each. */
export const moves = computed<Move[]>(() =>
  movesIn(book.value?.register.entries ?? [], seenOf, {
    registers: schoolDetails.value?.retention.registers ?? '',
  }),
);

function seenOf({ person, way, name }: Pick<Move, 'person' | 'way' | 'name'>): SeenStep[] {
  return way === 'arrived' ? seenOfNew(person) : seenOfGone(person, name);
}

function seenOfNew(person: string): SeenStep[] {
  const row = matrix.value.find(({ student }) => student.key === person);
  const step = (id: string, title: string, isDone: boolean, note: string): SeenStep => ({
    id,
    title,
    note,
    section: id,
    on: null,
    state: isDone ? 'done' : 'open',
  });
  if (!row) {
    const note = 'В списке Классрука ещё нет: обновите список класса.';
    return [step('people', 'Список класса', false, note)];
  }
  const signers = row.representatives.filter(
    ({ key }) => !row.notes.some(({ person: noted }) => noted === key),
  );
  return [
    step('people', 'Список класса', true, 'Есть в списке класса.'),
    step(
      'families',
      'Полномочия представителей',
      signers.length > 0,
      signers.length > 0 ? 'Кто подписывает, известно.' : 'Укажите, кто законный представитель.',
    ),
    ...DUTIES.map(([id, title]) => {
      const { state, text } = row.cells[id];
      return step(id, title, state === 'done' || state === 'none-needed', text);
    }),
  ];
}

function seenOfGone(person: string, name: string): SeenStep[] {
  const issued = (book.value?.register.entries ?? []).flatMap((entry) =>
    entry.kind === 'leaver-extract-issued' &&
    (entry.person === person || normaliseName(entry.studentName) === normaliseName(name))
      ? [entry.on]
      : [],
  );
  const family = [
    person,
    ...(read.value?.left ?? []).filter(({ children }) => children.includes(person)).map(({ key }) => key),
  ];
  const slips = family.flatMap((key) => credentials.value.get(key) ?? []);
  const waits = slips.filter(({ stage }) => stage === 'printed' || stage === 'returned');
  const destroyed =
    slips
      .flatMap(({ destroyedOn }) => destroyedOn ?? [])
      .sort()
      .at(-1) ?? null;
  return [
    {
      id: 'extract',
      title: 'Выписка текущих отметок',
      note: '«Выписки», «Выписка выбывающему»: для новой школы, с подписью директора и М. П.',
      state: issued.length > 0 ? 'done' : 'open',
      on: issued.at(-1) ?? null,
      section: 'extracts',
    },
    {
      id: 'slips',
      title: 'Невостребованные памятки',
      note: waits.length > 0 ? 'Уничтожьте и запишите дату.' : destroyed ? 'Уничтожены.' : 'Таких нет.',
      state: waits.length > 0 ? 'open' : destroyed ? 'done' : 'not-needed',
      on: destroyed,
      section: 'credentials',
    },
  ];
}

/** People of the family whose printed slips still lie with the teacher. */
export const slipsOf = (person: string): string[] =>
  [
    person,
    ...(read.value?.left ?? []).filter(({ children }) => children.includes(person)).map(({ key }) => key),
  ].filter((key) => ['printed', 'returned'].includes(credentials.value.get(key)?.stage ?? ''));

/** The key under which something of a person can be recorded: whoever is in no list and no register stands under the class. */
export function recordedUnder(person: string): string {
  const isKnown =
    personOf(person) !== null ||
    (book.value?.recorded ?? []).some(
      (entry) => entry.person === person && kinds.get(entry.kind)?.ofClass !== true,
    );
  return isKnown ? person : shownClass();
}
