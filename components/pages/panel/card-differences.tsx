import type { PanelState } from '../../../utils/messages/panel-requests.ts';
import { act } from '../../state/background.ts';

const SAID = { accepted: '', correction: 'передано на исправление', new: 'не решено' } as const;

/** A tab on the card of a person: what differs from the school's list, and the way to fill it in. */
export function CardDifferences({ differences }: { differences: NonNullable<PanelState['differences']> }) {
  return (
    <section class="padded stack close" aria-label="Отличия от списка">
      <div class="row">
        <b>
          {differences.length > 0
            ? `Отличия от списка: ${differences.length}`
            : 'Отличий от списка не записано'}
        </b>
        <span class="grow" />
        <button type="button" class="small" onClick={() => void act('card-form/open')}>
          Сверить карточку…
        </button>
      </div>
      {differences.length > 0 && (
        <ul class="small">
          {differences.map(({ title, was, should, state }) => (
            <li key={`${title} ${should}`}>
              {title}: в Дневник.ру «{was}», в списке «{should}»
              {SAID[state] && <span class="muted"> ({SAID[state]})</span>}
            </li>
          ))}
        </ul>
      )}
      {differences.some(({ state }) => state === 'new') && (
        <p class="row small">
          <span class="muted">Что верно, решают в сверке списков.</span>
          <button
            type="button"
            class="quiet small"
            onClick={() => void act('open/workspace', { section: 'lists' })}
          >
            Открыть сверку
          </button>
        </p>
      )}
      <p class="small muted">
        «Сверить карточку…» сравнит поля открытой карточки с тем, что вы приняли, и заполнит их; сохраняете
        вы. Если движение учеников ведётся в «Контингенте», исправляют там.
      </p>
    </section>
  );
}
