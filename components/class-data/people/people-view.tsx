import { useEffect } from 'preact/hooks';
import { russianDay } from '../../../utils/base/calendar/day.ts';
import { inWords } from '../../../utils/base/text/counted.ts';
import { openHistory } from '../../register/history-sheet.tsx';
import { PersonCell } from '../../register/person-cell.tsx';
import { peopleByFamily } from '../../register/person-rows.ts';
import { book } from '../../state/class-book.ts';
import { classCounts } from '../../state/class-counts.ts';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import { Toolbar } from '../../ui/table/toolbar.tsx';
import { useRows } from '../../ui/table/use-rows.ts';
import { useAwaitedFilter } from './awaited-filter.tsx';
import './people.css';
import { useFound } from '../../ui/table/use-found.tsx';
import { listFilters, type PersonRow } from './people-filters.ts';
import { loadSamePeople } from './same-people.ts';

const COLUMNS: readonly Column<PersonRow>[] = [
  {
    title: 'Ученик и представители',
    cell: ({ person, nested }) => (
      <>
        <PersonCell person={person.key} nested={nested} bornBeside />
        {person.source === 'file' && <span class="chip">из файла</span>}
      </>
    ),
  },
  {
    title: 'Дата рождения',
    width: '128px',
    cell: ({ person, nested }) =>
      person.birthDate ? russianDay(person.birthDate) : !nested && <Unknown text="неизвестна" />,
  },
  {
    title: 'Телефон',
    width: 'clamp(164px, 13vw, 280px)',
    cell: ({ person, nested }) => person.phones.join(', ') || (nested && <Unknown text="нет" />),
  },
  {
    title: 'Почта',
    width: 'clamp(248px, 20vw, 420px)',
    cell: ({ person, nested }) => person.emails.join(', ') || (nested && <Unknown text="нет" />),
  },
];

/** The class list: its people by family, their contacts, what of them is unknown, and possible duplicates. */
export function PeopleView() {
  const current = book.value;
  const id = current?.classGroup;
  useEffect(() => {
    if (id) void loadSamePeople(id);
  }, [id, current]);
  const { only, button } = useAwaitedFilter();
  const rows: PersonRow[] = peopleByFamily().map((row) => ({ key: row.person.key, ...row }));
  const found = useFound({
    rows: only ? rows.filter(({ key }) => only.has(key)) : rows,
    words: ({ person }) => [person.name],
    filters: listFilters(),
    empty: 'В классе никого.',
  });
  const shown = found.rows;
  const control = useRows({ keys: shown.map(({ key }) => key), onOpen: openHistory, unchosen: true });
  if (!current) return null;
  return (
    <>
      <Toolbar {...found.tools} {...(button && { filters: button })}>
        {button && <span class="grow" />}
        <span class="muted small nowrap">{inWords(classCounts.value.students)}</span>
        <a class="button" href={`/import.html#${current.classGroup}`} target="_blank" rel="noreferrer">
          Дополнить из таблицы…
        </a>
      </Toolbar>
      <DataTable
        label="Список класса"
        rows={shown}
        columns={COLUMNS}
        nameOf={({ person }) => person.name}
        lookOf={({ nested }) => (nested ? 'sub' : 'head')}
        control={control}
        dense
        unchosen
        look="register people-list"
        empty={found.table.empty}
      />
    </>
  );
}

const Unknown = ({ text }: { text: string }) => <span class="muted small">{text}</span>;
