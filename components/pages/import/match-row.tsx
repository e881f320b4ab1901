import type { RowMatch } from '../../../utils/class-data/roster/matching/row-match.ts';
import { SelectBox } from '../../ui/select-box.tsx';
import { decide, decisions, ground } from './import-model.ts';
import { personText } from './person-text.ts';

/** One row: what the table says, who it is taken for, what that changes, why it is doubted. */
export function MatchRow({ match, at }: { match: RowMatch; at: number }) {
  const { row } = match;
  const person = decisions.value.get(at) ?? null;
  const reasons = [
    ...match.reasons,
    ...match.candidates.flatMap((candidate) => candidate.reasons),
    ...row.notes,
  ];
  const said = [row.relation, row.ofChild && `ребёнок: ${row.ofChild}`, row.className].filter(Boolean);
  return (
    <tr>
      <td>{row.row}</td>
      <td>
        {row.name || '—'}
        {said.length > 0 && <div class="muted small">{said.join(' · ')}</div>}
      </td>
      <td>
        <Who match={match} at={at} person={person} />
      </td>
      <td class="small">{person ? <Change match={match} person={person} /> : 'ничего'}</td>
      <td class="small muted">{[...new Set(reasons)].join('; ')}</td>
    </tr>
  );
}

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
  const login =
    before === null
      ? 'новый логин'
      : before === row.login
        ? 'логин тот же'
        : 'другой логин вместо известного';
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
