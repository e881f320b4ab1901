import { computed } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { RowMatch } from '../../utils/roster/matching/match-people.ts';
import { count, ROWS, SLIPS } from '../../utils/text/plural.ts';
import { act } from '../ui/background.ts';
import {
  chosen,
  classGroup,
  decide,
  decisions,
  doubled,
  ground,
  matches,
  take,
  taken,
  undo,
} from './import-model.ts';

const VERDICTS: Record<RowMatch['verdict'], { title: string; tone: string }> = {
  exact: { title: 'Найдены точно', tone: 'ok' },
  probable: { title: 'Похожи — решите вы', tone: 'warn' },
  ambiguous: { title: 'Подходят несколько — выберите', tone: 'warn' },
  unmatched: { title: 'Не найдены в этом классе', tone: 'bad' },
};

/** Rows drawn at once: a table of a whole school has thousands, and the page must stay usable. */
const AT_ONCE = 100;

/** Who is who: exact rows are chosen, everything else waits for the teacher. */
export function MatchedRows() {
  if (matches.value.length === 0) return null;
  const rows = chosen.value;
  return (
    <section class="stack" aria-label="Кто есть кто">
      {(Object.keys(VERDICTS) as RowMatch['verdict'][]).map((verdict) => (
        <Group
          key={verdict}
          verdict={verdict}
          rows={matches.value.filter((match) => match.verdict === verdict)}
        />
      ))}
      {doubled.value.size > 0 && (
        <p class="box bad" role="alert">
          Одному человеку назначены две строки. Оставьте одну из них.
        </p>
      )}
      {taken.value ? (
        <div class="card row">
          <p class="box ok grow" role="status">
            Взято: {taken.value.length}. Логины и пароли лежат в хранилище зашифрованными.
          </p>
          <button type="button" onClick={() => void undo()}>
            Отменить загрузку
          </button>
          <button
            type="button"
            class="primary"
            onClick={() =>
              void act({ type: 'import/print', classGroup: classGroup.value, persons: taken.value ?? [] })
            }
          >
            Напечатать {count(taken.value.length, SLIPS)}
          </button>
        </div>
      ) : (
        <div class="card row">
          <span class="grow">
            Будет взято: {rows.length}, из них с паролем:{' '}
            {rows.filter(({ temporaryPassword }) => temporaryPassword !== null).length}.
          </span>
          <button
            type="button"
            class="primary"
            disabled={rows.length === 0 || doubled.value.size > 0}
            onClick={() => void take()}
          >
            Взять в хранилище
          </button>
        </div>
      )}
    </section>
  );
}

function Group({ verdict, rows }: { verdict: RowMatch['verdict']; rows: RowMatch[] }) {
  const [shown, setShown] = useState(AT_ONCE);
  if (rows.length === 0) return null;
  const { title, tone } = VERDICTS[verdict];
  return (
    <details class="card" open={verdict !== 'exact' && rows.some(({ otherClass }) => !otherClass)}>
      <summary>
        <span class={`chip ${tone}`}>{title}</span> {rows.length}
      </summary>
      <table class="people" style="margin-top: 8px">
        <thead>
          <tr>
            <th style="width: 64px">Строка</th>
            <th>В таблице</th>
            <th>Кто это</th>
            <th>Что изменится</th>
            <th>Почему</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((match) => (
            <Row key={match.row.row} match={match} />
          ))}
        </tbody>
      </table>
      {rows.length > shown && (
        <div class="row" style="margin-top: 8px">
          <span class="muted">
            Показаны первые {shown}, ещё {rows.length - shown}.
          </span>
          <button type="button" onClick={() => setShown(shown + AT_ONCE)}>
            Показать ещё {count(Math.min(AT_ONCE, rows.length - shown), ROWS)}
          </button>
        </div>
      )}
    </details>
  );
}

function Row({ match }: { match: RowMatch }) {
  const { row } = match;
  const person = decisions.value.get(row.row) ?? null;
  const keys = [
    ...new Set([...(match.person ? [match.person] : []), ...match.candidates.map(({ key }) => key)]),
  ];
  const reasons = [
    ...match.reasons,
    ...match.candidates.flatMap((candidate) => candidate.reasons),
    ...row.notes,
  ];
  return (
    <tr>
      <td>{row.row}</td>
      <td>
        {row.name || '—'}
        {row.ofChild && <span class="muted small"> · ребёнок: {row.ofChild}</span>}
      </td>
      <td>
        {keys.length === 0 ? (
          <span class="muted">{match.otherClass ? 'другой класс' : 'никто'}</span>
        ) : (
          <select
            aria-label={`Строка ${row.row}: кто это`}
            value={person ?? ''}
            onChange={(event) => decide(row.row, event.currentTarget.value || null)}
          >
            <option value="">не брать</option>
            {keys.map((key) => (
              <option key={key} value={key}>
                {nameOf(key)}
              </option>
            ))}
          </select>
        )}
      </td>
      <td class="small">{person ? changeOf(match, person) : <span class="muted">ничего</span>}</td>
      <td class="small muted">{[...new Set(reasons)].join('; ')}</td>
    </tr>
  );
}

const names = computed(() => {
  const roster = ground.value?.roster;
  const people = [...(roster?.students ?? []), ...(roster?.representatives ?? [])];
  return new Map(
    people.map(({ key, name, relation }) => [key, `${name}${relation ? ` (${relation})` : ''}`]),
  );
});
const nameOf = (key: string): string => names.value.get(key) ?? '';

/** What taking the row changes against what is known. */
function changeOf({ row }: RowMatch, person: string): string {
  if (row.login === null) return 'в строке нет логина';
  const before = ground.value?.known[person]?.login ?? null;
  const password = (row.temporaryPassword ?? row.password) ? ', новый пароль' : '';
  if (before === null) return `логин ${row.login}${password}`;
  return before === row.login ? `логин тот же${password}` : `логин ${before} → ${row.login}${password}`;
}
