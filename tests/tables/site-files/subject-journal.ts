import type { ClassJournal } from '../../stand/journal/class-journal.ts';
import {
  asTyped,
  type Column,
  cellOf,
  columnsOf,
  type JournalTruth,
  pupilsOn,
  truthOf,
  written,
} from '../../stand/journal/class-week.ts';
import { type Day, dotted } from '../../stand/journal/days.ts';
import type { Cell, Row, Sheet } from '../../unit/base/tables/fixtures/flat-ods.ts';

/**
 * ASSUMED: export of the journal of one subject. Known is only that it is a file of the kind Excel 97–2003 that can be
 * imported again, not what stands in it. Two shapes, written without sight of what reads them.
 */

interface Made {
  sheets: Sheet[];
  truth: JournalTruth & { subject: string };
}

const MONTHS = 'Январь Февраль Март Апрель Май Июнь Июль Август Сентябрь Октябрь Ноябрь Декабрь'.split(' ');

function ground(journal: ClassJournal, subject: string, from: Day, to: Day) {
  const columns = columnsOf(journal, from, to).filter((column) => column.subject === subject);
  const pupils = pupilsOn(journal, from, to);
  const cells = (pupil: (typeof pupils)[number]['pupil']) =>
    columns.map((column) => asTyped(written(cellOf(journal, pupil, column)) || null));
  return { columns, pupils, cells, truth: { ...truthOf(journal, from, to, columns), subject } };
}

/** First shape: one sheet; class, subject and period above; a column for each lesson, its work below the day. */
export function subjectByLessons(journal: ClassJournal, subject: string, from: Day, to: Day): Made {
  const { columns, pupils, cells, truth } = ground(journal, subject, from, to);
  const works = ({ lessons }: Column) => lessons[0]!.works.map(({ type }) => type.title).join(', ');
  const rows: Row[] = [
    ['Класс:', journal.group.name],
    ['Предмет:', subject],
    ['Период:', `${dotted(from)} - ${dotted(to)}`],
    [],
    ['№', 'Фамилия, имя', ...columns.map(({ day }) => ({ value: day, format: 'day' }) satisfies Cell)],
    [null, null, ...columns.map(works)],
    ...pupils.map(({ pupil, name }, index) => [index + 1, name, ...cells(pupil)]),
  ];
  return { sheets: [{ name: subject.slice(0, 31), rows }], truth };
}

/** Second shape: months over merged cells, numbers of days below them; topics and homework on a sheet of their own. */
export function subjectByMonths(journal: ClassJournal, subject: string, from: Day, to: Day): Made {
  const { columns, pupils, cells, truth } = ground(journal, subject, from, to);
  const months = [...new Set(columns.map(({ day }) => day.slice(0, 7)))];
  const width = (month: string) => columns.filter(({ day }) => day.startsWith(month)).length;
  const heading = months.flatMap(
    (month): Row => [
      { value: `${MONTHS[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`, columns: width(month) },
      ...Array<null>(width(month) - 1).fill(null),
    ],
  );
  const marks: Row[] = [
    [{ value: `${journal.group.name}, ${subject}`, columns: 2 + columns.length }],
    [{ value: 'Ученик', rows: 2 }, ...heading, { value: 'Средняя', rows: 2 }],
    [null, ...columns.map(({ day }) => Number(day.slice(8))), null],
    ...pupils.map(({ pupil, name }) => [name, ...cells(pupil), averageOf(cells(pupil))]),
  ];
  const topics: Row[] = [
    ['Дата', 'Тема урока', 'Домашнее задание'],
    ...columns.map(
      ({ day, lessons }): Row => [{ value: day, format: 'day' }, lessons[0]!.topic, lessons[0]!.homework],
    ),
  ];
  return {
    sheets: [
      { name: 'Оценки', rows: marks },
      { name: 'Темы', rows: topics },
    ],
    truth,
  };
}

/** Plain marks only, rounded to hundredths. */
function averageOf(cells: (string | number | null)[]): Cell {
  const marks = cells.filter((cell) => typeof cell === 'number');
  if (marks.length === 0) return { value: null };
  const sum = marks.reduce((all, mark) => all + mark, 0);
  return { value: Math.round((100 * sum) / marks.length) / 100, format: 'hundredths' };
}
