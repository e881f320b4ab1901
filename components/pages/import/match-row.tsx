import type { RowMatch } from '../../../utils/class-data/roster/matching/row-match.ts';
import { SelectBox } from '../../ui/select-box.tsx';
import type { Column } from '../../ui/table/data-table.tsx';
import { decide, decisions, ground } from './import-model.ts';
import { VERDICTS, verdictOf } from './match-verdict.ts';
import { personText } from './person-text.ts';

/** A row with its place in `matches`. */
export interface PlacedRow {
  key: string;
  match: RowMatch;
  at: number;
}

/** What the table says of the row beside the name. */
const beside = ({ relation, ofChild, className }: RowMatch['row']): string =>
  [relation, ofChild && `ребёнок: ${ofChild}`, className].filter(Boolean).join(' · ');

const decided = ({ at }: PlacedRow): string | null => decisions.value.get(at) ?? null;

const whyOf = ({ match }: PlacedRow): string =>
  [
    ...new Set([
      ...match.reasons,
      ...match.candidates.flatMap((candidate) => candidate.reasons),
      ...match.row.notes,
    ]),
  ].join('; ');

/** What the table says, who it is taken for, what that changes, why it is doubted. */
export const COLUMNS: readonly Column<PlacedRow>[] = [
  { title: 'Строка', width: '80px', align: 'end', cell: ({ match }) => match.row.row },
  {
    title: 'Итог',
    width: '128px',
    cell: ({ match }) => {
      const { chip, tone } = VERDICTS[verdictOf(match)];
      return <span class={`chip ${tone}`}>{chip}</span>;
    },
  },
  {
    title: 'В таблице',
    cell: ({ match: { row } }) => (
      <>
        {row.name || '—'} <span class="muted small">{beside(row)}</span>
      </>
    ),
  },
  {
    title: 'Кто это',
    width: '25%',
    cell: (placed) => <Who match={placed.match} at={placed.at} person={decided(placed)} />,
  },
  {
    title: 'Что изменится',
    width: '18%',
    cell: (placed) => {
      const person = decided(placed);
      return person ? <Change match={placed.match} person={person} /> : 'ничего';
    },
  },
  {
    title: 'Почему',
    width: '18%',
    cell: (placed) => <span class="small muted">{whyOf(placed)}</span>,
  },
];

function Who({ match, at, person }: { match: RowMatch; at: number; person: string | null }) {
  const roster = ground.value?.roster;
  const keys = new Set([...(match.person ? [match.person] : []), ...match.candidates.map(({ key }) => key)]);
  if (!roster || keys.size === 0) {
    return <span class="muted">{match.otherClass ? 'другой класс' : 'никого'}</span>;
  }
  return (
    <SelectBox
      label={`Строка ${match.row.row}, ${match.row.name || match.row.ofChild}: кто это`}
      unseenLabel
      title={person ? personText(person, roster) : ''}
      options={[['', 'не брать'], ...[...keys].map((key) => [key, personText(key, roster)] as const)]}
      value={person ?? ''}
      onChange={(key) => decide(at, key || null)}
    />
  );
}

/** What taking the row changes against what is known. */
function Change({ match: { row }, person }: { match: RowMatch; person: string }) {
  if (row.login === null) return <>ничего: в строке нет логина</>;
  const before = ground.value?.known[person]?.login ?? null;
  const waiting = ground.value?.waiting.get(person);
  const login = before === null ? 'новый логин' : before === row.login ? 'логин тот же' : 'логин заменится';
  if ((row.temporaryPassword ?? row.password) === null) return <>{login}</>;
  if (!waiting) return <>{login}, новый пароль</>;
  return (
    <>
      {login},{' '}
      <b>
        пароль вместо {waiting === 'issued' ? 'выданного через Классрук' : 'загруженного раньше'}, который
        ждёт печати
      </b>
    </>
  );
}
