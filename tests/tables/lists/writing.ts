import type { Stream } from '../../stand/prng.ts';
import { Grid } from '../drawn.ts';
import type { SchoolClass } from '../words/classes.ts';
import { DITTO } from '../words/classes.ts';
import type { Name, Roll, Student } from './family.ts';
import { whole } from './family.ts';

const cut = (digits: string) => [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6, 8), digits.slice(8)];

/** Writings of a phone of ten digits. */
const PHONE_WRITINGS: readonly ((digits: string) => string)[] = [
  (digits) => `8${digits}`,
  (digits) => `+7${digits}`,
  (digits) => `8-${cut(digits).join('-')}`,
  (digits) => `8 ${cut(digits).join(' ')}`,
  (digits) => `+7 (${digits.slice(0, 3)}) ${cut(digits).slice(1).join('-')}`,
  (digits) => `8(${digits.slice(0, 3)})${digits.slice(3)}`,
  (digits) => `8 (${digits.slice(0, 3)}) ${digits.slice(3, 6)} ${digits.slice(6)}`,
];

const MISSING = ['', '', '', 'нет', 'б/о', 'н/д', '-', '—'];

export function phoneWriter(stream: Stream): (phones: readonly string[]) => string {
  const style = stream.pick(PHONE_WRITINGS);
  const between = stream.pick([', ', '; ', '\n', ' / ', ',', ' ']);
  return (phones) =>
    phones.length === 0
      ? stream.pick(MISSING)
      : phones
          .map((phone) => (stream.chance(0.15) ? stream.pick(PHONE_WRITINGS) : style)(phone))
          .join(between);
}

export const emailCell = (stream: Stream, emails: readonly string[]): string =>
  emails.length === 0 ? stream.pick(MISSING) : emails.join(', ');

/** Columns of a name: whole in either order, or in parts. */
export interface NameColumns {
  headers: string[];
  cells: (name: Name) => string[];
}

export function nameColumns(stream: Stream, whose: 'student' | 'plain' = 'plain'): NameColumns {
  const of =
    whose === 'student' ? stream.pick([' ученика', ' учащегося', ' обучающегося', ' ребёнка', '']) : '';
  const none = stream.pick(['', 'нет', 'отсутствует', '-', 'б/о']);
  return stream.pick<() => NameColumns>([
    () => ({
      headers: [stream.pick([`ФИО${of}`, `Ф.И.О.${of}`, `Фамилия, имя, отчество${of}`])],
      cells: (name) => [whole(name)],
    }),
    () => ({ headers: [stream.pick([`ФИО${of}`, `Ф. И. О.${of}`])], cells: (name) => [whole(name)] }),
    () => ({
      headers: ['Имя Отчество Фамилия'],
      cells: ({ last, first, middle }) => [[first, middle, last].filter(Boolean).join(' ')],
    }),
    () => ({
      headers: ['Фамилия', 'Имя', 'Отчество'],
      cells: ({ last, first, middle }) => [last, first, middle || none],
    }),
    () => ({
      headers: ['Имя', 'Отчество', 'Фамилия'],
      cells: ({ last, first, middle }) => [first, middle || none, last],
    }),
    () => ({
      headers: ['Фамилия', 'Имя, отчество'],
      cells: ({ last, first, middle }) => [last, [first, middle].filter(Boolean).join(' ')],
    }),
  ])();
}

/** Where a list tells the class. */
export type ClassWay = 'column' | 'parts' | 'ditto' | 'title' | 'sheet' | 'nowhere';

export function classColumns(
  roll: Roll,
  way: ClassWay,
): { headers: string[]; cells: (student: Student, before: Student | null) => string[] } {
  if (way === 'parts')
    return {
      headers: roll.stream.pick([
        ['Класс', 'Буква'],
        ['Параллель', 'Литера'],
        ['Параллель', 'Буква'],
      ]),
      cells: ({ group }) => [String(group.parallel), group.letter],
    };
  if (way !== 'column' && way !== 'ditto') return { headers: [], cells: () => [] };
  const ditto = roll.stream.pick(DITTO);
  return {
    headers: ['Класс'],
    cells: ({ group }, before) => [way === 'ditto' && before?.group === group ? ditto : roll.write(group)],
  };
}

/** A sheet with its title; both may name the class. */
export function listSheet(roll: Roll, way: ClassWay, width: number, group: SchoolClass = roll.own): Grid {
  const { stream } = roll;
  const written = roll.write(group);
  const grid = new Grid(
    way === 'sheet' ? written.replaceAll('"', '') : stream.pick(['Лист1', 'Список', 'Sheet1']),
  );
  roll.sheets.push(grid);
  const named = /кл/.test(written) ? written.replace(/класс$|кл\.$/, 'класса') : `${written} класса`;
  const title = stream.pick(['Список учащихся', 'Список обучающихся', 'Список']);
  if (way === 'title')
    grid.add([`${title} ${named} ${stream.pick(['', 'на 2026/2027 учебный год', 'МБОУ СОШ № 5'])}`.trim()]);
  else if (stream.chance(0.3)) grid.add([`${title}${stream.pick([' на 2026/2027 учебный год', ' класса'])}`]);
  if (grid.rows.length > 0 && stream.chance(0.6)) grid.merge(0, width);
  if (grid.rows.length > 0 && stream.chance(0.5)) grid.add();
  return grid;
}

/** Lines below a list. */
export function listEnd(roll: Roll, grid: Grid, count: number): void {
  const { stream } = roll;
  if (stream.chance(0.2))
    grid.add([stream.pick([`Всего: ${count}`, `Итого учащихся: ${count}`, `Всего: ${count} человек`])]);
  if (stream.chance(0.3)) {
    if (stream.chance(0.5)) grid.add();
    grid.add([
      stream.pick([
        'Классный руководитель ____________ /А. И. Петрова/',
        'Директор школы            О. П. Лебедева',
        'Дата составления: 01.09.2026',
      ]),
    ]);
  }
}
