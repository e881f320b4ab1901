import { useEffect, useRef, useState } from 'preact/hooks';
import { counted, inWords } from '../../../utils/base/text/counted.ts';
import { count, ROWS } from '../../../utils/base/text/plural.ts';
import type { RowMatch } from '../../../utils/class-data/roster/matching/row-match.ts';
import { act } from '../../state/background.ts';
import { ActionOver } from '../../ui/action-over.tsx';
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
import { MatchRow } from './match-row.tsx';
import { personText } from './person-text.ts';

type GroupName = RowMatch['verdict'] | 'nameOnly' | 'otherClass';
/** A row with its place in `matches`. */
type Placed = { match: RowMatch; at: number };

const GROUPS: Record<GroupName, { title: string; tone: string }> = {
  exact: { title: 'Найдены точно', tone: 'ok' },
  nameOnly: { title: 'Имя то же, класс не указан — подтвердите', tone: 'warn' },
  probable: { title: 'Похожи — решите вы', tone: 'warn' },
  ambiguous: { title: 'Неясно, кто это, — выберите', tone: 'warn' },
  unmatched: { title: 'Не найдены в этом классе', tone: 'bad' },
  otherClass: { title: 'Другой класс — не берём', tone: '' },
};

const groupOf = ({ verdict, nameOnly, otherClass }: RowMatch): GroupName =>
  nameOnly && verdict === 'probable' ? 'nameOnly' : otherClass ? 'otherClass' : verdict;

/** Of people without login and password (the child in a row about its mother) nothing is to be settled. */
function rowsToShow(): Placed[] {
  const all = matches.value.map((match, at) => ({ match, at }));
  const bringing = all.filter(
    ({ match: { row } }) => row.broken || (row.login ?? row.password ?? row.temporaryPassword) !== null,
  );
  return bringing.length > 0 ? bringing : all;
}

/** Rows drawn at once: a table of a whole school has thousands, and the page must stay usable. */
const AT_ONCE = 100;

/** Who is who: exact rows are chosen, everything else waits for the teacher. */
export function MatchedRows() {
  if (taken.value) return <Taken persons={taken.value} />;
  const people = ground.value?.roster;
  if (matches.value.length === 0 || !people) return null;
  const rows = chosen.value;
  const shown = rowsToShow();
  return (
    <section class="stack" aria-label="Кто есть кто">
      {(Object.keys(GROUPS) as GroupName[]).map((name) => (
        <Group key={name} name={name} rows={shown.filter(({ match }) => groupOf(match) === name)} />
      ))}
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

function Group({ name, rows }: { name: GroupName; rows: Placed[] }) {
  const [shown, setShown] = useState(AT_ONCE);
  if (rows.length === 0) return null;
  const { title, tone } = GROUPS[name];
  const settled = name === 'otherClass' || (name === 'exact' && !rows.some(({ match }) => needsLook(match)));
  return (
    <details class="card" open={!settled}>
      <summary>
        <span class={`chip ${tone}`}>{title}</span> {count(rows.length, ROWS)}
      </summary>
      {name === 'nameOnly' && <NameOnly rows={rows.slice(0, shown)} />}
      <div class="scroll-x below">
        <table class="people import-rows">
          <thead>
            <tr>
              <th class="col-s">Строка</th>
              <th class="col-fifth">В таблице</th>
              <th class="col-quarter">Кто это</th>
              <th class="col-fifth">Что изменится</th>
              <th>Почему</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map(({ match, at }) => (
              <MatchRow key={at} match={match} at={at} />
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > shown && (
        <div class="row below">
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

/** One action for all rows that are listed below it; never for those that are not on the screen. */
function NameOnly({ rows }: { rows: Placed[] }) {
  const undecided = rows.filter(({ match, at }) => decisions.value.get(at) === null && !needsLook(match));
  return (
    <div class="box warn row below">
      <span class="grow">
        В таблице есть люди не из вашего класса, а класс в этих строках не указан: полный тёзка из другого
        класса выглядел бы так же. Просмотрите список ниже; чужих оставьте с пометкой «не брать».
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
