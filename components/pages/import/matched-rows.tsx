import { useComputed } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { counted, inWords } from '../../../utils/base/text/counted.ts';
import { count, ROWS } from '../../../utils/base/text/plural.ts';
import type { RowMatch } from '../../../utils/class-data/roster/matching/row-match.ts';
import { act } from '../../state/background.ts';
import { ActionOver } from '../../ui/action-over.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { Toolbar } from '../../ui/table/toolbar.tsx';
import { useFound } from '../../ui/table/use-found.tsx';
import { useRows } from '../../ui/table/use-rows.ts';
import {
  chosen,
  classGroup,
  confirmRows,
  decisions,
  doubled,
  ground,
  matches,
  needsLook,
  take,
  taken,
  undo,
} from './import-model.ts';
import { COLUMNS, type PlacedRow } from './match-row.tsx';
import { VERDICT_NAMES, VERDICTS, verdictOf } from './match-verdict.ts';
import { personText } from './person-text.ts';

/**
 * Rows that wait for the teacher come first. Of people without login and password (the child in a row about its mother)
 * nothing is to be settled.
 */
function rowsToShow(all: readonly RowMatch[]): PlacedRow[] {
  const placed = all.map((match, at) => ({ key: String(at), match, at }));
  const bringing = placed.filter(
    ({ match: { row } }) => row.broken || (row.login ?? row.password ?? row.temporaryPassword) !== null,
  );
  const shown = bringing.length > 0 ? bringing : placed;
  return VERDICT_NAMES.flatMap((name) => shown.filter(({ match }) => verdictOf(match) === name));
}

/** Rows drawn at once: a table of a whole school has thousands, and the page must stay usable. */
const AT_ONCE = 100;

/** Who is who: exact rows are chosen, everything else waits for the teacher. */
export function MatchedRows() {
  if (taken.value) return <Taken persons={taken.value} />;
  const people = ground.value?.roster;
  if (matches.value.length === 0 || !people) return null;
  const rows = chosen.value;
  return (
    <section class="stack" aria-label="Кто есть кто">
      <MatchTable />
      {doubled.value.size > 0 && (
        <p class="box bad" role="alert">
          Одному человеку назначены две строки:{' '}
          {[...doubled.value].map((key) => personText(key, people)).join('; ')}. Оставьте одну из них, у
          другой выберите «не брать».
        </p>
      )}
      <div class="card row">
        <span class="grow">
          Будет взято: {inWords({ unit: 'people', number: rows.length })}, из них с паролем:{' '}
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
    </section>
  );
}

function Taken({ persons }: { persons: string[] }) {
  const next = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone: focus moves here.
  useEffect(() => next.current?.focus(), []);
  return (
    <section class="card row" aria-label="Взято">
      <p class="box ok grow" role="status">
        Взято: {inWords(counted('people', persons))}. Логины и пароли лежат в хранилище зашифрованными; пароли
        ждут печати 7 дней, потом стираются.
      </p>
      <button type="button" onClick={() => void undo()}>
        Отменить загрузку
      </button>
      <ActionOver
        buttonRef={next}
        verb="Напечатать"
        of={counted('slips', persons)}
        nothing="Печатать нечего"
        class="primary"
        onClick={() => void act('import/print', { classGroup: classGroup.value, persons })}
      />
    </section>
  );
}

function MatchTable() {
  const all = useComputed(() => rowsToShow(matches.value)).value;
  const [most, setMost] = useState(AT_ONCE);
  const { rows, tools, table } = useFound({
    rows: all,
    words: ({ match: { row } }) => [row.name, row.ofChild ?? ''],
    filters: VERDICT_NAMES.map((id) => ({
      id,
      title: VERDICTS[id].filter,
      test: ({ match }: PlacedRow) => verdictOf(match) === id,
      ...(VERDICTS[id].tone === 'warn' && { tone: 'warn' as const }),
    })),
    empty: 'В таблице нет строк с людьми.',
    labels: { search: 'Найти в таблице', filters: 'Какие строки показать', all: 'Показать все' },
  });
  const shown = rows.slice(0, most);
  const control = useRows({ keys: shown.map(({ key }) => key), unchosen: true });
  const unnamed = shown.filter(({ match }) => verdictOf(match) === 'nameOnly');
  return (
    <>
      <Toolbar search={tools.search} filters={tools.filters} />
      {unnamed.length > 0 && <NameOnly rows={unnamed} />}
      <DataTable
        label="Строки таблицы"
        rows={shown}
        columns={COLUMNS}
        nameOf={({ match }) => match.row.name}
        control={control}
        unchosen
        look="import-rows"
        empty={table.empty}
      />
      {rows.length > shown.length && (
        <div class="row">
          <span class="muted">
            Показаны первые {shown.length}, ещё {rows.length - shown.length}.
          </span>
          <button type="button" onClick={() => setMost(most + AT_ONCE)}>
            Показать ещё {count(Math.min(AT_ONCE, rows.length - shown.length), ROWS)}
          </button>
        </div>
      )}
    </>
  );
}

/** One action for all rows that are listed below it; never for those that are not on the screen. */
function NameOnly({ rows }: { rows: readonly PlacedRow[] }) {
  const undecided = rows.filter(({ match, at }) => decisions.value.get(at) === null && !needsLook(match));
  return (
    <div class="box warn row">
      <span class="grow">
        В таблице есть люди не из вашего класса, а класс в этих строках не указан: полный тёзка из другого
        класса выглядел бы так же. Просмотрите строки «Класс не указан»; чужих оставьте с пометкой «не брать».
      </span>
      <button
        type="button"
        disabled={undecided.length === 0}
        onClick={() => confirmRows(undecided.map(({ at }) => at))}
      >
        {undecided.length > 0 ? `Подтвердить показанные ${undecided.length}` : 'Показанные подтверждены'}
      </button>
    </div>
  );
}
