import { russianDay } from '../../../utils/base/calendar/day.ts';
import { FIELD_TITLES, shownValue } from '../../../utils/duties/lists/difference.ts';
import type { ListRow } from '../../../utils/duties/lists/list-states.ts';
import { openHistory } from '../../register/history-sheet.tsx';
import { nameOf } from '../../state/class-states.ts';
import { Icon } from '../../ui/icon.tsx';
import { decide, undecide } from './lists-model.ts';
import { STATE_WORDS } from './state-words.ts';

/** All about one difference, and what is decided of it. */
export function DifferenceDrawer(props: { row: ListRow; onCorrect: () => void; onClose: () => void }) {
  const { row } = props;
  const { field, person, other, decided, why, place } = row;
  const value = (text: string | null) => shownValue(field, text) ?? 'нет';
  return (
    <aside class="lists-drawer stack" aria-label={`Отличие: ${row.name}`}>
      <header class="row">
        <div class="grow">
          <h2>{row.name}</h2>
          <p class="small muted">{FIELD_TITLES[field]}</p>
        </div>
        <button
          type="button"
          class="quiet small"
          aria-label="Закрыть"
          title="Закрыть (Esc)"
          onClick={props.onClose}
        >
          <Icon name="close" />
        </button>
      </header>
      <dl class="lists-values">
        <dt>В Дневник.ру</dt>
        <dd>{value(row.was)}</dd>
        <dt>В списке</dt>
        <dd>{value(row.should)}</dd>
        {other !== null && (
          <>
            <dt>{field === 'duplicate' ? 'Остаётся' : 'Ребёнок'}</dt>
            <dd>{nameOf(other)}</dd>
          </>
        )}
        {(why || place) && (
          <>
            <dt>Откуда видно</dt>
            <dd>{[why, place].filter(Boolean).join('; ')}</dd>
          </>
        )}
        {decided && (
          <>
            <dt>Решено</dt>
            <dd>
              {STATE_WORDS[row.state]}, {russianDay(decided.on)}
              {decided.document && `, ${decided.document}`}
            </dd>
          </>
        )}
      </dl>
      <div class="row">
        <button type="button" onClick={() => void decide([row], 'accepted')}>
          Верно в списке
        </button>
        <button type="button" onClick={() => void decide([row], 'refused')}>
          Верно в Дневник.ру
        </button>
        <button type="button" onClick={props.onCorrect}>
          На исправление…
        </button>
      </div>
      <p class="small muted">
        «Верно в списке»: карточку в Дневник.ру исправите вы. «На исправление»: её исправит секретарь или
        администратор. Классрук в Дневник.ру ничего не меняет. Если движение учеников ведётся в «Контингенте»,
        исправленное в карточке может быть перезаписано: тогда исправляют там.
      </p>
      <div class="row">
        {decided && (
          <button type="button" class="quiet" onClick={() => void undecide([row])}>
            Снять решение
          </button>
        )}
        {person !== null && (
          <button type="button" class="quiet" onClick={() => openHistory(person)}>
            Что записано о человеке
          </button>
        )}
      </div>
    </aside>
  );
}
